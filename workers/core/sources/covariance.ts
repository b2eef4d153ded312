/** Second moments of a planar source about its mean, in squared units of the plane. */
export interface Covariance {
  readonly xx: number
  readonly xy: number
  readonly yy: number
}

/** Covariance of `count x 2` samples about their mean (divided by count). */
export function sampleCovariance(samples: Float32Array): Covariance {
  const count = samples.length / 2
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < count; i++) {
    meanX += samples[2 * i] / count
    meanY += samples[2 * i + 1] / count
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (let i = 0; i < count; i++) {
    const x = samples[2 * i] - meanX
    const y = samples[2 * i + 1] - meanY
    xx += (x * x) / count
    xy += (x * y) / count
    yy += (y * y) / count
  }
  return { xx, xy, yy }
}
