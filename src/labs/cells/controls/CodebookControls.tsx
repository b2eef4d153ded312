import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useCells } from '../context.ts'
import { TableSlider } from './TableSlider.tsx'

export function CodebookControls() {
  const matchRate = useCells((state) => state.wanted.matchRate)
  const initialization = useCells((state) => state.wanted.initialization)
  const codebook = useCells((state) => state.wanted.codebook)
  const size = useCells((state) => state.panels.gvq?.training?.codebook.length)
  const change = useCells((state) => state.change)
  const isEdited = codebook.length > 0
  const solved =
    size === undefined || !(matchRate || isEdited)
      ? undefined
      : { value: size / 2, note: isEdited ? 'as you edited it' : 'the nearest to the rate' }
  return (
    <>
      <TableSlider name="codebookSize" label="words" identity="gvq" solved={solved} />
      {isEdited ? (
        <div className="row control-row">
          <span className="note grow">Your codebook{matchRate ? ', not matched to the rate' : ''}.</span>
          <Button onClick={() => change({ codebook: [], iteration: 200 })}>Discard edits</Button>
        </div>
      ) : (
        <div className="row control-row">
          <span className="muted">Start</span>
          <Segmented
            label="Initial codebook"
            value={initialization}
            fill
            options={[
              { value: 'k-means++', label: 'k-m++', title: 'k-means++ (Arthur & Vassilvitskii 2007)' },
              { value: 'random', label: 'random', title: 'distinct training samples' },
              { value: 'splitting', label: 'LBG', title: 'splitting (Linde, Buzo & Gray 1980)' },
            ]}
            onChange={(value) => change({ initialization: value })}
          />
        </div>
      )}
    </>
  )
}
