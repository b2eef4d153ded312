import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import { DiscreteCosine } from '../transforms/discrete-cosine.ts'
import { BicubicResize } from './bicubic.ts'
import { LowFrequencies } from './low-frequencies.ts'

test('they are the low coefficients of the picture made large', () => {
  const side = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(side, side, fc.nat(14), fc.nat(14), fc.nat(99), (lowHeight, lowWidth, more, wider, seed) => {
      const [height, width] = [lowHeight + more, lowWidth + wider]
      const stream = new RandomStream(seed, 'picture')
      const low = Float64Array.from({ length: lowHeight * lowWidth }, () => 255 * stream.uniform())
      const large = new BicubicResize(lowHeight, lowWidth, height, width).apply(low)
      const all = new DiscreteCosine(height, width).forward(large)
      const coefficients = new LowFrequencies(lowHeight, lowWidth, height, width).of(low)
      for (const [place, value] of coefficients.entries()) {
        const frequency = Math.floor(place / lowWidth) * width + (place % lowWidth)
        expect(value).toBeCloseTo(all[frequency], 8)
      }
    }),
    { numRuns: 40 },
  )
})
