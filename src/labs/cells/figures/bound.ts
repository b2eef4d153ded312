/** Distortion of a bound given as rate, distortion, ... at evenly spaced rates, interpolated in the logarithm. */
export function boundAt(curve: Float64Array, rateBits: number): number {
  const last = curve.length / 2 - 1
  const step = curve[2] - curve[0]
  const place = Math.max(0, Math.min(last, (rateBits - curve[0]) / step))
  const i = Math.min(last - 1, Math.floor(place))
  const [low, high] = [Math.log(curve[2 * i + 1]), Math.log(curve[2 * i + 3])]
  return Math.exp(low + (high - low) * (place - i))
}
