import type { PlanarBasis } from './planar-basis.ts'

/** A reduced basis and how it was made: its vectors are the columns of B T. */
export interface ReducedBasis {
  readonly basis: PlanarBasis
  /** T by rows [t11, t12, t21, t22], integers with determinant +-1; given coordinates = T reduced coordinates. */
  readonly transform: [number, number, number, number]
}

/** A lattice vector with its coordinates in the given basis. */
interface Member {
  readonly x: number
  readonly y: number
  readonly u1: number
  readonly u2: number
}

const product = (a: Member, b: Member): number => a.x * b.x + a.y * b.y

const minusMultiple = (a: Member, b: Member, factor: number): Member => ({
  x: a.x - factor * b.x,
  y: a.y - factor * b.y,
  u1: a.u1 - factor * b.u1,
  u2: a.u2 - factor * b.u2,
})

/**
 * Lagrange-Gauss reduction: the shortest basis of a lattice in the plane, with |b1| <= |b2| and
 * 0 <= b1.b2 <= |b1|^2 / 2 (up to rounding), so that b1 is a shortest vector and b1, b2 enclose 60 to 90 degrees.
 * Source: Gauss, Disquisitiones Arithmeticae, art. 171; Cohen, A Course in Computational Algebraic Number
 * Theory, algorithm 1.3.14. Each swap makes the shorter vector strictly shorter, so the loop ends on every
 * input; a singular basis comes back with b1 (nearly) zero and is for `checkBasis` to refuse.
 */
export function reduceBasis({ b1, b2 }: PlanarBasis): ReducedBasis {
  let short: Member = { x: b1[0], y: b1[1], u1: 1, u2: 0 }
  let long: Member = { x: b2[0], y: b2[1], u1: 0, u2: 1 }
  while (product(short, short) > 0) {
    const candidate = minusMultiple(long, short, Math.round(product(short, long) / product(short, short)))
    if (!(product(candidate, candidate) < product(short, short))) {
      long = candidate
      break
    }
    long = short
    short = candidate
  }
  if (product(short, long) < 0) long = minusMultiple({ x: 0, y: 0, u1: 0, u2: 0 }, long, 1)
  return {
    basis: { b1: [short.x, short.y], b2: [long.x, long.y] },
    transform: [short.u1, long.u1, short.u2, long.u2],
  }
}
