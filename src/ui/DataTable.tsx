import type { ReactNode } from 'react'
import './DataTable.css'
import { classNames } from './class-names.ts'
import type { Identity } from './identity.ts'
import { Marker } from './Marker.tsx'

export interface DataColumn {
  readonly key: string
  readonly label: ReactNode
  /** Numbers stand right, words left. The default is left for the first column and right for the others. */
  readonly align?: 'left' | 'right' | undefined
}

export interface DataRow {
  readonly key: string
  readonly identity?: Identity | undefined
  /** One cell a column; the first names the row. */
  readonly cells: readonly ReactNode[]
  readonly best?: boolean | undefined
  /** The theoretical bound: comes last and in a quieter ink. */
  readonly bound?: boolean | undefined
}

export interface DataTableProps {
  /** What the reader should notice; shown under the table. */
  readonly caption: ReactNode
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly DataColumn[]
  readonly rows: readonly DataRow[]
}

export function DataTable({ caption, captionHidden = false, columns, rows }: DataTableProps) {
  const alignments = columns.map(({ align }, place) => align ?? (place === 0 ? 'left' : 'right'))
  return (
    <table className="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <th key={column.key} scope="col" className={`table__${alignments[place]}`}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.key}
            className={classNames(row.best === true && 'is-best', row.bound === true && 'is-bound')}
          >
            {columns.map((column, place) =>
              place === 0 ? (
                <th key={column.key} scope="row" className={`table__${alignments[place]}`}>
                  <span className="key">
                    {row.identity === undefined ? null : <Marker identity={row.identity} />}
                    <span>{row.cells[place]}</span>
                  </span>
                </th>
              ) : (
                <td key={column.key} className={`table__${alignments[place]}`}>
                  {row.cells[place]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
