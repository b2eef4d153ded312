import { portableSinCos } from '../random/elementary.ts'
import type { PlanarShape } from './planar-shape.ts'
import { unitCovariance } from './planar-shape.ts'

/** Radius of the disk: a uniform point of a disk of radius a has E[x^2] = a^2 / 4. */
export const diskRadius = 2

/** Uniform on the disk of radius 2: the radius is the root of a uniform number, the angle is uniform. */
export function diskShape(): PlanarShape {
  return {
    covariance: unitCovariance,
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
 * @param width radial deviation relative to the radius
 */
export function ringShape(width: number): PlanarShape {
  const ringRadius = Math.sqrt(2 / (1 + width * width))
  return {
    covariance: unitCovariance,
    draw(stream, point) {
      const radius = ringRadius * (1 + width * stream.normal())
      const [sine, cosine] = portableSinCos(2 * Math.PI * stream.uniform())
      point[0] = radius * cosine
      point[1] = radius * sine
    },
  }
}
