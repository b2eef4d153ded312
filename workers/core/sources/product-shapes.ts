import { portableLog } from '../random/elementary.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { PlanarShape } from './planar-shape.ts'
import { unitCovariance } from './planar-shape.ts'

/** Half the side of the square: a uniform coordinate on [-a, a] has variance a^2 / 3. */
export const squareHalfSide = Math.sqrt(3)

function productShape(coordinate: (stream: RandomStream) => number): PlanarShape {
  return {
    covariance: unitCovariance,
    draw(stream, point) {
      point[0] = coordinate(stream)
      point[1] = coordinate(stream)
    },
  }
}

/** Two independent standard normal coordinates. */
export function gaussianShape(): PlanarShape {
  return productShape((stream) => stream.normal())
}

/**
 * Two independent Laplacian coordinates of unit variance, density exp(-sqrt 2 |x|) / sqrt 2, by inversion of the
 * distribution function.
 */
export function laplacianShape(): PlanarShape {
  return productShape((stream) => {
    const level = stream.openUniform()
    return level < 0.5 ? portableLog(2 * level) * Math.SQRT1_2 : -portableLog(2 * (1 - level)) * Math.SQRT1_2
  })
}

/** Uniform on the square [-sqrt 3, sqrt 3]^2. */
export function squareShape(): PlanarShape {
  return productShape((stream) => (2 * stream.openUniform() - 1) * squareHalfSide)
}
