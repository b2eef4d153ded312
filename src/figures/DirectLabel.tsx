import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import type { Identity } from '../ui/identity.ts'
import { spreadLabels } from './label-layout.ts'
import type { PlotFrame } from './Plot.tsx'

export interface DirectLabelProps {
  /** Pixels: the end of the line; the text begins a little to the right of it and is centred on its height. */
  readonly x: number
  readonly y: number
  readonly identity?: Identity | undefined
  readonly anchor?: 'start' | 'middle' | 'end' | undefined
  /** SVG text content. */
  readonly children: ReactNode
}

/** A name where the eye already is, haloed so that it stays readable over data. */
export function DirectLabel({ x, y, identity, anchor = 'start', children }: DirectLabelProps) {
  const gap = anchor === 'start' ? 7 : anchor === 'end' ? -7 : 0
  return (
    <text
      className={classNames(
        'label halo',
        identity ?? 'label--strong',
        identity !== undefined && 'label--identity',
      )}
      x={Math.round(x + gap)}
      y={Math.round(y)}
      dy="0.35em"
      textAnchor={anchor}
    >
      {children}
    </text>
  )
}

export interface LineEnd {
  readonly identity: Identity
  readonly text: string
  /** Pixels: the last point of the line. */
  readonly x: number
  readonly y: number
}

/** The names at the ends of several lines, moved apart where they would overlap and then tied to their line. */
export function LineEndLabels({
  frame,
  ends,
}: {
  readonly frame: PlotFrame
  readonly ends: readonly LineEnd[]
}) {
  const shown = ends.filter((end) => Number.isFinite(end.x) && Number.isFinite(end.y))
  const wanted = shown.map((end) => end.y)
  const centres = spreadLabels(wanted, 15 * frame.typeScale, frame.top, frame.bottom)
  return shown.map((end, place) => {
    const centre = centres[place] ?? end.y
    return (
      <g key={`${end.identity} ${end.text}`}>
        {Math.abs(centre - end.y) > 5 ? (
          <path
            className="leader"
            d={`M${Math.round(end.x + 1)},${Math.round(end.y)}L${Math.round(end.x + 5)},${Math.round(centre)}`}
          />
        ) : null}
        <DirectLabel x={end.x} y={centre} identity={end.identity}>
          {end.text}
        </DirectLabel>
      </g>
    )
  })
}
