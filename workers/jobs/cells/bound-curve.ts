const curveStep = 0.05

/** Beyond the highest rate that can be asked for, with room for what is reached by hand; bit per dimension. */
export const curveEnd = 10

/** A distortion-rate function as evenly spaced points up to a rate: rate, distortion, ... */
export function boundCurve(distortionAt: (rateBits: number) => number, endBits: number): Float64Array {
  const pointCount = Math.floor(endBits / curveStep + 1e-9) + 1
  const curve = new Float64Array(2 * pointCount)
  for (let i = 0; i < pointCount; i++) {
    curve[2 * i] = i * curveStep
    curve[2 * i + 1] = distortionAt(i * curveStep)
  }
  return curve
}
