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
