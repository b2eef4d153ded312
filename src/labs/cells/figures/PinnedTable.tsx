import { DataTable } from '../../../ui/DataTable.tsx'
import { changeText, comparedFigures, figureText } from '../compare-figures.ts'
import { gapLabel } from '../names.ts'
import { otherSource } from '../source-words.ts'
import type { ShownPanel } from '../state.ts'

const columns = [
  { key: 'figure', label: 'Figure' },
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' },
  { key: 'change', label: 'B − A' },
]

/** The figures of one quantizer as pinned and as shown. */
export function PinnedTable({ a, b }: { readonly a: ShownPanel; readonly b: ShownPanel }) {
  const other = otherSource(a, b)
  const [boundA, boundB] = [a.figures.gapTo, b.figures.gapTo].map((kind) => gapLabel(kind))
  return (
    <DataTable
      caption={[
        'A is pinned, B is shown',
        ...(other === undefined ? [] : [`A’s source: ${other}`]),
        ...(boundA === boundB ? [] : [`A: ${boundA}, B: ${boundB}`]),
      ].join('; ')}
      columns={columns}
      rows={comparedFigures(a.figures, b.figures).map(({ name, label, a, b, change }) => ({
        key: name,
        cells: [label, figureText(name, a), figureText(name, b), changeText(name, change)],
      }))}
    />
  )
}
