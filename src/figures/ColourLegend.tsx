import type { ReactNode } from 'react'
import './ColourLegend.css'

export interface ColourLegendProps {
  /** What the colour means; it says so if the scale is square-root: "P(cell), √ scale". */
  readonly label: ReactNode
  readonly minimum: string
  readonly maximum: string
}

/** The one legend of the colour map that linked panels share. */
export function ColourLegend({ label, minimum, maximum }: ColourLegendProps) {
  return (
    <span className="colour-legend">
      <span>{label}</span>
      <span>{minimum}</span>
      <i className="colour-legend__ramp" aria-hidden="true" />
      <span>
        <span className="visually-hidden">to </span>
        {maximum}
      </span>
    </span>
  )
}
