import type { MatrixProduct } from './matrix-product.ts'

/** Rows that are multiplied at once with all before them: so often can a job breathe. */
const blockRows = 96

/**
 * All inner products of rows that are too long to be held at once: they come in panels, some columns of all rows at a
 * time. Products are summed in float32 within a panel and in float64 over panels.
 * @param count of rows @param depth of all columns @param panelDepth columns of a panel, the last may have fewer
 * @param fill writes columns `from` up to before `to` of all rows into `panel`, `count x (to - from)`, row-major
 * @returns yields the share that is done; `count x count`, symmetric
 */
export function* gramMatrix(
  product: MatrixProduct,
  count: number,
  depth: number,
  panelDepth: number,
  fill: (from: number, to: number, panel: Float32Array) => void,
): Generator<number, Float64Array> {
  const gram = new Float64Array(count * count)
  const room = new Float32Array(count * Math.min(panelDepth, depth))
  for (let from = 0; from < depth; from += panelDepth) {
    const to = Math.min(from + panelDepth, depth)
    const panel = room.subarray(0, count * (to - from))
    fill(from, to, panel)
    for (let start = 0; start < count; start += blockRows) {
      const end = Math.min(start + blockRows, count)
      const rows = panel.subarray(start * (to - from), end * (to - from))
      const products = product.multiplyTransposed(rows, panel.subarray(0, end * (to - from)), to - from)
      for (let row = start; row < end; row++) {
        for (let j = 0; j <= row; j++) gram[row * count + j] += products[(row - start) * end + j]
      }
      yield (from + ((to - from) * end) / count) / depth
    }
  }
  for (let row = 0; row < count; row++) {
    for (let j = 0; j < row; j++) gram[j * count + row] = gram[row * count + j]
  }
  return gram
}

/** Columns of a panel where rows are at hand. */
const rowPanelDepth = 2048

/**
 * Inner products of some of the rows of a matrix, as `gramMatrix` sums them.
 * @param rows `any x dimension`, row-major @param which of them, n
 * @returns yields the share that is done; `n x n`, symmetric
 */
export function* gramOfRows(
  product: MatrixProduct,
  rows: Float32Array,
  dimension: number,
  which: Int32Array,
): Generator<number, Float64Array> {
  const fill = (from: number, to: number, panel: Float32Array): void => {
    for (const [i, row] of which.entries()) {
      panel.set(rows.subarray(row * dimension + from, row * dimension + to), i * (to - from))
    }
  }
  return yield* gramMatrix(product, which.length, dimension, rowPanelDepth, fill)
}

/** Of some rows, in their order: `which.length x which.length`. @param gram `count x count` */
export function gramOfSome(gram: Float64Array, count: number, which: Int32Array): Float64Array {
  const some = new Float64Array(which.length * which.length)
  for (const [i, a] of which.entries()) {
    for (const [j, b] of which.entries()) some[i * which.length + j] = gram[a * count + b]
  }
  return some
}

/**
 * Inner products of rows as they are after their mean row is taken from each: C G C with C = I - 1 1^T / count.
 * @param gram `count x count`, symmetric @returns the same of centred rows; every row sums to 0
 */
export function centredGram(gram: Float64Array, count: number): Float64Array {
  const means = Float64Array.from({ length: count }, (_, row) => {
    let sum = 0
    for (let j = 0; j < count; j++) sum += gram[row * count + j]
    return sum / count
  })
  const mean = means.reduce((sum, value) => sum + value, 0) / count
  return gram.map((value, place) => value - means[Math.floor(place / count)] - means[place % count] + mean)
}
