import { defaultParameters } from '../../../../workers/contracts/parameters.ts'
import { waterfillingTable } from '../../../../workers/contracts/waterfilling.ts'
import type { PourResult, ProfileResult } from '../../../../workers/contracts/waterfilling-results.ts'
import type { ShownWater } from '../state.ts'

/** A profile with its D(R), by the definition: one point for each level. */
export function profileOf(variances: readonly number[], key = 'test'): ProfileResult {
  const sorted = Float64Array.from(variances).sort().reverse()
  const totalVariance = sorted.reduce((sum, variance) => sum + variance, 0)
  const levels = Array.from({ length: 200 }, (_, i) => sorted[0] * 0.9 ** i)
  const bits = levels.map((level) =>
    sorted.reduce((sum, variance) => sum + Math.max(0, Math.log2(variance / level) / 2), 0),
  )
  const distortions = levels.map(
    (level) => sorted.reduce((sum, variance) => sum + Math.min(level, variance), 0) / totalVariance,
  )
  return {
    kind: 'profile',
    key,
    title: 'a test',
    variances: sorted,
    totalVariance,
    curveBits: Float64Array.from(bits),
    curveDistortions: Float64Array.from(distortions),
    remarks: [],
  }
}

/** The state of the water at a level. */
export function pourOf({ key, variances, totalVariance }: ProfileResult, waterLevel: number): PourResult {
  return {
    kind: 'pour',
    profileKey: key,
    waterLevel,
    normalizedDistortion:
      variances.reduce((sum, variance) => sum + Math.min(waterLevel, variance), 0) / totalVariance,
    totalBits: variances.reduce((sum, one) => sum + Math.max(0, Math.log2(one / waterLevel) / 2), 0),
    activeCount: variances.filter((variance) => variance > waterLevel).length,
    codebookLevel: waterLevel,
  }
}

export function waterOf(variances: readonly number[], waterLevel: number): ShownWater {
  const profile = profileOf(variances)
  const parameters = defaultParameters(waterfillingTable)
  return { profile, pour: pourOf(profile, waterLevel), parameters }
}
