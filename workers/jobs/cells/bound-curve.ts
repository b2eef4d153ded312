/** Between its points a curve is a straight line of log D: so far may it lie from the function, in dB. */
const toleranceDb = 0.002
/** Points are never further apart, nor closer where the function has a corner; bit per dimension. */
const widestStep = 0.05
const narrowestStep = 1e-5

/** Beyond the highest rate that can be asked for, with room for what is reached by hand; bit per dimension. */
export const curveEnd = 10

/**
 * A distortion-rate function as points up to a rate: rate, distortion, ... with rising rates, closer where log D bends.
 * Clusters have a corner where their number is spent, and a chord across it would lie above the bound.
 * @param endBits the rate of the last point, bit per dimension, zero or more
 */
export function boundCurve(distortionAt: (rateBits: number) => number, endBits: number): Float64Array {
  const logAt = (rateBits: number): number => 10 * Math.log10(distortionAt(rateBits))
  const rates = [0]
  const refine = (from: number, fromDb: number, to: number, toDb: number): void => {
    const middle = (from + to) / 2
    const middleDb = logAt(middle)
    // A corner may leave one of three places on the chord, hardly all.
    const errors = [
      middleDb - (fromDb + toDb) / 2,
      logAt((from + middle) / 2) - (3 * fromDb + toDb) / 4,
      logAt((middle + to) / 2) - (fromDb + 3 * toDb) / 4,
    ]
    if (to - from > narrowestStep && errors.some((error) => Math.abs(error) > toleranceDb)) {
      refine(from, fromDb, middle, middleDb)
      refine(middle, middleDb, to, toDb)
    } else {
      rates.push(to)
    }
  }
  const stepCount = Math.ceil(endBits / widestStep - 1e-9)
  for (let i = 0; i < stepCount; i++) {
    const [from, to] = [(i * endBits) / stepCount, ((i + 1) * endBits) / stepCount]
    refine(from, logAt(from), to, logAt(to))
  }
  return Float64Array.from(rates.flatMap((rate) => [rate, distortionAt(rate)]))
}
