import { reduceBasis } from '../lattices/lagrange-gauss.ts'
import type { ReducedBasis } from '../lattices/lagrange-gauss.ts'
import { checkBasis, determinant } from '../lattices/planar-basis.ts'
import type { PlanarBasis } from '../lattices/planar-basis.ts'
import { checkIndex } from './index-range.ts'
import type { Quantizer } from './quantizer.ts'
import { rowCount } from './rows.ts'

/**
 * A lattice in the plane as quantizer: by the nearest point, or by Babai rounding B round(B^-1 y), whose cell is
 * the parallelogram of the given basis (Babai 1986; REFERENCE section 4).
 * Indices are the coordinates u of the point B u in the basis as given, under both rules.
 *
 * Re-encoding a decoded point returns its index as long as rounding it to float32 keeps it in its cell, that is
 * while |point| 2^-24 is smaller than the cell's inner radius (for Babai on a skewed basis a narrow one).
 */
export class PlanarLatticeQuantizer implements Quantizer {
  readonly dimension = 2
  readonly indexLength = 2
  readonly #basis: PlanarBasis
  readonly #rule: 'nearest' | 'babai'
  readonly #reduced: ReducedBasis

  /** @throws Refusal for a basis that is not finite, singular, or of a lattice that is nearly so */
  constructor(basis: PlanarBasis, rule: 'nearest' | 'babai') {
    checkBasis(basis, 'lattice')
    this.#basis = basis
    this.#rule = rule
    this.#reduced = reduceBasis(basis)
  }

  /** @throws Refusal for a sample so far away that its index does not fit in 32 bits, NaN included */
  encode(samples: Float32Array): Int32Array {
    rowCount(samples, 2, 'samples')
    return this.#rule === 'nearest' ? this.#encodeNearest(samples) : this.#encodeBabai(samples)
  }

  /** Goes by the reduced basis, where the two terms of the sum do not cancel as in a long skewed one. */
  decode(indices: Int32Array): Float32Array {
    rowCount(indices, 2, 'indices')
    const { basis, transform } = this.#reduced
    const [t11, t12, t21, t22] = transform
    const orientation = t11 * t22 - t12 * t21
    const points = new Float32Array(indices.length)
    for (let i = 0; i < indices.length; i += 2) {
      const k1 = orientation * (t22 * indices[i] - t12 * indices[i + 1])
      const k2 = orientation * (t11 * indices[i + 1] - t21 * indices[i])
      points[i] = k1 * basis.b1[0] + k2 * basis.b2[0]
      points[i + 1] = k1 * basis.b1[1] + k2 * basis.b2[1]
    }
    return points
  }

  #encodeBabai(samples: Float32Array): Int32Array {
    const [i11, i12, i21, i22] = inverse(this.#basis)
    const indices = new Int32Array(samples.length)
    for (let i = 0; i < samples.length; i += 2) {
      const x = samples[i]
      const y = samples[i + 1]
      indices[i] = checkIndex(Math.round(i11 * x + i12 * y), x)
      indices[i + 1] = checkIndex(Math.round(i21 * x + i22 * y), y)
    }
    return indices
  }

  /**
   * The nearest point is a corner of the half of the reduced parallelogram that holds y. Why: the triangle
   * 0, b1, b2 has no obtuse angle (b1.b2 >= 0, |b1|^2 - b1.b2 > 0, |b2|^2 - b1.b2 >= 0), so it contains its
   * circumcentre and, with its mirror image, tiles the plane as the lattice's Delaunay triangulation. Cut it by
   * the perpendicular bisectors into three pieces, one at each corner v. The corners of a piece, namely v, two
   * midpoints of edges and the circumcentre, all lie in the Voronoi cell of v, which is convex: so does the piece.
   */
  #encodeNearest(samples: Float32Array): Int32Array {
    const { basis, transform } = this.#reduced
    const [t11, t12, t21, t22] = transform
    const [i11, i12, i21, i22] = inverse(basis)
    const g11 = basis.b1[0] ** 2 + basis.b1[1] ** 2
    const g12 = basis.b1[0] * basis.b2[0] + basis.b1[1] * basis.b2[1]
    const g22 = basis.b2[0] ** 2 + basis.b2[1] ** 2
    const indices = new Int32Array(samples.length)
    for (let i = 0; i < samples.length; i += 2) {
      const x = samples[i]
      const y = samples[i + 1]
      let k1 = Math.floor(i11 * x + i12 * y)
      let k2 = Math.floor(i21 * x + i22 * y)
      const f1 = i11 * x + i12 * y - k1
      const f2 = i21 * x + i22 * y - k2
      // Squared distances in the reduced Gram matrix to b1, b2, and to whichever of 0 and b1 + b2 is on this side.
      const far = f1 + f2 > 1 ? 1 : 0
      const toB1 = (f1 - 1) * (g11 * (f1 - 1) + 2 * g12 * f2) + g22 * f2 * f2
      const toB2 = f1 * (g11 * f1 + 2 * g12 * (f2 - 1)) + g22 * (f2 - 1) * (f2 - 1)
      const toEnd = (f1 - far) * (g11 * (f1 - far) + 2 * g12 * (f2 - far)) + g22 * (f2 - far) * (f2 - far)
      if (toEnd <= toB1 && toEnd <= toB2) {
        k1 += far
        k2 += far
      } else if (toB1 <= toB2) {
        k1 += 1
      } else {
        k2 += 1
      }
      indices[i] = checkIndex(t11 * k1 + t12 * k2, x)
      indices[i + 1] = checkIndex(t21 * k1 + t22 * k2, y)
    }
    return indices
  }
}

/** B^-1 by rows. */
function inverse(basis: PlanarBasis): [number, number, number, number] {
  const { b1, b2 } = basis
  const det = determinant(basis)
  return [b2[1] / det, -b2[0] / det, -b1[1] / det, b1[0] / det]
}
