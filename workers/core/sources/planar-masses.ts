import { Refusal } from '../formats/refusal.ts'

/** Probabilities of the square cells of a grid on the plane; with a single row, of the intervals of a line. */
export interface PlanarMasses {
  readonly columns: number
  /** 1 for a scalar source */
  readonly rows: number
  /** side of a cell, in the unit of the source */
  readonly step: number
  /** the centre of the first cell */
  readonly left: number
  readonly bottom: number
  /** `rows x columns`, none negative, sum 1 */
  readonly masses: Float64Array
}

/** Number of coordinates that the masses speak of. */
export function massDimension(grid: PlanarMasses): 1 | 2 {
  return grid.rows === 1 ? 1 : 2
}

/** Mean and second moments about it of the masses, each held at the centre of its cell. */
export function massMoments({ columns, rows, step, left, bottom, masses }: PlanarMasses): {
  meanX: number
  meanY: number
  xx: number
  xy: number
  yy: number
} {
  let x1 = 0
  let y1 = 0
  let x2 = 0
  let xy = 0
  let y2 = 0
  for (let row = 0; row < rows; row++) {
    const y = bottom + row * step
    for (let column = 0; column < columns; column++) {
      const mass = masses[row * columns + column]
      const x = left + column * step
      x1 += mass * x
      y1 += mass * y
      x2 += mass * x * x
      xy += mass * x * y
      y2 += mass * y * y
    }
  }
  return { meanX: x1, meanY: y1, xx: x2 - x1 * x1, xy: xy - x1 * y1, yy: y2 - y1 * y1 }
}

/**
 * The same source on cells `factor` times as wide, by summation. The new grid has one empty cell around it, and cells
 * that together hold less than `dropped` are emptied, the rest scaled to sum 1.
 * @param factor a whole number of at least 1
 * @param dropped share of the mass that may be left out
 * @throws Refusal for another factor, or masses that hold nothing
 */
export function coarsened(grid: PlanarMasses, factor: number, dropped: number): PlanarMasses {
  if (!Number.isInteger(factor) || factor < 1) {
    throw new Refusal('coarser grid', `found the factor ${factor}`, 'a whole number of at least 1')
  }
  const planar = grid.rows > 1
  const margin = planar ? 1 : 0
  const columns = Math.ceil(grid.columns / factor) + 2
  const rows = planar ? Math.ceil(grid.rows / factor) + 2 : 1
  const masses = new Float64Array(rows * columns)
  let total = 0
  for (let row = 0; row < grid.rows; row++) {
    const base = (Math.floor(row / factor) + margin) * columns + 1
    for (let column = 0; column < grid.columns; column++) {
      const mass = grid.masses[row * grid.columns + column]
      masses[base + Math.floor(column / factor)] += mass
      total += mass
    }
  }
  if (!(total > 0)) throw new Refusal('source', 'found no probability in the window', 'some')

  const threshold = dropThreshold(masses, dropped * total)
  let kept = 0
  for (const mass of masses) if (mass > threshold) kept += mass
  for (let i = 0; i < masses.length; i++) masses[i] = masses[i] > threshold ? masses[i] / kept : 0
  const step = grid.step * factor
  const shift = (grid.step * (factor - 1)) / 2 - step
  return { columns, rows, step, left: grid.left + shift, bottom: planar ? grid.bottom + shift : 0, masses }
}

/** The largest of a ladder of thresholds (powers of 2) below which the masses sum to no more than `dropped`. */
function dropThreshold(masses: Float64Array, dropped: number): number {
  const ladder = new Float64Array(120)
  for (const mass of masses) {
    if (mass > 0) ladder[Math.min(119, Math.max(0, Math.ceil(-Math.log2(mass))))] += mass
  }
  let sum = 0
  for (let rung = 119; rung > 0; rung--) {
    sum += ladder[rung]
    if (sum > dropped) return 2 ** -(rung + 1)
  }
  return 0
}

/**
 * Weights p - (step^2 / 24) (second differences of p) for taking means of smooth functions. Held at the centres of the
 * cells, masses blur the source by step^2 / 12 per dimension (Sheppard 1898): the mean of f is too large by
 * step^2 / 24 x E f''. These weights take that back; some may be negative.
 * @param grid with an empty cell around the source
 */
export function sharpenedMasses({ columns, rows, masses }: PlanarMasses): Float64Array {
  const sharp = masses.slice()
  for (let i = 0; i < masses.length; i++) {
    const part = masses[i] / 24
    if (part === 0) continue
    sharp[i] += (rows > 1 ? 4 : 2) * part
    sharp[i - 1] -= part
    sharp[i + 1] -= part
    if (rows === 1) continue
    sharp[i - columns] -= part
    sharp[i + columns] -= part
  }
  return sharp
}

/** The distribution of x alone, on a single row. */
export function marginalMasses({ columns, rows, step, left, masses }: PlanarMasses): PlanarMasses {
  const marginal = new Float64Array(columns)
  for (let i = 0; i < columns * rows; i++) marginal[i % columns] += masses[i]
  return { columns, rows: 1, step, left, bottom: 0, masses: marginal }
}
