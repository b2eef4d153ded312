import { gramMatrix } from '../linalg/gram-matrix.ts'
import type { MatrixProduct } from '../linalg/matrix-product.ts'
import type { BicubicResize } from './bicubic.ts'

/** Pixels of each picture that are in memory as numbers at a time, about. */
const stripPixels = 4096

/**
 * Inner products of what bicubic interpolation misses of pictures, x - up(down(x)). The differences are made strip by
 * strip, some rows of all pictures at a time, and not kept.
 * @param pictures bytes, any number of `height x width` @param places of those that count, n of them
 * @param down and @param up between the pictures' size and the low one
 * @returns yields the share that is done; `n x n`, symmetric, in squared levels summed over pixels
 */
export function* residualGram(
  product: MatrixProduct,
  pictures: Uint8Array,
  places: Int32Array,
  down: BicubicResize,
  up: BicubicResize,
): Generator<number, Float64Array> {
  const { height, width } = down
  const pixels = height * width
  const lowPixels = up.height * up.width
  const lows = new Float64Array(places.length * lowPixels)
  for (const [i, place] of places.entries()) {
    lows.set(down.apply(pictures.subarray(place * pixels, (place + 1) * pixels)), i * lowPixels)
    if (i % 32 === 31) yield 0
  }
  const rows = Math.ceil(stripPixels / width)
  const fill = (from: number, to: number, strip: Float32Array): void => {
    for (const [i, place] of places.entries()) {
      const low = lows.subarray(i * lowPixels, (i + 1) * lowPixels)
      const bicubic = up.apply(low, from / width, to / width)
      const start = place * pixels + from
      for (let j = 0; j < bicubic.length; j++) {
        strip[i * bicubic.length + j] = pictures[start + j] - bicubic[j]
      }
    }
  }
  return yield* gramMatrix(product, places.length, pixels, rows * width, fill)
}
