import { portableSinCos } from '../random/elementary.ts'
import { normalDensity } from '../training/normal-distribution.ts'
import { gaussianExpectation } from './gaussian-expectation.ts'
import type { PlanarShape } from './planar-shape.ts'
import { cappedInverse, gaussianReach } from './planar-shape.ts'

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
  const density = (x: number, y: number, cell: number): number => {
    const real = x / scale + meanX
    const imaginary = y / scale + meanY
    return spiralDensity(real, imaginary, cell / scale, turns, width) / area
  }
  return {
    density,
    isProduct: false,
    reach: scale * (1 + gaussianReach * width + Math.hypot(meanX, meanY)),
    grain: scale * Math.min(width, 1 / turns),
    entropyBits: () => spiralEntropyBits(turns, width) + Math.log2(area),
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

/**
 * Density of (t + width g) exp(i w t) at a point of radius r and angle a: a point came from every t with w t = a up to
 * whole turns and t + width g = r, and from those half a turn off with t + width g = -r. With density 2t of t, and
 * the area r dr w dt, each adds 2t phi((r - t) / width) / (width w r).
 */
function spiralDensity(x: number, y: number, cell: number, turns: number, width: number): number {
  const radius = Math.sqrt(x * x + y * y)
  const turn = Math.atan2(y, x) / (2 * Math.PI)
  let sum = 0
  for (let half = turn < 0 ? 2 * turn + 2 : 2 * turn, sign = 1; half <= 2 * turns; half += 1, sign = -sign) {
    const along = half / (2 * turns)
    sum += 2 * along * normalDensity((sign * radius - along) / width)
  }
  // The first half turn back, if the angle allows it: the loop begins with the least angle of the positive sign.
  const opposite = (turn < 0 ? turn + 0.5 : turn - 0.5) / turns
  if (opposite >= 0) sum += 2 * opposite * normalDensity((-radius - opposite) / width)
  return (sum * cappedInverse(radius, cell)) / (2 * Math.PI * turns * width)
}

/** The mean of -log2 of that density over t and g, by the midpoint rule along the arm. */
function spiralEntropyBits(turns: number, width: number): number {
  const steps = 1000
  let sum = 0
  for (let step = 0; step < steps; step += 1) {
    const along = (step + 0.5) / steps
    const [sine, cosine] = portableSinCos(2 * Math.PI * turns * along)
    const mean = gaussianExpectation((value) => {
      const radius = along + width * value
      return -Math.log2(spiralDensity(radius * cosine, radius * sine, 0, turns, width))
    })
    sum += (2 * along * mean) / steps
  }
  return sum
}
