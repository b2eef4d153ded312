import { expect, test } from 'vitest'
import type { TrainingFacts } from '../../../../workers/contracts/cells-results.ts'
import { lagrangianOf } from './lagrangian.ts'

test('cost, error and priced rate of an entropy-coded codebook add up', () => {
  const coding = { multiplier: 0.05, codeRateBits: 2, lengthsBits: new Float64Array(), aliveCount: 3 }
  const trainCost = Float64Array.of(0.3, 0.2, 0.16)
  const training = { coding, trainCost, iteration: 2 } as unknown as TrainingFacts
  const { distortion, rateBits, multiplier, cost } = lagrangianOf(training) ?? expect.fail()
  expect(distortion).toBeCloseTo(0.06, 12)
  expect(distortion + multiplier * rateBits).toBeCloseTo(cost, 12)
  expect(lagrangianOf({ ...training, iteration: 3 })).toBeUndefined()
  const { coding: _none, ...plain } = training
  expect(lagrangianOf(plain)).toBeUndefined()
})
