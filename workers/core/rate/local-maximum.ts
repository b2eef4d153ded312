/**
 * The largest value within a square of `2 radius + 1` cells about every cell: a maximum along rows, then along columns,
 * each by the block method of van Herk (1992) and Gil & Werman (1993), whose cost does not grow with the radius.
 * @param values `rows x columns`, none negative
 */
export function localMaximum(
  values: Float64Array,
  columns: number,
  rows: number,
  radius: number,
): Float64Array {
  const result = values.slice()
  for (let row = 0; row < rows; row++) maximumAlong(result, row * columns, 1, columns, radius)
  if (rows > 1)
    for (let column = 0; column < columns; column++) maximumAlong(result, column, columns, rows, radius)
  return result
}

/** In blocks as long as the window: a window is the end of one block and the beginning of the next. */
function maximumAlong(
  values: Float64Array,
  start: number,
  stride: number,
  count: number,
  radius: number,
): void {
  const size = 2 * radius + 1
  const length = count + 2 * radius
  const forward = new Float64Array(length)
  const backward = new Float64Array(length)
  const at = (place: number): number =>
    place < radius || place >= radius + count ? 0 : values[start + (place - radius) * stride]
  for (let i = 0; i < length; i++) forward[i] = i % size === 0 ? at(i) : Math.max(forward[i - 1], at(i))
  for (let i = length - 1; i >= 0; i--) {
    backward[i] = i === length - 1 || (i + 1) % size === 0 ? at(i) : Math.max(backward[i + 1], at(i))
  }
  for (let i = 0; i < count; i++) values[start + i * stride] = Math.max(backward[i], forward[i + size - 1])
}
