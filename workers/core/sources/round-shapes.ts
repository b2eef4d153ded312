import { portableSinCos } from '../random/elementary.ts'
import { normalDensity } from '../training/normal-distribution.ts'
import { gaussianExpectation } from './gaussian-expectation.ts'
import type { PlanarShape } from './planar-shape.ts'
import { cappedInverse, gaussianReach, unitCovariance } from './planar-shape.ts'

/** Radius of the disk: a uniform point of a disk of radius a has E[x^2] = a^2 / 4. */
export const diskRadius = 2

/** Uniform on the disk of radius 2: the radius is the root of a uniform number, the angle is uniform. */
export function diskShape(): PlanarShape {
  const area = Math.PI * diskRadius * diskRadius
  return {
    covariance: unitCovariance,
    isProduct: false,
    reach: diskRadius,
    grain: 0,
    density: (x, y) => (x * x + y * y < diskRadius * diskRadius ? 1 / area : 0),
    entropyBits: () => Math.log2(area),
    draw(stream, point) {
      const radius = diskRadius * Math.sqrt(stream.uniform())
      const [sine, cosine] = portableSinCos(2 * Math.PI * stream.uniform())
      point[0] = radius * cosine
      point[1] = radius * sine
    },
  }
}

/**
 * A ring of radius a whose points stray along the radius by a Gaussian of deviation width * a. The radius may come
 * out negative where the ring is wide: such a point lies on the other side, and E[r^2] = a^2 (1 + width^2) stays exact.
 * With f the density of N(a, (width a)^2) that of the plane is (f(r) + f(-r)) / (2 pi r).
 * @param width radial deviation relative to the radius
 */
export function ringShape(width: number): PlanarShape {
  const ringRadius = Math.sqrt(2 / (1 + width * width))
  const deviation = width * ringRadius
  const atRadius = (radius: number, cell: number): number =>
    ((normalDensity((radius - ringRadius) / deviation) + normalDensity((radius + ringRadius) / deviation)) *
      cappedInverse(radius, cell)) /
    (2 * Math.PI * deviation)
  return {
    covariance: unitCovariance,
    isProduct: false,
    reach: ringRadius + gaussianReach * deviation,
    grain: deviation,
    density: (x, y, cell) => atRadius(Math.sqrt(x * x + y * y), cell),
    entropyBits: () =>
      gaussianExpectation((value) => -Math.log2(atRadius(Math.abs(ringRadius + deviation * value), 0))),
    draw(stream, point) {
      const radius = ringRadius * (1 + width * stream.normal())
      const [sine, cosine] = portableSinCos(2 * Math.PI * stream.uniform())
      point[0] = radius * cosine
      point[1] = radius * sine
    },
  }
}
