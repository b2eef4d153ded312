import { expect, test } from 'vitest'
import { boundAt, gapDbTo } from '../../contracts/bound.ts'
import { fileOf, parametersWith } from '../testing/pictures.ts'
import { latticePanel } from './lattice-panel.ts'
import type { ResidentSource } from './source.ts'
import { scalarPanel } from './scalar-panel.ts'
import { loadSource } from './source.ts'

/** Rates and distortions of the curve, which must be finite and above 0 everywhere: it is drawn on a log scale. */
function checkedCurve({ result }: ResidentSource): { rateBits: number; distortion: number }[] {
  const { curve } = result.bound
  const points = Array.from({ length: curve.length / 2 }, (_, i) => ({
    rateBits: curve[2 * i],
    distortion: curve[2 * i + 1],
  }))
  for (const { distortion } of points) {
    expect(Number.isFinite(distortion)).toBe(true)
    expect(distortion).toBeGreaterThan(0)
  }
  return points
}

test('the bound is drawn from 0 to 10 bit per dimension and falls', async () => {
  const curve = checkedCurve(await loadSource(parametersWith({ correlation: 0.9 }), undefined))
  expect([curve[0].rateBits, curve.at(-1)?.rateBits]).toEqual([0, 10])
  expect(curve[0].distortion).toBeCloseTo(1, 12)
  for (let i = 1; i < curve.length; i++) expect(curve[i].distortion).toBeLessThan(curve[i - 1].distortion)
  // D(R) = sqrt(det) 2^(-2R) once both components are active, with det = 1 - 0.9^2.
  expect(curve.at(-1)?.distortion).toBeCloseTo(Math.sqrt(0.19) * 2 ** -20, 12)
})

test.each([
  ['a rising line', 3],
  ['a falling line that no float hits', -0.1],
  ['a steep line', 1e7],
  ['a constant column', 0],
])('points on a line are data like others: %s', async (_, slope) => {
  const rows = Array.from({ length: 400 }, (__, i) => `${Math.sin(i) * 7},${slope * (Math.sin(i) * 7) + 2}`)
  const parameters = parametersWith({ source: 'own', rate: 2 })
  const source = await loadSource(parameters, fileOf('line.csv', rows.join('\n')))
  const curve = checkedCurve(source)
  expect(curve[0].distortion).toBeCloseTo(1, 5)
  // The whole rate goes along the line: D(R) = 2^(-4R) of the mean variance 1, until float32 has no more digits.
  for (const { rateBits, distortion } of curve.slice(0, 81)) {
    expect(distortion * 2 ** (4 * rateBits)).toBeCloseTo(1, 2)
  }
  for (const { figures } of [scalarPanel(source, parameters), latticePanel(source, parameters)]) {
    expect([figures.mse, figures.snrDb, gapDbTo(source.result.bound, figures)].every(Number.isFinite)).toBe(
      true,
    )
  }
})

test('the rate from which both axes get bits is where the curve becomes straight', async () => {
  const { result } = await loadSource(parametersWith({ correlation: 0.8 }), undefined)
  const { straightFromBits = Number.NaN } = result.bound
  // 1/4 log2(1.8 / 0.2)
  expect(straightFromBits).toBeCloseTo(0.7925, 4)
  const straight = (rate: number): number => 0.6 * 4 ** -rate
  expect(boundAt(result.bound, straightFromBits + 0.05) / straight(straightFromBits + 0.05)).toBeCloseTo(1, 3)
  expect(boundAt(result.bound, straightFromBits - 0.3)).toBeGreaterThan(
    1.02 * straight(straightFromBits - 0.3),
  )
})
