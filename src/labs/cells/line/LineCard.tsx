import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import { formatNumber } from '../../../figures/format.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { useCells } from '../context.ts'
import type { ShownLine } from '../state.ts'
import { lineNames } from './line-names.ts'
import { figuresAt } from './staircase-shape.ts'

const columns = [
  { key: 'name', label: 'At x' },
  { key: 'level', label: 'Q(x)' },
  { key: 'error', label: 'error' },
  { key: 'p', label: 'P' },
  { key: 'length', label: 'bit' },
]

/** What each quantizer makes of the place that is pointed at. */
export function LineCard({ line }: { readonly line: ShownLine }) {
  const place = useCells((state) => state.lineProbe)
  return (
    <DataTable
      caption={
        place === undefined
          ? 'Point at a figure, or walk along x with the arrow keys.'
          : `At x = ${formatNumber(place, 2)}. “bit” is the length of the cell’s code word.`
      }
      columns={columns}
      rows={lineQuantizerNames.map((name) => ({
        key: name,
        identity: lineNames[name].identity,
        cells: [
          lineNames[name].short,
          ...(place === undefined ? ['–', '–', '–', '–'] : placeTexts(line, name, place)),
        ],
      }))}
    />
  )
}

function placeTexts(line: ShownLine, name: (typeof lineQuantizerNames)[number], place: number): string[] {
  const { level, error, probability, lengthBits } = figuresAt(line.quantizers[name], place)
  return [
    formatNumber(level, 3),
    formatNumber(error, 3),
    formatNumber(probability, 4),
    formatNumber(lengthBits, 2),
  ]
}
