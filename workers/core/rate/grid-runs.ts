/** The runs of active cells of every row: those of row r are at places `offsets[r]` up to `offsets[r + 1]`. */
export interface GridRuns {
  readonly offsets: Int32Array
  /** columns */
  readonly starts: Int32Array
  /** columns, not included */
  readonly ends: Int32Array
}

/** @param active `rows x columns`, 0 for cells to be left out */
export function gridRuns(active: Uint8Array, columns: number, rows: number): GridRuns {
  const offsets = new Int32Array(rows + 1)
  const starts: number[] = []
  const ends: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column
      if (active[i] === 0) continue
      if (column === 0 || active[i - 1] === 0) starts.push(column)
      if (column === columns - 1 || active[i + 1] === 0) ends.push(column + 1)
    }
    offsets[row + 1] = starts.length
  }
  return { offsets, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** The active cells and those up to `radius` above and below them. */
export function grownAlongColumns(
  active: Uint8Array,
  columns: number,
  rows: number,
  radius: number,
): Uint8Array {
  const grown = new Uint8Array(active.length)
  for (let column = 0; column < columns; column++) {
    let grownTo = 0
    for (let row = 0; row < rows; row++) {
      if (active[row * columns + column] === 0) continue
      const end = Math.min(rows, row + radius + 1)
      for (let other = Math.max(grownTo, row - radius); other < end; other++)
        grown[other * columns + column] = 1
      grownTo = end
    }
  }
  return grown
}
