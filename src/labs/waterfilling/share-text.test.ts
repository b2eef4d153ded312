import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareText } from './share-text.ts'

test('a share that is not nothing is not written as nothing, and a usual one has four decimals', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.001, noNaN: true }), (share) => {
      expect(shareText(share)).toMatch(/[1-9]/u)
    }),
  )
  expect([0.90574, 0.00104, 1].map(shareText)).toEqual(['0.9057', '0.0010', '1.0000'])
  expect(shareText(1.526e-5)).toBe('1.53×10⁻⁵')
})
