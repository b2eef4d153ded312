import { formatCompact } from '../../../figures/format.ts'
import { DropZone } from '../../../ui/DropZone.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useCells } from '../context.ts'

const accepted = '.csv,.tsv,.txt,.npy,image/png,image/jpeg,image/webp,image/avif,image/gif,image/bmp'

/** A file, a drop or a paste; then, for a table, which two columns. */
export function OwnData() {
  const source = useCells((state) => state.source)
  const wanted = useCells((state) => state.wanted.source)
  const openFile = useCells((state) => state.openFile)
  return (
    <div className="own-data">
      <DropZone
        label="Own data: file, drop or paste"
        icon="upload"
        accept={accepted}
        paste
        dropAnywhere
        onFiles={([file]) => openFile(file.name, file)}
      />
      {wanted === 'own' && source && source.columns.length > 1 && <ColumnChoice columns={source.columns} />}
      {source?.remarks.map((remark) => (
        <p className="note" key={remark}>
          {remark}
        </p>
      ))}
      {source && source.scale !== 1 && (
        <p className="note">
          Δ, the basis and the MSE are in units of variance 1: one unit is {formatCompact(source.scale)} of
          the data’s.
        </p>
      )}
      <p className="note">
        CSV, TSV, .npy (N × 2) or a photo. It is read in this tab and never leaves your machine.
      </p>
    </div>
  )
}

function ColumnChoice({ columns }: { readonly columns: readonly string[] }) {
  const axisNames = useCells((state) => state.source?.axisNames)
  const chooseColumns = useCells((state) => state.chooseColumns)
  if (!axisNames) return null
  const [x, y] = axisNames
  const optionsWithout = (other: string) =>
    columns.filter((column) => column !== other).map((column) => ({ value: column, label: column }))
  return (
    <div className="column-choice">
      <Select label="x" value={x} options={optionsWithout(y)} onChange={(next) => chooseColumns([next, y])} />
      <Select label="y" value={y} options={optionsWithout(x)} onChange={(next) => chooseColumns([x, next])} />
    </div>
  )
}
