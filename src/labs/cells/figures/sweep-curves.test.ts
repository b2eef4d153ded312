import { expect, test } from 'vitest'
import type { Bound } from '../../../../workers/contracts/bound.ts'
import { cellsTable } from '../../../../workers/contracts/cells.ts'
import type { SweepPoint, SweepResult, SweptName } from '../../../../workers/contracts/cells-curves.ts'
import { defaultParameters } from '../../../../workers/contracts/parameters.ts'
import { pointWords, settingsOfPoint, steppedPoint, sweepCurves } from './sweep-curves.ts'

/** D(R) = 2^(-2R), every half bit up to 3. */
const bound: Bound = {
  kind: 'exact',
  curve: Float64Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? i / 4 : 4 ** (-(i - 1) / 4))),
}

function sweep(quantizer: SweptName, rates: readonly number[]): SweepResult {
  const points: SweepPoint[] = rates.map((rateBits) => ({
    rateBits,
    crossEntropyBits: rateBits + 0.01,
    mse: 2 * 4 ** -rateBits,
    settings: { stepSize: 1 / rateBits },
  }))
  return { kind: 'sweep', key: quantizer, quantizer, points, isWhole: true }
}

const curves = sweepCurves([sweep('usq', [0.5, 1, 2]), undefined, sweep('lvq', [0.6, 1.9])], bound)

test('twice the distortion of the bound is 3.01 dB above it at any rate, and nothing beyond its end', () => {
  for (const { gapDb } of curves[0].points) expect(gapDb).toBeCloseTo(3.0103, 4)
  expect(sweepCurves([sweep('usq', [3.2])], bound)[0].points[0].gapDb).toBeNaN()
  expect(sweepCurves([sweep('usq', [1])], undefined)[0].points[0].gapDb).toBeNaN()
})

test('arrow keys walk along a curve and over to the nearest rate of the next one', () => {
  const first = steppedPoint(curves, undefined, 'ArrowRight')
  expect(first).toEqual({ name: 'usq', index: 0 })
  expect(steppedPoint(curves, first, 'ArrowLeft')).toEqual({ name: 'usq', index: 0 })
  expect(steppedPoint(curves, { name: 'usq', index: 2 }, 'ArrowRight')).toEqual({ name: 'usq', index: 2 })
  expect(steppedPoint(curves, { name: 'usq', index: 2 }, 'ArrowDown')).toEqual({ name: 'lvq', index: 1 })
  expect(steppedPoint(curves, { name: 'lvq', index: 0 }, 'ArrowUp')).toEqual({ name: 'usq', index: 0 })
  expect(steppedPoint([], undefined, 'ArrowRight')).toBeUndefined()
})

test('a point is loaded by its rate where rates are matched, and by its own settings where they are not', () => {
  const wanted = defaultParameters(cellsTable)
  const [usq] = curves
  expect(settingsOfPoint(wanted, usq, usq.points[1])).toEqual({ rate: 1 })
  expect(settingsOfPoint({ ...wanted, matchRate: false }, usq, usq.points[1])).toEqual({
    matchRate: false,
    stepSize: 1,
  })
  const low = { ...usq.points[0], rateBits: 0.1 }
  expect(settingsOfPoint(wanted, usq, low)).toMatchObject({ matchRate: false })
})

test('a point of a codebook puts an imported or edited one away', () => {
  const wanted = { ...defaultParameters(cellsTable), importedCodebook: true }
  const [gvq] = sweepCurves([sweep('gvq', [1.5])], bound)
  const trained = { ...gvq.points[0], settings: { trainer: 'lloyd', codebook: [], iteration: 200 } } as const
  expect(settingsOfPoint(wanted, gvq, trained)).toMatchObject({
    rate: 1.5,
    codebook: [],
    importedCodebook: false,
  })
})

test('its words give rate, held-out code length, error and gap', () => {
  expect(pointWords(curves, { name: 'usq', index: 1 })).toEqual([
    'USQ 1.00 bit/dim, held-out code 1.01',
    'MSE 0.5000, gap 3.01 dB',
  ])
  expect(pointWords(curves, { name: 'gvq', index: 0 })).toEqual([])
})
