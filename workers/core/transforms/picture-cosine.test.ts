import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { RandomStream } from '../random/random-stream.ts'
import { DiscreteCosine } from './discrete-cosine.ts'
import { PictureCosine } from './picture-cosine.ts'

const side = integer({ min: 1, max: 40 })

it('is the transform of float64, and its inverse, to float32 rounding', () => {
  const products = new MatrixProduct()
  assert(
    property(side, side, integer({ min: 0, max: 1e6 }), (height, width, seed) => {
      const stream = new RandomStream(seed, 'test')
      const picture = Float32Array.from({ length: height * width }, () => stream.normal())
      const exact = new DiscreteCosine(height, width)
      const into = new Float32Array(picture.length)
      PictureCosine.forward(height, width, products).apply(picture, into)
      for (const [i, value] of exact.forward(Float64Array.from(picture)).entries()) {
        expect(Math.abs(into[i] - value)).toBeLessThan(1e-5)
      }
      PictureCosine.inverse(height, width, products).apply(picture, into)
      for (const [i, value] of exact.inverse(Float64Array.from(picture)).entries()) {
        expect(Math.abs(into[i] - value)).toBeLessThan(1e-5)
      }
    }),
    { numRuns: 30 },
  )
})

it('refuses another size', () => {
  const cosine = PictureCosine.forward(2, 3, new MatrixProduct())
  expect(() => cosine.apply(new Float32Array(5), new Float32Array(6))).toThrow('found 5 numbers')
  expect(() => cosine.apply(new Float32Array(6), new Float32Array(5))).toThrow('found room for 5 numbers')
})
