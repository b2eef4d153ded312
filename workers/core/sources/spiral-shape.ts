import { portableSinCos } from '../random/elementary.ts'
import type { PlanarShape } from './planar-shape.ts'

/**
 * The integral of t^degree exp(i frequency t) over [0, 1], by parts:
 * I_n = (exp(i a) - n I_(n-1)) / (i a), with I_0 = (exp(i a) - 1) / (i a).
 */
function wavedPower(degree: number, frequency: number): { cosine: number; sine: number } {
  const [sine, cosine] = portableSinCos(frequency)
  let real = sine / frequency
  let imaginary = (1 - cosine) / frequency
  for (let power = 1; power <= degree; power += 1) {
    const nextReal = (sine - power * imaginary) / frequency
    imaginary = (power * real - cosine) / frequency
    real = nextReal
  }
  return { cosine: real, sine: imaginary }
}

/**
 * An Archimedean spiral from the centre outwards, points straying along the radius by a Gaussian.
 * Before centring and scaling a point is (t + width g) (cos wt, sin wt), w = 2 pi turns, g standard normal and
 * t in [0, 1] with density 2t, which spreads the points about evenly along the arm. With I_n(a) the integral of
 * t^n exp(iat) over [0, 1], the moments are E z = 2 I_2(w), E|z|^2 = 1/2 + width^2 and
 * E z^2 = 2 I_3(2w) + 2 width^2 I_1(2w) for z = x + iy; mean and scale come off exactly.
 * @param turns revolutions from the centre to the end of the arm, at least 1/2
 * @param width deviation across the arm, relative to the outer radius
 */
export function spiralShape(turns: number, width: number): PlanarShape {
  const frequency = 2 * Math.PI * turns
  const first = wavedPower(2, frequency)
  const meanX = 2 * first.cosine
  const meanY = 2 * first.sine

  const cubic = wavedPower(3, 2 * frequency)
  const linear = wavedPower(1, 2 * frequency)
  const squareReal = 2 * cubic.cosine + 2 * width * width * linear.cosine
  const squareImaginary = 2 * cubic.sine + 2 * width * width * linear.sine
  const meanSquare = 0.5 + width * width

  const varianceX = (meanSquare + squareReal) / 2 - meanX * meanX
  const varianceY = (meanSquare - squareReal) / 2 - meanY * meanY
  const covarianceXY = squareImaginary / 2 - meanX * meanY
  const scale = Math.sqrt(2 / (varianceX + varianceY))
  const area = scale * scale
  return {
    covariance: { xx: area * varianceX, xy: area * covarianceXY, yy: area * varianceY },
    draw(stream, point) {
      const along = Math.sqrt(stream.uniform())
      const radius = along + width * stream.normal()
      const [sine, cosine] = portableSinCos(frequency * along)
      point[0] = scale * (radius * cosine - meanX)
      point[1] = scale * (radius * sine - meanY)
    },
  }
}
