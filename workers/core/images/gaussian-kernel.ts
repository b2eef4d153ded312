import { gramOfRows } from '../linalg/gram-matrix.ts'
import type { MatrixProduct } from '../linalg/matrix-product.ts'

/** exp(-d / width) of a squared distance d: 1 for what is the same. @param width in the unit of squared distances */
export const gaussianKernel = (squaredDistance: number, width: number): number =>
  squaredDistance > 0 ? Math.exp(-squaredDistance / width) : 1

/**
 * Squared distances of rows from each other, none below 0.
 * @param rows `count x dimension`, row-major, at least one @returns yields the share that is done; `count x count`
 */
export function* squaredDistances(
  product: MatrixProduct,
  rows: Float32Array,
  dimension: number,
): Generator<number, Float64Array> {
  const count = rows.length / dimension
  const every = Int32Array.from({ length: count }, (_, row) => row)
  const gram = yield* gramOfRows(product, rows, dimension, every)
  const norms = Float64Array.from(every, (row) => gram[row * count + row])
  return gram.map((value, place) => {
    return Math.max(0, norms[Math.floor(place / count)] + norms[place % count] - 2 * value)
  })
}

/** Of the distances between different rows; 0 of a single row. @param distances `count x count` */
export function medianDistance(distances: Float64Array, count: number): number {
  const between = distances.filter((_, place) => place % count < Math.floor(place / count)).sort()
  return between.length > 0 ? between[between.length >> 1] : 0
}
