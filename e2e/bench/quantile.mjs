/**
 * A quantile by linear interpolation between order statistics (Hyndman & Fan 1996, definition 7).
 *
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 * @returns {number} NaN of nothing
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (place - Math.floor(place)) * (high - low)
}

/** @param {readonly number[]} values */
export function summary(values) {
  const of = (/** @type {number} */ share) => quantile(values, share)
  return { count: values.length, p50: of(0.5), p95: of(0.95), max: of(1) }
}
