/**
 * Eigenvalues of the symmetric matrix [[xx, xy], [xy, yy]], the larger first: for a covariance these are
 * the variances along the principal axes, in the squared unit of the data.
 * With mean m = (xx + yy)/2 they are m +- sqrt(((xx - yy)/2)^2 + xy^2) (characteristic polynomial of degree 2).
 */
export function eigenvaluesSymmetric2x2(xx: number, xy: number, yy: number): [number, number] {
  const mean = (xx + yy) / 2
  const radius = Math.hypot((xx - yy) / 2, xy)
  return [mean + radius, mean - radius]
}
