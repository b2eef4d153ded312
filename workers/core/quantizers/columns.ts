/**
 * Some rows, or some columns of them.
 * @param rows `count x dimension` @param indices numbers below `count` @param columns numbers below `dimension`; all
 * without it
 * @returns `indices.length x` as many columns, a copy
 */
export function gatherRows(
  rows: Float32Array,
  dimension: number,
  indices: Int32Array,
  columns?: Int32Array,
): Float32Array {
  const width = columns ? columns.length : dimension
  const gathered = new Float32Array(indices.length * width)
  for (const [i, index] of indices.entries()) {
    const row = rows.subarray(index * dimension, (index + 1) * dimension)
    if (!columns) gathered.set(row, i * width)
    else for (let k = 0; k < width; k++) gathered[i * width + k] = row[columns[k]]
  }
  return gathered
}

/**
 * Some columns of whole rows.
 * @param rows `count x dimension` @param columns numbers below `dimension`
 * @returns `count x columns.length`, a copy
 */
export function gatherColumns(rows: Float32Array, dimension: number, columns: Int32Array): Float32Array {
  const count = rows.length / dimension
  const width = columns.length
  const gathered = new Float32Array(count * width)
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < width; k++) gathered[i * width + k] = rows[i * dimension + columns[k]]
  }
  return gathered
}
