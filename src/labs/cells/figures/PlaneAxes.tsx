import { scaleLinear } from 'd3-scale'
import { formatCompact } from '../../../figures/format.ts'
import type { PlaneView } from '../../../figures/plane-view.ts'
import { planeExtent, toPixels } from '../../../figures/plane-view.ts'
import type { PanelSize } from './draw-panel.ts'

interface PlaneAxesProps {
  readonly view: PlaneView
  readonly size: PanelSize
  readonly outer: PanelSize
  readonly names: readonly [string, string]
}

/** Tick labels left of and under the plane; its unit is the standard deviation of the source. */
export function PlaneAxes({ view, size, outer, names }: PlaneAxesProps) {
  const { left, right, bottom, top } = planeExtent(view, size)
  const ticksOf = (low: number, high: number) => scaleLinear([low, high], [0, 1]).ticks(4)
  const inset = outer.width - size.width
  return (
    <svg className="plane-axes" width={outer.width} height={outer.height} role="img">
      <title>
        Axes: {names[0]} to the right, {names[1]} upwards, in standard deviations
      </title>
      {ticksOf(left, right).map((tick) => (
        <text
          key={`x${tick}`}
          className="tick"
          x={inset + toPixels(view, size, { x: tick, y: 0 }).x}
          y={outer.height - 3}
          textAnchor="middle"
        >
          {formatCompact(tick)}
        </text>
      ))}
      {ticksOf(bottom, top).map((tick) => (
        <text
          key={`y${tick}`}
          className="tick"
          x={inset - 5}
          y={toPixels(view, size, { x: 0, y: tick }).y + 4}
          textAnchor="end"
        >
          {formatCompact(tick)}
        </text>
      ))}
    </svg>
  )
}
