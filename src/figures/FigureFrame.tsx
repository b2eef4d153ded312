import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import './FigureFrame.css'
import { IconButton } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import type { Identity } from '../ui/identity.ts'
import { Marker } from '../ui/Marker.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import type { ExportSource } from './ExportMenu.tsx'
import type { FigureMarkup } from './export-figure.ts'
import { FigureTableView } from './FigureTableView.tsx'
import type { FigureTable } from './table-text.ts'
import { tableOf } from './table-text.ts'

export interface FigureFrameProps {
  readonly title: ReactNode
  /** The quantizer the figure is about; its marker then stands before the title. */
  readonly identity?: Identity | undefined
  /** Half a sentence in grey after the title. */
  readonly note?: ReactNode
  /** More buttons, before those of the frame. */
  readonly tools?: ReactNode
  /** What the figure shows, for readers who do not see it. */
  readonly description: string
  /** The numbers behind the figure: its text alternative, and what CSV and JSON export. A function is asked when needed. */
  readonly table?: FigureTable | (() => FigureTable) | undefined
  /** The start of the names of exported files. */
  readonly exportName: string
  /** The figure as SVG where it is drawn on a canvas; otherwise the SVG inside the frame is taken. */
  readonly exportMarkup?: (() => FigureMarkup) | undefined
  /** What the JSON file says besides the numbers: parameters, seed, kernel. */
  readonly exportContext?: (() => Readonly<Record<string, unknown>>) | undefined
  /** The picture belongs to an earlier setting and is catching up. */
  readonly stale?: boolean | undefined
  /** What stands in the frame is a table or words: there is no picture to export, and no table to turn to. */
  readonly isTable?: boolean | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A figure: a head with title, note and tools, then the plot, or in its place the table of its numbers. */
export function FigureFrame(props: FigureFrameProps) {
  const { title, identity, note, tools, description, table, stale = false } = props
  const hasPicture = props.isTable !== true
  const [isTable, setIsTable] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const source = useRef<ExportSource>(props)
  useEffect(() => {
    source.current = props
  })
  const id = useId()
  return (
    <figure
      className={classNames('figure', identity, stale && 'figure--stale', props.className)}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      aria-busy={stale}
    >
      <div className="figure__head">
        <h3 id={`${id}-title`} className="figure__title">
          {identity === undefined ? null : <Marker identity={identity} />}
          <span>{title}</span>
        </h3>
        {note === undefined ? null : <span className="figure__note">{note}</span>}
        {stale ? <span className="figure__stale">updating</span> : null}
        <span className="figure__tools">
          {tools}
          <span className="figure__standard">
            {table === undefined || !hasPicture ? null : (
              <IconButton
                icon="table"
                label="Show as table"
                variant="quiet"
                aria-pressed={isTable}
                onClick={() => setIsTable(!isTable)}
              />
            )}
            {table === undefined && !hasPicture ? null : (
              <ExportMenu
                name={props.exportName}
                body={body}
                hasTable={table !== undefined}
                hasPicture={hasPicture}
                source={source}
              />
            )}
          </span>
        </span>
      </div>
      <p id={`${id}-description`} className="visually-hidden">
        {description}
      </p>
      {/* The plot stays mounted under the table, so that it can be exported and keeps its view. */}
      <div ref={body} className={classNames('figure__body', isTable && 'figure__body--covered')}>
        {props.children}
      </div>
      {isTable && table !== undefined ? (
        <FigureTableView caption={description} table={tableOf(table)} />
      ) : null}
    </figure>
  )
}
