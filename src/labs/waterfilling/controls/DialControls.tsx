import { ControlGroup } from '../../../ui/ControlGroup.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { useWaterfilling } from '../context.ts'
import { TableSlider } from '../parts.ts'
import { DialRow } from './DialRow.tsx'

/** One dial with three names, gamma, R and D, and the codebook size that may hold it. */
export function DialControls() {
  return (
    <ControlGroup title="Level" hint="one dial, three names">
      <DialRow name="waterLevel" />
      <DialRow name="totalBits" />
      <DialRow name="distortion" />
      <CodebookToggle />
      <TableSlider name="codebookSize" />
    </ControlGroup>
  )
}

/** Letting go of the codebook's rate keeps it, so that nothing jumps. */
export function CodebookToggle() {
  const isHeld = useWaterfilling((state) => state.wanted.held === 'codebook')
  const codebookSize = useWaterfilling((state) => state.wanted.codebookSize)
  const change = useWaterfilling((state) => state.change)
  return (
    <Toggle
      label="Hold R = log₂ K"
      checked={isHeld}
      onChange={(isOn) =>
        change(isOn ? { held: 'codebook' } : { held: 'rate', totalBits: Math.log2(codebookSize) })
      }
    />
  )
}
