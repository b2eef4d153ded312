import { Refusal } from '../formats/refusal.ts'
import { shannonLowerBoundDistortion } from '../rate/shannon-lower-bound.ts'
import type { PlanarMasses } from './planar-masses.ts'
import { marginalMasses } from './planar-masses.ts'
import type { SourceSettings } from './source.ts'
import { sourceShape } from './source.ts'

/** Points per side of a cell at which the density is read: more where it changes within a cell, most where it jumps. */
const leastPoints = 2
const mostPoints = 8
const pointsPerGrain = 2

/**
 * Probability of every cell of a square grid about 0. The density at (x, y) is that of the shape at
 * (x, (y - rho x) / sqrt(1 - rho^2)), divided by sqrt(1 - rho^2); it is read at up to 8 x 8 points of a cell.
 * @param halfWidth half the side of the grid, see `sourceHalfWidth` @param size cells per side
 * @returns masses that sum to 1 @throws Refusal for such settings, a size that is no whole number from 2 to 4096, or
 *   a window without any probability
 */
export function massGrid(settings: SourceSettings, halfWidth: number, size: number): PlanarMasses {
  if (!Number.isInteger(size) || size < 2 || size > 4096) {
    throw new Refusal('mass grid', `found ${size} cells per side`, 'a whole number from 2 to 4096')
  }
  if (!(halfWidth > 0 && halfWidth < Infinity)) {
    throw new Refusal('mass grid', `found the half width ${halfWidth}`, 'a positive number')
  }
  const shape = sourceShape(settings)
  const mixed = settings.correlation
  const own = Math.sqrt(1 - mixed * mixed)
  const step = (2 * halfWidth) / size
  const wanted = Math.ceil((pointsPerGrain * step) / (shape.grain * own))
  const points = Math.max(leastPoints, Math.min(mostPoints, wanted))
  const between = step / points

  const masses = new Float64Array(size * size)
  let total = 0
  for (let fineRow = 0; fineRow < size * points; fineRow++) {
    const base = Math.floor(fineRow / points) * size
    const y = (fineRow + 0.5) * between - halfWidth
    // Of a row only what lies within the circle of the shape before mixing: |x| and |y - rho x| / own at most the reach.
    for (let fineColumn = 0; fineColumn < size * points; fineColumn++) {
      const x = (fineColumn + 0.5) * between - halfWidth
      const straight = (y - mixed * x) / own
      if (x * x + straight * straight > shape.reach * shape.reach) continue
      const mass = shape.density(x, straight, between)
      masses[base + Math.floor(fineColumn / points)] += mass
      total += mass
    }
  }
  if (!(total > 0)) throw new Refusal('mass grid', 'found no probability in the window', 'some')
  for (let i = 0; i < masses.length; i++) masses[i] /= total
  const first = step / 2 - halfWidth
  return { columns: size, rows: size, step, left: first, bottom: first, masses }
}

/** Half the side of a window about 0 that holds all but 1e-6 of the probability and of the mean square. */
export function sourceHalfWidth(settings: SourceSettings): number {
  // y = rho x + sqrt(1 - rho^2) y' is no further from 0 than (x, y').
  return sourceShape(settings).reach
}

/**
 * Differential entropy of a source: that of its shape plus log2 of the determinant of the mixing, sqrt(1 - rho^2).
 * In closed form for the Gaussian, Laplacian, square and disk; for the others -E log2 f, by quadrature over the numbers
 * a point is drawn from, to about 0.002 bit.
 * @returns bit per vector @throws Refusal for settings outside their ranges
 */
export function sourceEntropyBits(settings: SourceSettings): number {
  return sourceShape(settings).entropyBits() + Math.log2(1 - settings.correlation ** 2) / 2
}

/** Cells per side of a fine grid, at most: about a third of a second of work. */
const mostCells = 800

/**
 * The masses to compute a rate-distortion curve from, fine enough for rates up to the one given: steps of half the root
 * of Shannon's lower bound there, but at most 800 cells per side. Where the coordinates are independent and alike, one
 * of them alone says it all: then a single row, a scalar source with half the entropy of `sourceEntropyBits`.
 * @param highestRateBits bit per dimension @throws Refusal for settings outside their ranges, or a rate not finite
 */
export function sourceMasses(settings: SourceSettings, highestRateBits: number): PlanarMasses {
  const halfWidth = sourceHalfWidth(settings)
  const least = shannonLowerBoundDistortion(sourceEntropyBits(settings), 2, highestRateBits)
  const size = Math.ceil((4 * halfWidth) / Math.sqrt(least))
  const grid = massGrid(settings, halfWidth, Math.min(mostCells, size))
  return settings.correlation === 0 && sourceShape(settings).isProduct ? marginalMasses(grid) : grid
}
