import { eigenvaluesSymmetric2x2 } from './symmetric-2x2.ts'

/** The principal axes of a planar covariance: an orthonormal frame in which the coordinates are uncorrelated. */
export interface PrincipalAxes {
  /** 2 x 2, row-major: each row is an axis, the one of larger variance first; a rotation, determinant 1 */
  readonly rotation: Float64Array
  /** along the two axes, in the squared unit of the data */
  readonly variances: readonly [number, number]
}

/**
 * Principal axes of the covariance [[xx, xy], [xy, yy]] (Jacobi's rotation): the angle t of the first axis has
 * tan 2t = 2 xy / (xx - yy). The half angle is taken by square roots, from whichever of cos^2 t = (1 + cos 2t) / 2 and
 * sin^2 t = (1 - cos 2t) / 2 does not cancel. With equal variances and no covariance the axes stay as they are.
 * @param xx, yy zero or more @param xy at most sqrt(xx yy) in size, up to rounding
 */
export function principalAxes2x2(xx: number, xy: number, yy: number): PrincipalAxes {
  const difference = (xx - yy) / 2
  const radius = Math.sqrt(difference * difference + xy * xy)
  const variances = eigenvaluesSymmetric2x2(xx, xy, yy)
  if (radius === 0) return { rotation: Float64Array.of(1, 0, 0, 1), variances }
  const doubleCosine = difference / radius
  const doubleSine = xy / radius
  let cosine = Math.sqrt((1 + Math.abs(doubleCosine)) / 2)
  let sine = doubleSine / (2 * cosine)
  if (doubleCosine < 0) {
    const sign = doubleSine < 0 ? -1 : 1
    ;[cosine, sine] = [Math.abs(sine), sign * cosine]
  }
  return { rotation: Float64Array.of(cosine, sine, -sine, cosine), variances }
}
