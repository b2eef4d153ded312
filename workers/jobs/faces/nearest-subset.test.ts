import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestSubset } from './nearest-subset.ts'

test('is as near as the best of all subsets, and on the smaller side of two', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(sizes, fc.nat(200), (all, target) => {
      const chosen = nearestSubset(all, target)
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.length).toBeGreaterThan(0)
      expect(chosen.length).toBeLessThan(all.length)
      const sum = chosen.reduce((total, place) => total + all[place], 0)
      let best = Infinity
      for (let subset = 1; subset < 2 ** all.length - 1; subset++) {
        const other = all.reduce((total, size, place) => total + (subset & (1 << place) ? size : 0), 0)
        const [nearer, farther] = [Math.abs(other - target), Math.abs(best - target)]
        if (nearer < farther || (nearer === farther && other < best)) best = other
      }
      expect(sum).toBe(best)
    }),
  )
})
