import { Refusal } from '../formats/refusal.ts'
import { reduceBasis } from './lagrange-gauss.ts'

/** Generator matrix of a lattice in the plane, by its columns: the lattice is {u1 b1 + u2 b2, u integer}. */
export interface PlanarBasis {
  readonly b1: readonly [number, number]
  readonly b2: readonly [number, number]
}

/**
 * Shortest over second shortest vector. Float32 samples carry a relative precision of 6e-8, so that a cell
 * much thinner than a millionth of its length tells nothing about them.
 */
const SMALLEST_ASPECT = 1e-6

/**
 * |det B| / (|b1| |b2|) of the basis as given, the sine of its angle. Its rounding error is about 2e-16;
 * below this bound the reduced basis would have fewer than about four correct digits.
 */
const SMALLEST_SINE = 1e-12

/** det [b1 b2] = b1x b2y - b2x b1y, the signed area of the basis parallelogram (squared unit of the basis). */
export function determinant({ b1, b2 }: PlanarBasis): number {
  return b1[0] * b2[1] - b2[0] * b1[1]
}

/**
 * Lets every basis of a proper lattice pass, long and skewed ones included: what counts is the lattice,
 * hence the reduced basis.
 * @param where named in the refusal
 * @throws Refusal for numbers that are not finite (or overflow when squared) and for lattices that are
 * singular or thinner than a millionth, with the determinant and the vectors found
 */
export function checkBasis(basis: PlanarBasis, where: string): void {
  const { b1, b2 } = basis
  const given = Math.hypot(...b1) * Math.hypot(...b2)
  const vectors = `(${b1.join(', ')}) and (${b2.join(', ')})`
  if (!Number.isFinite(given * given)) {
    throw new Refusal(where, `basis vectors ${vectors}`, 'finite numbers of a moderate size')
  }
  const reduced = reduceBasis(basis).basis
  const shortest = Math.hypot(...reduced.b1)
  const second = Math.hypot(...reduced.b2)
  const area = Math.abs(determinant(basis))
  if (!(area > SMALLEST_SINE * given) || !(shortest > SMALLEST_ASPECT * second)) {
    throw new Refusal(
      where,
      `basis vectors ${vectors} with determinant ${determinant(basis).toPrecision(3)} are (nearly) parallel`,
      'two vectors that span the plane',
    )
  }
}

/** The basis with both vectors multiplied by `factor`; cell areas grow by its square. */
export function scaleBasis({ b1, b2 }: PlanarBasis, factor: number): PlanarBasis {
  return { b1: [b1[0] * factor, b1[1] * factor], b2: [b2[0] * factor, b2[1] * factor] }
}

/** A2: (1, 0) and (1/2, sqrt(3)/2) times the side length, which is the smallest distance of two points. */
export function hexagonalBasis(sideLength: number): PlanarBasis {
  return { b1: [sideLength, 0], b2: [sideLength / 2, (sideLength * Math.sqrt(3)) / 2] }
}

/** Z^2 times the step size. */
export function squareBasis(stepSize: number): PlanarBasis {
  return { b1: [stepSize, 0], b2: [0, stepSize] }
}
