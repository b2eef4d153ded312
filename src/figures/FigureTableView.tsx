import { DataTable } from '../ui/DataTable.tsx'
import { formatCompact } from './format.ts'
import type { FigureTable } from './table-text.ts'

/** A longer table would stop the page; the files hold all rows. */
const rowsShown = 200

/** The numbers of a figure for reading: four significant digits. */
export function FigureTableView({
  caption,
  table,
}: {
  readonly caption: string
  readonly table: FigureTable
}) {
  const hidden = table.rows.length - rowsShown
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must scroll by keyboard too
    <section className="figure__table" tabIndex={0} aria-label="Figure as a table">
      <DataTable
        caption={hidden > 0 ? `${caption} The first ${rowsShown} rows; the CSV file has all.` : caption}
        columns={table.columns.map((label, place) => ({ key: `${place} ${label}`, label }))}
        rows={table.rows.slice(0, rowsShown).map((row, place) => ({
          key: String(place),
          cells: row.map((cell) => (typeof cell === 'number' ? formatCompact(cell, 4) : cell)),
        }))}
      />
    </section>
  )
}
