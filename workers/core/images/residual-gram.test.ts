import { expect, test } from 'vitest'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { RandomStream } from '../random/random-stream.ts'
import { lastOf } from '../training/last-of.ts'
import { BicubicResize } from './bicubic.ts'
import { residualGram } from './residual-gram.ts'

test('it holds the inner products of what bicubic interpolation misses, over all strips', () => {
  // More pixels than a strip has, and a last strip that is shorter.
  const [height, width] = [70, 80]
  const pixels = height * width
  const stream = new RandomStream(1, 'levels')
  const pictures = Uint8Array.from({ length: 4 * pixels }, () => stream.integer(256))
  const down = new BicubicResize(height, width, 9, 10)
  const up = new BicubicResize(9, 10, height, width)
  const places = Int32Array.of(3, 0, 2)
  const missed = Array.from(places, (place) => {
    const picture = pictures.subarray(place * pixels, (place + 1) * pixels)
    const bicubic = up.apply(down.apply(picture))
    return bicubic.map((level, j) => picture[j] - level)
  })
  const gram = lastOf(residualGram(new MatrixProduct(), pictures, places, down, up))
  for (const [place, value] of gram.entries()) {
    const [a, b] = [missed[Math.floor(place / 3)], missed[place % 3]]
    const expected = a.reduce((sum, level, j) => sum + level * b[j], 0)
    expect(Math.abs(value - expected)).toBeLessThan(1e-5 * gram[0])
  }
})
