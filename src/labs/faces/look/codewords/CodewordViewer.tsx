import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { ParamSlider } from '../../../../ui/ParamSlider.tsx'
import { useFaces } from '../../context.ts'
import { modelOf, trainerOf } from '../../state.ts'
import { LookStatus } from '../LookStatus.tsx'
import { methodLook } from '../methods.ts'
import { CodewordGrid } from './CodewordGrid.tsx'
import { Contributors } from './Contributors.tsx'
import './codewords.css'

/** What a layer has learned, as pictures; and which codewords make up most of the picture that is shown. */
export function CodewordViewer() {
  const viewedLayer = useFaces((state) => state.look.viewedLayer)
  const viewLayer = useFaces((state) => state.viewLayer)
  const count = useFaces((state) => modelOf(state)?.layers.length ?? 0)
  const identity = useFaces((state) => methodLook('rrq', { trainer: trainerOf(state) }).identity)
  const layer = Math.min(viewedLayer ?? 0, Math.max(0, count - 1))
  return (
    <div>
      <Button icon="expand" disabled={count === 0} onClick={() => viewLayer(layer)}>
        Codewords as pictures
      </Button>
      <Dialog
        open={viewedLayer !== undefined && count > 0}
        onOpenChange={(isOpen) => viewLayer(isOpen ? layer : undefined)}
        title="Codewords as pictures"
        wide
      >
        <div className="codewords">
          <Contributors />
          <ParamSlider
            label="layer"
            identity={identity}
            value={layer + 1}
            minimum={1}
            maximum={Math.max(1, count)}
            step={1}
            onChange={(next) => viewLayer(next - 1)}
          />
          <LookStatus task="codewords" />
          <CodewordGrid layer={layer} />
        </div>
      </Dialog>
    </div>
  )
}
