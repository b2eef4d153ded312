/**
 * Eigenvalues of the symmetric matrix [[xx, xy], [xy, yy]], the larger first, for a matrix that has none below 0:
 * for a covariance these are the variances along the principal axes, in the squared unit of the data.
 * With mean m = (xx + yy)/2 the larger is m + sqrt(((xx - yy)/2)^2 + xy^2) (characteristic polynomial of degree 2).
 * The smaller is the determinant over the larger: m - sqrt(...) would lose all digits, and its sign, for data near
 * a line. On a line it is 0, up to 2e-16 of the larger one, and never negative.
 * @param xx, yy zero or more @param xy at most sqrt(xx yy) in size, up to rounding
 */
export function eigenvaluesSymmetric2x2(xx: number, xy: number, yy: number): [number, number] {
  const larger = (xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy)
  // Scaled before they are multiplied, so that tiny variances do not underflow.
  return larger > 0 ? [larger, Math.max(0, (xx / larger) * yy - (xy / larger) * xy)] : [0, 0]
}
