import { curvePath } from '../../../figures/Curve.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import type { Identity } from '../../../ui/identity.ts'
import type { ShownCell } from './staircase-shape.ts'
import { densityAt, placesOf } from './staircase-shape.ts'

/** More levels than this are too close for a marker each. */
const maximumMarkers = 32

/** More hairlines than this would make a wall of grey: they fade as they grow in number. */
const manyLines = 16

interface LayerProps {
  readonly frame: PlotFrame
  readonly cells: readonly ShownCell[]
}

/** Q(x) over the identity line: the vertical distance between the two is the error. */
export function StaircaseLayer({ frame, cells, identity }: LayerProps & { readonly identity: Identity }) {
  const { x, y, clip } = frame
  const [low, high] = x.domain
  const steps = cells.flatMap(({ from, to, level }) => [
    { x: x(from), y: y(level) },
    { x: x(to), y: y(level) },
  ])
  return (
    <g clipPath={clip}>
      <path className="line-identity" d={`M${x(low)},${y(low)}L${x(high)},${y(high)}`} />
      <path className="curve" d={curvePath(steps)} />
      {cells.length <= maximumMarkers &&
        cells.map(({ index, level }) => (
          <PointMark
            key={index}
            identity={identity}
            x={x(level)}
            y={y(level)}
            radius={frame.mark * (cells.length > 12 ? 0.6 : 0.85)}
          />
        ))}
    </g>
  )
}

/** f(x), its area cut into the cells: neighbours are told apart by their tint, borders by a hairline. */
export function DensityLayer({ frame, cells, density }: LayerProps & { readonly density: Float64Array }) {
  const { x, y, clip } = frame
  const outline = (cell: ShownCell) => {
    const top = placesOf(cell, density).map((place) => ({ x: x(place), y: y(densityAt(density, place)) }))
    return `${curvePath(top)}V${y(0).toFixed(1)}H${x(cell.from).toFixed(1)}z`
  }
  const tint = (parity: number) =>
    cells
      .filter(({ index }) => index % 2 === parity)
      .map(outline)
      .join('')
  return (
    <g clipPath={clip}>
      <path className="line-cells" d={tint(0)} />
      <path className="line-cells line-cells--other" d={tint(1)} />
      <Thresholds frame={frame} cells={cells} />
    </g>
  )
}

/** x - Q(x): a saw-tooth inside the range, and a slope without an end beyond it. */
export function ErrorLayer({ frame, cells }: LayerProps) {
  const { x, y, clip } = frame
  const teeth = cells.map(({ from, to, level }) =>
    curvePath([
      { x: x(from), y: y(from - level) },
      { x: x(to), y: y(to - level) },
    ]),
  )
  return (
    <g clipPath={clip}>
      <path className="line-zero" d={`M${frame.left},${y(0)}H${frame.right}`} />
      <path className="curve" d={teeth.join('')} />
    </g>
  )
}

interface WeightLayerProps {
  readonly frame: PlotFrame
  readonly weight: readonly { readonly x: number; readonly y: number }[]
}

/** f(x) (x - Q(x))^2, whose area is the mean squared error. */
export function WeightLayer({ frame, weight }: WeightLayerProps) {
  const { x, y, clip, left } = frame
  const top = curvePath(weight.map((point) => ({ x: x(point.x), y: y(point.y) })))
  return <path className="line-weight" clipPath={clip} d={`${top}V${y(0).toFixed(1)}H${left.toFixed(1)}z`} />
}

/** Borders between cells as hairlines over the whole band. */
export function Thresholds({ frame, cells }: LayerProps) {
  const { x, top, bottom } = frame
  const lines = cells.slice(1).map(({ from }) => `M${x(from).toFixed(1)},${bottom}V${top}`)
  return (
    <path
      className="line-thresholds"
      strokeOpacity={Math.min(1, manyLines / lines.length)}
      d={lines.join('')}
    />
  )
}
