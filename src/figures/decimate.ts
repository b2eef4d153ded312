import type { CurvePoint } from './Curve.tsx'

/**
 * The points of a long series that a line over so many columns of pixels can show: of each column the first, the
 * lowest, the highest and the last. A line through them covers the same pixels as one through all.
 *
 * @param values one ordinate an abscissa
 * @param abscissa of the value at a place, ascending
 * @param columns pixels that the whole series is drawn over
 * @returns all points where they are few
 */
export function decimated(
  values: ArrayLike<number>,
  abscissa: (place: number) => number,
  columns: number,
): CurvePoint[] {
  const count = values.length
  const groups = Math.max(1, Math.floor(columns))
  if (count <= 4 * groups) return Array.from(values, (y, place) => ({ x: abscissa(place), y }))
  const chosen = new Set<number>()
  for (let group = 0; group < groups; group++) {
    const start = Math.floor((group * count) / groups)
    const end = Math.floor(((group + 1) * count) / groups)
    for (const place of extremes(values, start, end)) chosen.add(place)
  }
  return Array.from(chosen, (place) => ({ x: abscissa(place), y: values[place] }))
}

/** The first, the lowest and highest in their order, and the last place of a stretch. */
function extremes(values: ArrayLike<number>, start: number, end: number): number[] {
  let [low, high] = [start, start]
  for (let place = start; place < end; place++) {
    if (values[place] < values[low]) low = place
    if (values[place] > values[high]) high = place
  }
  return [start, Math.min(low, high), Math.max(low, high), end - 1]
}
