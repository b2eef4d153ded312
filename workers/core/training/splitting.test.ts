import { expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from './last-of.ts'
import { splittingSteps } from './splitting.ts'

const splittingCodebook = (...settings: Parameters<typeof splittingSteps>): Float32Array =>
  lastOf(splittingSteps(...settings))

test('the cell with the largest error is split first', () => {
  // Two clusters of equal count; the wide one around 100 gets the third codeword.
  const samples = Float32Array.of(0, 0.1, 0.2, 0.3, 80, 90, 110, 120)
  const codebook = splittingCodebook(samples, 1, 3, new RandomStream(1, 'start'))
  expect(codebook.filter((codeword) => codeword > 50)).toHaveLength(2)
})

test('a cell without error is left alone', () => {
  const samples = Float32Array.of(5, 5, 5, -5, -6, -8)
  const codebook = splittingCodebook(samples, 1, 4, new RandomStream(1, 'start'))
  expect(codebook.filter((codeword) => codeword === 5)).toHaveLength(1)
})

test('pairs lie symmetrically about the codeword they come from', () => {
  const [first, second] = splittingCodebook(Float32Array.of(1, 2, 6), 1, 2, new RandomStream(3, 'start'))
  expect(first + second).toBeCloseTo(6, 5)
  expect(first).not.toBe(second)
})
