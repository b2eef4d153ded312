import { Refusal } from '../formats/refusal.ts'
import type { ScalarStaircase } from './scalar-staircase.ts'

/** Where a uniform quantizer lies about zero: a level there (mid-tread), or a threshold (mid-rise). */
export type StaircasePlacement = 'mid-tread' | 'mid-rise'

/**
 * Uniform quantizer with N levels, symmetric about 0: levels (k - (N - 1)/2) Δ, thresholds half-way between them.
 * What lies beyond N Δ / 2, the overload point, is decoded to the outermost level.
 * @param stepSize Δ, in the unit of the samples
 * @throws Refusal when `levelCount` is no whole number from 1, or the step is not positive and finite
 */
export function uniformStaircase(levelCount: number, stepSize: number): ScalarStaircase {
  checkLevelCount(levelCount)
  if (!(stepSize > 0 && stepSize < Infinity)) {
    throw new Refusal('step', `found ${stepSize}`, 'a positive finite number')
  }
  return {
    levels: Float64Array.from({ length: levelCount }, (_, k) => (k - (levelCount - 1) / 2) * stepSize),
    thresholds: Float64Array.from({ length: levelCount - 1 }, (_, k) => (k + 1 - levelCount / 2) * stepSize),
  }
}

/** @throws Refusal when it is no whole number from 1 */
export function checkLevelCount(levelCount: number): void {
  if (!Number.isInteger(levelCount) || levelCount < 1) {
    throw new Refusal('number of levels', `found ${levelCount}`, 'a whole number from 1')
  }
}
