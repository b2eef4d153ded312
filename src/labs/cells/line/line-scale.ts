import { lineQuantizerNames } from '../../../../workers/contracts/cells-line.ts'
import type { LineResult } from '../../../../workers/contracts/cells-line-results.ts'
import { errorWeight } from './staircase-shape.ts'

/** The scales of the bands, one for all four figures. */
export interface LineScale {
  readonly halfWidth: number
  readonly densityTop: number
  readonly errorLimit: number
  readonly weightTop: number
}

/** Half a step that would make the error, times this: inner teeth fill the band, the slope of overload leaves it. */
const errorRoom = 1.7

export function lineScale({ quantizers, density, halfWidth }: LineResult): LineScale {
  const heights = density.filter((_, i) => i % 2 === 1)
  const all = lineQuantizerNames.map((name) => quantizers[name])
  // Half a step of a uniform error is sqrt(3 D).
  const halfSteps = all.map(({ mse }) => Math.sqrt(3 * mse))
  const weights = all.flatMap((quantizer) => errorWeight(quantizer, density, halfWidth).map(({ y }) => y))
  return {
    halfWidth,
    densityTop: 1.12 * Math.max(...heights),
    errorLimit: errorRoom * Math.max(...halfSteps),
    weightTop: 1.1 * weights.reduce((top, weight) => Math.max(top, weight), 0),
  }
}
