import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctSamples } from './distinct-samples.ts'

test('two samples have one number exactly when all their coordinates are equal, zeros of both signs too', () => {
  const coordinate = fc.constantFrom(-1, -0, 0, 1, 1e-30)
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(points, (pairs) => {
      const { ids, distinctCount } = distinctSamples(Float32Array.from(pairs.flat()), 2)
      expect(new Set(ids).size).toBe(distinctCount)
      for (const [i, [x, y]] of pairs.entries()) {
        for (const [j, [otherX, otherY]] of pairs.entries()) {
          expect(ids[i] === ids[j]).toBe(x === otherX && y === otherY)
        }
      }
    }),
    { seed: 1 },
  )
})
