import { PointMark, separatedRadii } from '../../../figures/PointMark.tsx'
import { identities } from '../../../ui/identity.ts'
import type { RatePoint } from './rate-points.ts'

/** The name of a point in a table: A's points say so. */
export function pointName(
  point: Pick<RatePoint, 'identity'>,
  pinned: readonly Pick<RatePoint, 'identity'>[],
): string {
  const { name } = identities[point.identity]
  return pinned.includes(point) ? `A: ${name}` : name
}

interface Place {
  readonly x: number
  readonly y: number
}

interface PinnedMarksProps {
  /** of A */
  readonly points: readonly RatePoint[]
  /** Pixels of one of A's points. */
  readonly placeOf: (point: RatePoint) => Place
  /** Pixels of what is shown now. */
  readonly shown: readonly (Place & { readonly point: RatePoint })[]
  readonly radius: number
}

/** A's points, hollow, each tied to where its quantizer is now. */
export function PinnedMarks({ points, placeOf, shown, radius }: PinnedMarksProps) {
  const places = points.map(placeOf)
  const radii = separatedRadii(places, radius)
  return points.map((point, i) => {
    const { x, y } = places[i]
    // While a bound is being computed a gap has no place yet.
    const now = shown.find((place) => place.point.name === point.name && Number.isFinite(place.y))
    return (
      <g key={point.name} className={point.identity}>
        {now && Number.isFinite(y) && (
          <path
            className="pinned-way"
            d={`M${x.toFixed(1)},${y.toFixed(1)}L${now.x.toFixed(1)},${now.y.toFixed(1)}`}
          />
        )}
        <PointMark
          open
          identity={point.identity}
          x={x}
          y={y}
          radius={radii[i]}
          title={`A, ${identities[point.identity].name}: ${point.gapDb.toFixed(2)} dB at ${point.rateBits.toFixed(2)} bit/dim`}
        />
      </g>
    )
  })
}
