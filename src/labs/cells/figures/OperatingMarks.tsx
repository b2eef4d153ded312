import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark, separatedRadii } from '../../../figures/PointMark.tsx'
import { identities } from '../../../ui/identity.ts'
import { PinnedMarks } from './PinnedMarks.tsx'
import type { RatePoint } from './rate-points.ts'

interface OperatingMarksProps {
  readonly frame: PlotFrame
  readonly points: readonly RatePoint[]
  readonly pinned: readonly RatePoint[]
  /** what the axis shows of a point */
  readonly quantity: 'mse' | 'gapDb'
}

/** The current points, and A's; those that coincide are nested by size, so that none is hidden. */
export function OperatingMarks({ frame, points, pinned, quantity }: OperatingMarksProps) {
  const placeOf = (point: RatePoint) => ({ x: frame.x(point.rateBits), y: frame.y(point[quantity]) })
  const places = points.map((point) => ({ point, ...placeOf(point) }))
  const radii = separatedRadii(places, 1.1 * frame.mark)
  return (
    <>
      <PinnedMarks points={pinned} placeOf={placeOf} shown={places} radius={frame.mark} />
      {places.map(({ point, x, y }, i) => (
        <PointMark
          key={point.name}
          identity={point.identity}
          x={x}
          y={y}
          radius={radii[i]}
          title={`${identities[point.identity].name}: ${point.rateBits.toFixed(2)} bit/dim, ${valueText(point, quantity)}`}
        />
      ))}
    </>
  )
}

function valueText({ mse, gapDb }: RatePoint, quantity: OperatingMarksProps['quantity']): string {
  return quantity === 'mse' ? `MSE ${mse.toFixed(4)}` : `${gapDb.toFixed(2)} dB`
}
