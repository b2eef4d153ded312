import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import type { Identity } from '../ui/identity.ts'
import type { PlotFrame } from './Plot.tsx'

export interface RuleProps {
  readonly frame: PlotFrame
  /** Data coordinate: a vertical rule at `x`, or a horizontal one at `y`. */
  readonly x?: number | undefined
  readonly y?: number | undefined
  readonly identity?: Identity | undefined
  /** SVG text content, set just above a horizontal rule at its left end. */
  readonly label?: ReactNode
  /** Where the label stands; below avoids a rule close above. */
  readonly labelSide?: 'above' | 'below' | undefined
}

/** A dotted line that marks a value: the current rate, a limit. */
export function Rule({ frame, x, y, identity, label, labelSide = 'above' }: RuleProps) {
  const { left, right, top, bottom, typeScale } = frame
  const vertical = x === undefined ? '' : `M${frame.x(x).toFixed(1)},${bottom.toFixed(1)}V${top.toFixed(1)}`
  const horizontal = y === undefined ? '' : `M${left.toFixed(1)},${frame.y(y).toFixed(1)}H${right.toFixed(1)}`
  const shift = labelSide === 'above' ? -5 : 13 * typeScale
  return (
    <g className={classNames(identity)}>
      <path className="rule" d={vertical + horizontal} />
      {label === undefined || y === undefined ? null : (
        <text className="tick halo" x={Math.round(left + 6)} y={Math.round(frame.y(y) + shift)}>
          {label}
        </text>
      )}
    </g>
  )
}
