import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facesTable, publishedSetting } from '../../../../workers/contracts/faces.ts'
import { parametersWith } from '../testing/made-up.ts'
import { costWords } from './cost-words.ts'
import {
  layerSeconds,
  meanActiveCount,
  measuredSpeed,
  trainingCost,
  transformSeconds,
} from './training-cost.ts'

const facesOf = (height: number, width: number, length: number) => ({ height, width, names: { length } })
const small = facesOf(96, 84, 320)
const published = facesOf(192, 168, 38 * 64)

const settings = fc.record({
  layers: fc.integer({ min: 1, max: 199 }),
  codebookSize: fc.integer({ min: 2, max: 512 }),
  iterations: fc.integer({ min: 1, max: 49 }),
  levelScale: fc.double({ min: 0.02, max: 1, noNaN: true }),
})

test('a training takes longer, and more memory, with more of anything', () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 2, max: 2000 }), (some, count) => {
      const base = trainingCost(parametersWith(some), facesOf(96, 84, count))
      const more = [
        trainingCost(parametersWith({ ...some, layers: some.layers + 1 }), facesOf(96, 84, count)),
        trainingCost(
          parametersWith({ ...some, codebookSize: 2 * some.codebookSize }),
          facesOf(96, 84, count),
        ),
        trainingCost(parametersWith(some), facesOf(96, 84, 2 * count)),
        trainingCost(parametersWith(some), facesOf(192, 84, count)),
        trainingCost(parametersWith({ ...some, levelScale: some.levelScale / 2 }), facesOf(96, 84, count)),
        trainingCost(parametersWith({ ...some, iterations: some.iterations + 1 }), facesOf(96, 84, count)),
      ]
      for (const cost of more) {
        expect(cost.seconds).toBeGreaterThanOrEqual(base.seconds)
        expect(cost.memoryBytes).toBeGreaterThanOrEqual(base.memoryBytes)
      }
    }),
  )
})

test('layers that are done are not paid for again; a faster machine takes as much less', () => {
  const parameters = parametersWith({ layers: 40 })
  const whole = trainingCost(parameters, small)
  const rest = trainingCost(parameters, small, { layersDone: 25 })
  expect(whole.seconds - rest.seconds).toBeCloseTo(layerSeconds(parameters, small, 25), 10)
  expect(rest.memoryBytes).toBe(whole.memoryBytes)
  expect(trainingCost(parameters, small, { speed: 4 }).seconds).toBeCloseTo(whole.seconds / 4, 10)
  const none = trainingCost(parameters, small, { layersDone: 40 })
  expect(none.seconds).toBeGreaterThan(0)
})

test('no more dimensions are active than there are, and at least one is', () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 1, max: 32_256 }), (some, dimension) => {
      const count = meanActiveCount(parametersWith(some), dimension)
      expect(count).toBeGreaterThanOrEqual(1)
      expect(count).toBeLessThanOrEqual(dimension)
    }),
  )
})

test('the speed is what was expected over what was measured', () => {
  const parameters = parametersWith({ layers: 50 })
  const expected = layerSeconds(parameters, published, 20)
  const layers = Array.from({ length: 20 }, () => ({ seconds: expected / 40 }))
  expect(measuredSpeed(parameters, published, layers)).toBeCloseTo(2, 10)
  expect(measuredSpeed(parameters, published, [])).toBe(1)
  // So little says nothing.
  expect(measuredSpeed(parameters, published, [{ seconds: 0.001 }])).toBe(1)
})

test('the default begins by itself, the published size does not, and it fits into the memory of a tab', () => {
  expect(trainingCost(parametersWith(), small).seconds).toBeLessThan(6)
  const large = trainingCost(parametersWith(publishedSetting), published)
  expect(large.seconds).toBeGreaterThan(6)
  expect(large.memoryBytes).toBeGreaterThan(4 * 32_256 * 2432)
  expect(large.memoryBytes).toBeLessThan(1.5e9)
  expect(facesTable.layers.default).toBeLessThan(100)
})

// Seconds in Chromium with two workers; the heads took 71 with other work on the machine, about 40 without.
test.each([
  { what: 'the default', faces: small, some: {}, seconds: 1.2 },
  {
    what: 'Cropped Yale at the published size',
    faces: facesOf(192, 168, 640),
    some: { ...publishedSetting, split: 'every6' as const },
    seconds: 6,
  },
  { what: 'heads at the published size', faces: published, some: publishedSetting, seconds: 53 },
])('the layers of $what take what they took, within a factor of 1.5', ({ faces, some, seconds }) => {
  const ratio = layerSeconds(parametersWith(some), faces) / seconds
  expect(ratio).toBeGreaterThan(1 / 1.5)
  expect(ratio).toBeLessThan(1.5)
})

test.each([
  { bandSize: 8, seconds: 1 },
  { bandSize: 24, seconds: 70 },
])('the principal axes of bands of $bandSize take $seconds s, a picture 3.5 ms', ({ bandSize, seconds }) => {
  const settings = parametersWith({ bandSize })
  const none = transformSeconds(settings, facesOf(192, 168, 0))
  expect(none / seconds).toBeGreaterThan(1 / 1.5)
  expect(none / seconds).toBeLessThan(1.5)
  const usual = parametersWith({ bandSize: 8 })
  const [few, more] = [0, 1000].map((count) => transformSeconds(usual, facesOf(192, 168, count)))
  expect(more - few).toBeCloseTo(3.5, 1)
})

test('an estimate is said as coarsely as it is good', () => {
  expect(costWords({ seconds: 3.2, memoryBytes: 3.4e7 })).toBe('About 4 s and 34 MB of memory.')
  expect(costWords({ seconds: 41, memoryBytes: 4.21e8 })).toBe('About 45 s and 420 MB of memory.')
  expect(costWords({ seconds: 200, memoryBytes: 1.23e9 })).toBe('About 3 min and 1.2 GB of memory.')
  expect(costWords({ seconds: 9000, memoryBytes: 9.4e8 })).toBe('About 2.5 h and 940 MB of memory.')
})
