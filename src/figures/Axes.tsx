import type { ReactNode } from 'react'
import { tickLabels, tickValues } from './plot-scale.ts'
import type { PlotFrame } from './Plot.tsx'

export interface AxesProps {
  readonly frame: PlotFrame
  readonly xTitle?: ReactNode
  readonly yTitle?: ReactNode
  readonly xTicks?: readonly number[] | undefined
  readonly yTicks?: readonly number[] | undefined
  readonly formatX?: ((value: number) => string) | undefined
  readonly formatY?: ((value: number) => string) | undefined
}

/** A bottom line with ticks, left labels on hairlines, and horizontal titles at the ends of the axes. */
export function Axes({ frame, xTitle, yTitle, formatX, formatY, ...props }: AxesProps) {
  const { x, y, left, right, top, bottom, typeScale } = frame
  const xTicks = props.xTicks ?? tickValues(x, right - left < 260 ? 3 : 5)
  const yTicks = props.yTicks ?? tickValues(y, bottom - top < 130 ? 3 : 5)
  const xTexts = formatX ? xTicks.map(formatX) : tickLabels(x, xTicks)
  const yTexts = formatY ? yTicks.map(formatY) : tickLabels(y, yTicks)
  return (
    <g aria-hidden="true">
      {yTicks.map((tick, place) => (
        <g key={tick}>
          <path className="grid" d={`M${round(left)},${half(y(tick))}H${round(right)}`} />
          <text className="tick" x={round(left - 6)} y={round(y(tick) + 3.8 * typeScale)} textAnchor="end">
            {yTexts[place]}
          </text>
        </g>
      ))}
      <path className="axis" d={`M${round(left)},${half(bottom)}H${round(right)}`} />
      {xTicks.map((tick, place) => (
        <g key={tick}>
          <path className="axis" d={`M${half(x(tick))},${round(bottom)}v4`} />
          <text
            className="tick"
            x={round(x(tick))}
            y={round(bottom + 5 + 11 * typeScale)}
            textAnchor="middle"
          >
            {xTexts[place]}
          </text>
        </g>
      ))}
      {xTitle === undefined ? null : (
        <text className="axis-title" x={round(right)} y={round(bottom + 7 + 25 * typeScale)} textAnchor="end">
          {xTitle}
        </text>
      )}
      {yTitle === undefined ? null : (
        <text className="axis-title" x={0} y={round(top - 11 * typeScale)}>
          {yTitle}
        </text>
      )}
    </g>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A hairline between two pixels would blur over both. */
function half(value: number): number {
  return Math.round(value) + 0.5
}
