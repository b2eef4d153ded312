import { reduceBasis } from './lagrange-gauss.ts'
import { determinant } from './planar-basis.ts'
import type { PlanarBasis } from './planar-basis.ts'

type Point = readonly [number, number]

/** b1.b2 below this share of |b1| |b2| is rounding: the cell is a rectangle, not a hexagon with two tiny sides. */
const RIGHT_ANGLE = 1e-12

const product = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1]

/** The point equally far from 0, p and q: c.p = |p|^2 / 2 and c.q = |q|^2 / 2, by Cramer's rule. */
function circumcentre(p: Point, q: Point): Point {
  const area = p[0] * q[1] - q[0] * p[1]
  const pp = product(p, p) / 2
  const qq = product(q, q) / 2
  return [(pp * q[1] - qq * p[1]) / area, (qq * p[0] - pp * q[0]) / area]
}

/** Half of a centrally symmetric polygon, completed and turned counter-clockwise: x, y pairs. */
function symmetricPolygon(half: readonly Point[]): Float64Array {
  const corners = [...half, ...half.map(([x, y]): Point => [-x, -y])]
  const polygon = Float64Array.from(corners.flat())
  return signedArea(polygon) < 0 ? Float64Array.from(corners.toReversed().flat()) : polygon
}

/**
 * The Voronoi cell of 0: all points at least as near to 0 as to any other lattice point.
 * In a reduced basis the relevant vectors are +-b1, +-b2, +-(b2 - b1), and the vertices are the
 * circumcentres of the triangles that neighbouring ones span with 0 (SPLAG ch. 21).
 * @returns polygon of 6 vertices, or 4 for a rectangular lattice; x, y pairs, counter-clockwise
 */
export function voronoiCell(basis: PlanarBasis): Float64Array {
  const { b1, b2 } = reduceBasis(basis).basis
  const difference: Point = [b2[0] - b1[0], b2[1] - b1[1]]
  const opposite: Point = [-b1[0], -b1[1]]
  if (product(b1, b2) <= RIGHT_ANGLE * Math.hypot(...b1) * Math.hypot(...b2)) {
    return symmetricPolygon([circumcentre(b1, b2), circumcentre(b2, opposite)])
  }
  return symmetricPolygon([
    circumcentre(b1, b2),
    circumcentre(b2, difference),
    circumcentre(difference, opposite),
  ])
}

/** The cell of Babai rounding: the parallelogram B [-1/2, 1/2]^2; x, y pairs, counter-clockwise. */
export function babaiCell({ b1, b2 }: PlanarBasis): Float64Array {
  return symmetricPolygon([
    [(b1[0] + b2[0]) / 2, (b1[1] + b2[1]) / 2],
    [(b2[0] - b1[0]) / 2, (b2[1] - b1[1]) / 2],
  ])
}

/** Radius of the largest disk in the Voronoi cell: half the shortest lattice vector. */
export function packingRadius(basis: PlanarBasis): number {
  return Math.hypot(...reduceBasis(basis).basis.b1) / 2
}

/** Largest distance of a point of the plane from the lattice: the circumradius of the reduced triangle. */
export function coveringRadius(basis: PlanarBasis): number {
  const { b1, b2 } = reduceBasis(basis).basis
  return Math.hypot(...circumcentre(b1, b2))
}

/** Shoelace formula; positive when the x, y pairs run counter-clockwise. */
function signedArea(polygon: Float64Array): number {
  return sumOverTriangles(polygon, () => 1) / 2
}

/** Area of a simple polygon given by x, y pairs, in the squared unit of its coordinates. */
export function polygonArea(polygon: Float64Array): number {
  return Math.abs(signedArea(polygon))
}

/**
 * Normalised second moment about the origin, per dimension: G = (1/2) E||e||^2 / area with e uniform in the
 * polygon (SPLAG ch. 2, eq. 86 for n = 2). A triangle 0, p, q contributes (p x q)/12 (|p|^2 + p.q + |q|^2).
 * @returns G, free of units: 1/12 for a square, 5 / (36 sqrt(3)) for the regular hexagon
 */
export function secondMoment(polygon: Float64Array): number {
  const integral = sumOverTriangles(polygon, (p, q) => product(p, p) + product(p, q) + product(q, q)) / 12
  return Math.abs(integral) / (2 * polygonArea(polygon) ** 2)
}

/**
 * G of Babai rounding without the polygon: tr(B^T B) / (12 n det(B)^(2/n)), n = 2 (REFERENCE section 4).
 * At least 1/12, with equality only for orthogonal vectors of equal length.
 */
export function babaiSecondMoment(basis: PlanarBasis): number {
  const { b1, b2 } = basis
  return (product(b1, b1) + product(b2, b2)) / (24 * Math.abs(determinant(basis)))
}

/** Sum of weight(p, q) (p x q) over the polygon's edges p to q. */
function sumOverTriangles(polygon: Float64Array, weight: (p: Point, q: Point) => number): number {
  let sum = 0
  for (let i = 0; i < polygon.length; i += 2) {
    const j = (i + 2) % polygon.length
    const p: Point = [polygon[i], polygon[i + 1]]
    const q: Point = [polygon[j], polygon[j + 1]]
    sum += weight(p, q) * (p[0] * q[1] - q[0] * p[1])
  }
  return sum
}
