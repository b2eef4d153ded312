import { portableLog } from '../random/elementary.ts'
import type { RandomStream } from '../random/random-stream.ts'
import { standardNormalDensity, unitLaplacianDensity } from '../training/scalar-density.ts'
import type { PlanarShape } from './planar-shape.ts'
import { gaussianReach, unitCovariance } from './planar-shape.ts'

/** Half the side of the square: a uniform coordinate on [-a, a] has variance a^2 / 3. */
export const squareHalfSide = Math.sqrt(3)

function productShape(
  coordinate: (stream: RandomStream) => number,
  density: (value: number) => number,
  described: { reach: number; grain: number; entropyBits: number },
): PlanarShape {
  return {
    covariance: unitCovariance,
    isProduct: true,
    reach: described.reach,
    grain: described.grain,
    density: (x, y) => density(x) * density(y),
    entropyBits: () => 2 * described.entropyBits,
    draw(stream, point) {
      point[0] = coordinate(stream)
      point[1] = coordinate(stream)
    },
  }
}

/** Two independent standard normal coordinates. */
export function gaussianShape(): PlanarShape {
  return productShape(
    (stream) => stream.normal(),
    (value) => standardNormalDensity.density(value),
    {
      reach: gaussianReach,
      grain: 1,
      entropyBits: Math.log2(2 * Math.PI * Math.E) / 2,
    },
  )
}

/**
 * Two independent Laplacian coordinates of unit variance, density exp(-sqrt 2 |x|) / sqrt 2, by inversion of the
 * distribution function.
 */
export function laplacianShape(): PlanarShape {
  const coordinate = (stream: RandomStream): number => {
    const level = stream.openUniform()
    return level < 0.5 ? portableLog(2 * level) * Math.SQRT1_2 : -portableLog(2 * (1 - level)) * Math.SQRT1_2
  }
  // The mean square beyond b on one side and the other is exp(-sqrt 2 b) (b^2 + sqrt 2 b + 1): 8e-7 at 13.6.
  return productShape(coordinate, (value) => unitLaplacianDensity.density(value), {
    reach: 13.6,
    grain: Math.SQRT1_2,
    entropyBits: Math.log2(Math.SQRT2 * Math.E),
  })
}

/** Uniform on the square [-sqrt 3, sqrt 3]^2. */
export function squareShape(): PlanarShape {
  const side = 2 * squareHalfSide
  return productShape(
    (stream) => (2 * stream.openUniform() - 1) * squareHalfSide,
    (value) => (Math.abs(value) < squareHalfSide ? 1 / side : 0),
    { reach: Math.SQRT2 * squareHalfSide, grain: 0, entropyBits: Math.log2(side) },
  )
}
