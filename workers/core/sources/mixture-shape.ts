import { portableSinCos } from '../random/elementary.ts'
import { gaussianExpectation } from './gaussian-expectation.ts'
import type { PlanarShape } from './planar-shape.ts'
import { gaussianReach } from './planar-shape.ts'

/**
 * Equally likely round Gaussians whose centres stand evenly on a circle of radius a, the first on the positive x
 * axis; each coordinate of a component has deviation width * a. E|x|^2 = a^2 (1 + 2 width^2) = 2 fixes a.
 * Three centres or more have no preferred direction; two lie on the x axis and give it the larger variance.
 * @param components number of Gaussians, at least 2
 * @param width deviation of a component relative to the circle's radius
 */
export function mixtureShape(components: number, width: number): PlanarShape {
  const circleRadius = Math.sqrt(2 / (1 + 2 * width * width))
  const deviation = width * circleRadius
  const centres = Array.from({ length: components }, (_, place) => {
    const [sine, cosine] = portableSinCos((2 * Math.PI * place) / components)
    return { x: circleRadius * cosine, y: circleRadius * sine }
  })
  const within = deviation * deviation
  const density = (x: number, y: number): number => {
    let sum = 0
    for (const centre of centres) {
      sum += Math.exp(((x - centre.x) * (centre.x - x) + (y - centre.y) * (centre.y - y)) / (2 * within))
    }
    return sum / (components * 2 * Math.PI * within)
  }
  return {
    density,
    isProduct: false,
    reach: circleRadius + gaussianReach * deviation,
    grain: deviation,
    // All components see the others alike, so that the mean over the first is the mean over all.
    entropyBits: () =>
      gaussianExpectation((across) =>
        gaussianExpectation(
          (along) => -Math.log2(density(centres[0].x + deviation * across, deviation * along)),
        ),
      ),
    covariance:
      components === 2
        ? { xx: circleRadius * circleRadius + within, xy: 0, yy: within }
        : { xx: 1, xy: 0, yy: 1 },
    draw(stream, point) {
      const centre = centres[stream.integer(components)]
      point[0] = centre.x + deviation * stream.normal()
      point[1] = centre.y + deviation * stream.normal()
    },
  }
}
