/** The values a slider can take: from minimum to maximum, on a grid of steps that starts at the minimum. */
export interface SliderScale {
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  /** A logarithmic slider gives every octave the same length; its minimum must be above zero. */
  readonly scale: 'linear' | 'log'
}

/** The grid value nearest to `value`, inside the range. The maximum is always reachable. */
export function snapToScale({ minimum, maximum, step, scale }: SliderScale, value: number): number {
  if (!(value > minimum)) return minimum
  if (value >= maximum) return maximum
  // A logarithmic slider counts its grid from zero, so that a K from 2 to 4096 in steps of 2 stays even.
  const origin = scale === 'log' ? 0 : minimum
  const snapped = origin + Math.round((value - origin) / step) * step
  return Math.min(maximum, Math.max(minimum, withoutRoundingDust(snapped)))
}

/** Where a value lies along the track, from 0 to 1. */
export function trackFraction({ minimum, maximum, scale }: SliderScale, value: number): number {
  if (maximum <= minimum) return 0
  const inside = Math.min(maximum, Math.max(minimum, value))
  return scale === 'log'
    ? Math.log(inside / minimum) / Math.log(maximum / minimum)
    : (inside - minimum) / (maximum - minimum)
}

/** The grid value at a fraction of the track: the inverse of `trackFraction` up to the grid. */
export function valueAtFraction(range: SliderScale, fraction: number): number {
  const { minimum, maximum, scale } = range
  const value =
    scale === 'log' ? minimum * (maximum / minimum) ** fraction : minimum + (maximum - minimum) * fraction
  return snapToScale(range, value)
}

/**
 * The value one key press away: a step (arrows) or a tenth of the track (page keys). On a logarithmic track an arrow is
 * a hundredth of the track, and never less than a step.
 */
export function nudge(range: SliderScale, value: number, direction: 1 | -1, coarse: boolean): number {
  const { step, scale } = range
  const fine = scale === 'log' ? 0.01 : 0
  const along = valueAtFraction(range, trackFraction(range, value) + direction * (coarse ? 0.1 : fine))
  const byStep = snapToScale(range, value + direction * step)
  return direction > 0 ? Math.max(along, byStep) : Math.min(along, byStep)
}

/** The value a key leads to on a slider; undefined if the key does not move sliders. */
export function valueByKey(range: SliderScale, value: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return nudge(range, value, 1, false)
    case 'ArrowLeft':
    case 'ArrowDown':
      return nudge(range, value, -1, false)
    case 'PageUp':
      return nudge(range, value, 1, true)
    case 'PageDown':
      return nudge(range, value, -1, true)
    case 'Home':
      return range.minimum
    case 'End':
      return range.maximum
    default:
      return undefined
  }
}

/** 0.1 + 0.2 is 0.3 on a slider: twelve significant digits are kept. */
function withoutRoundingDust(value: number): number {
  return Number(value.toPrecision(12))
}
