import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import type { LatticeFacts } from '../../../workers/contracts/cells-results.ts'

type Basis = LatticeFacts['basis']
export type BasisVector = 'b1' | 'b2'
export type LatticePreset = 'hexagonal' | 'square' | 'free'

const longest = cellsTable.basis1X.maximum
/** Partners shrink no further than this in one move. */
const smallestFactor = 1e-3
const moments = { hexagonal: 5 / (36 * Math.sqrt(3)), square: 1 / 12 }

export function basisParameters({ b1, b2 }: Basis): Partial<CellsParameters> {
  return { basis1X: b1[0], basis1Y: b1[1], basis2X: b2[0], basis2Y: b2[1] }
}

export function wantedBasis({ basis1X, basis1Y, basis2X, basis2Y }: CellsParameters): Basis {
  return { b1: [basis1X, basis1Y], b2: [basis2X, basis2Y] }
}

export function areaOf({ b1, b2 }: Basis): number {
  return Math.abs(b1[0] * b2[1] - b2[0] * b1[1])
}

/**
 * The basis with one vector moved. Where the rate is matched, the other vector gives way so that the cell keeps its
 * area: at one rate the areas of all lattices nearly agree, so the hand stays where it is.
 *
 * @param area the cell area to keep; without it the other vector stays
 */
export function moveVector(
  basis: Basis,
  which: BasisVector,
  to: readonly [number, number],
  area: number | undefined,
): Basis {
  const moved: Basis = { ...basis, [which]: [limit(to[0]), limit(to[1])] }
  const factor = area === undefined ? 1 : area / areaOf(moved)
  // A refused basis has no area worth keeping: its partner would shrink to nothing with it.
  if (!(factor > smallestFactor)) return moved
  const other: BasisVector = which === 'b1' ? 'b2' : 'b1'
  const [x, y] = basis[other]
  const scaled: [number, number] = [x * factor, y * factor]
  // Nearly parallel vectors would need an endless partner; the area then gives way instead.
  return scaled.every((value) => Math.abs(value) <= longest) ? { ...moved, [other]: scaled } : moved
}

function limit(value: number): number {
  return Math.max(-longest, Math.min(longest, value))
}

/** The named lattices are the only ones with their second moment. */
export function presetOf(lattice: LatticeFacts): LatticePreset {
  const is = (moment: number): boolean => Math.abs(lattice.voronoiSecondMoment - moment) < 1e-7
  if (is(moments.hexagonal)) return 'hexagonal'
  return is(moments.square) ? 'square' : 'free'
}

/** A named lattice with cells of a given area; `free` is an oblique one to start from. */
export function presetBasis(preset: LatticePreset, area: number): Basis {
  const shapes: Record<LatticePreset, Basis> = {
    hexagonal: { b1: [1, 0], b2: [0.5, Math.sqrt(3) / 2] },
    square: { b1: [1, 0], b2: [0, 1] },
    free: { b1: [1, 0.2], b2: [0.3, 0.8] },
  }
  const { b1, b2 } = shapes[preset]
  const factor = Math.sqrt(area / areaOf(shapes[preset]))
  return { b1: [b1[0] * factor, b1[1] * factor], b2: [b2[0] * factor, b2[1] * factor] }
}
