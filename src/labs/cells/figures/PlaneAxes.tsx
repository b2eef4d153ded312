import type { SourceResult } from '../../../../workers/contracts/cells-results.ts'
import type { PlaneView } from '../../../figures/plane-view.ts'
import { planeExtent, toPixels } from '../../../figures/plane-view.ts'
import type { PanelSize } from './draw-panel.ts'
import { planeTicks } from './plane-ticks.ts'

interface PlaneAxesProps {
  readonly view: PlaneView
  readonly size: PanelSize
  readonly outer: PanelSize
  readonly source: SourceResult
}

/** Tick labels left of and under the plane, in the unit of the data; names where the data have some. */
export function PlaneAxes({ view, size, outer, source }: PlaneAxesProps) {
  const { left, right, bottom, top } = planeExtent(view, size)
  const { scale, offset, axisNames } = source
  const inset = outer.width - size.width
  const isOwnUnit = scale !== 1
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, there is no file to show
    <svg className="plane-axes" width={outer.width} height={outer.height} role="img">
      <title>
        Axes: {axisNames[0]} to the right, {axisNames[1]} upwards
        {isOwnUnit ? '' : ', in standard deviations'}
      </title>
      {planeTicks(left, right, scale, offset[0]).map(({ label, place }) => (
        <text
          key={`x${label}`}
          className="tick"
          x={inset + toPixels(view, size, { x: place, y: 0 }).x}
          y={outer.height - 3}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
      {planeTicks(bottom, top, scale, offset[1]).map(({ label, place }) => (
        <text
          key={`y${label}`}
          className="tick"
          x={inset - 5}
          y={toPixels(view, size, { x: 0, y: place }).y + 4}
          textAnchor="end"
        >
          {label}
        </text>
      ))}
      {isOwnUnit && (
        <>
          <text className="tick halo" x={inset + 6} y={14}>
            ↑ {axisNames[1]}
          </text>
          <text className="tick halo" x={outer.width - 6} y={size.height - 7} textAnchor="end">
            {axisNames[0]} →
          </text>
        </>
      )}
    </svg>
  )
}
