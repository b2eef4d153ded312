import { classNames } from '../ui/class-names.ts'
import { identities, markerPath } from '../ui/identity.ts'
import type { Identity } from '../ui/identity.ts'

export interface PointMarkProps {
  readonly identity: Identity
  /** Pixels. */
  readonly x: number
  readonly y: number
  /** Pixels; take it from the frame's `mark`, so that it grows in the projector theme. */
  readonly radius: number
  readonly title?: string | undefined
  /** Hollow: what was, beside what is. */
  readonly open?: boolean | undefined
}

/** The marker of an identity, outlined with the background so that it stands out from lines and neighbours. */
export function PointMark({ identity, x, y, radius, title, open = false }: PointMarkProps) {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null
  return (
    <path
      className={classNames(
        identity,
        open || identities[identity].drawing === 'open' ? 'mark--open' : 'mark',
      )}
      d={markerPath(identity, radius)}
      transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
    >
      {title === undefined ? null : <title>{title}</title>}
    </path>
  )
}

/**
 * Radii for points that share one place: the first is the largest, so that the later ones nest inside it and none is
 * hidden.
 *
 * @param radius the radius of a point that stands alone
 */
export function nestedRadii(count: number, radius: number): number[] {
  if (count <= 1) return Array.from({ length: count }, () => radius)
  return Array.from({ length: count }, (_, place) => radius * (1.9 - (1.24 * place) / (count - 1)))
}

/** Pixels within which two markers would cover each other. */
const coincidence = 5

/**
 * Radii for markers at places in pixels: nested where any of them coincide with another, so that none is hidden.
 *
 * @param radius the radius of a point that stands alone
 */
export function separatedRadii(
  places: readonly { readonly x: number; readonly y: number }[],
  radius: number,
): number[] {
  const nested = nestedRadii(places.length, radius)
  return places.map(({ x, y }, i) => {
    const isAlone = places.every(
      (other, j) => j === i || !(Math.hypot(other.x - x, other.y - y) <= coincidence),
    )
    return isAlone ? radius : nested[i]
  })
}

/** Sideways offsets for points that share an abscissa, centred about zero, in pixels. */
export function dodgeOffsets(count: number, radius: number): number[] {
  return Array.from({ length: count }, (_, place) => (place - (count - 1) / 2) * 1.35 * radius)
}
