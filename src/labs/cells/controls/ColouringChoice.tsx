import type { CellsParameters } from '../../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useCells } from '../context.ts'

const names: Readonly<Record<CellsParameters['colouring'], string>> = {
  probability: 'Probability',
  distortion: 'Error share',
  length: 'Code length',
}

export function ColouringChoice() {
  const colouring = useCells((state) => state.wanted.colouring)
  const change = useCells((state) => state.change)
  return (
    <Segmented
      label="Colour cells by"
      value={colouring}
      options={cellsTable.colouring.choices.map((value) => ({ value, label: names[value] }))}
      onChange={(value) => change({ colouring: value })}
    />
  )
}
