import { muLawCompander } from './compander.ts'
import type { ScalarStaircase } from './scalar-staircase.ts'
import { checkLevelCount } from './uniform-staircase.ts'

/**
 * A uniform quantizer with N levels behind the mu-law (Smith 1957): the compressor's range [-V, V] is cut into N equal
 * cells, each decoded to the expanded middle of it. What lies beyond V is decoded to the outermost level.
 * @param mu 0 or more; 0 is a uniform quantizer of step 2 V / N @param peak V, the overload point, in the unit of the
 * samples
 * @throws Refusal when `levelCount` is no whole number from 1, and what `muLawCompander` refuses
 */
export function muLawStaircase(levelCount: number, mu: number, peak: number): ScalarStaircase {
  checkLevelCount(levelCount)
  const compander = muLawCompander(mu, peak)
  const expanded = (place: number): number => compander.expand(peak * ((2 * place) / levelCount - 1))
  return {
    levels: Float64Array.from({ length: levelCount }, (_, k) => expanded(k + 0.5)),
    thresholds: Float64Array.from({ length: levelCount - 1 }, (_, k) => expanded(k + 1)),
  }
}
