import { Refusal } from '../formats/refusal.ts'
import { RandomStream } from '../random/random-stream.ts'
import type { Covariance } from './covariance.ts'
import { mixtureShape } from './mixture-shape.ts'
import type { PlanarShape } from './planar-shape.ts'
import { gaussianShape, laplacianShape, squareShape } from './product-shapes.ts'
import { diskShape, ringShape } from './round-shapes.ts'
import { spiralShape } from './spiral-shape.ts'

/** The planar sources that are built in. */
export type SourceKind = 'gaussian' | 'laplacian' | 'square' | 'disk' | 'mixture' | 'ring' | 'spiral'

/** A built-in source. A kind looks only at the settings named for it. */
export interface SourceSettings {
  readonly kind: SourceKind
  /** rho of the mixing (x, y) -> (x, rho x + sqrt(1 - rho^2) y), in (-1, 1) */
  readonly correlation: number
  /** mixture: Gaussians on a circle, 2 to 12 */
  readonly components: number
  /** mixture, ring, spiral: deviation relative to the radius, 0.01 to 1 */
  readonly width: number
  /** spiral: revolutions, 0.5 to 4 */
  readonly turns: number
}

function within(where: string, value: number, low: number, high: number): number {
  if (!(value >= low && value <= high)) throw new Refusal(where, `found ${value}`, `${low} to ${high}`)
  return value
}

/**
 * The shape that the settings describe, before correlation.
 * @throws Refusal for settings outside their ranges
 */
export function sourceShape(settings: SourceSettings): PlanarShape {
  checkCorrelation(settings.correlation)
  switch (settings.kind) {
    case 'gaussian':
      return gaussianShape()
    case 'laplacian':
      return laplacianShape()
    case 'square':
      return squareShape()
    case 'disk':
      return diskShape()
    case 'ring':
      return ringShape(within('ring width', settings.width, 0.01, 1))
    case 'spiral':
      return spiralShape(
        within('spiral turns', settings.turns, 0.5, 4),
        within('spiral width', settings.width, 0.01, 1),
      )
    case 'mixture': {
      const components = within('mixture components', settings.components, 2, 12)
      if (!Number.isInteger(components)) {
        throw new Refusal('mixture components', `found ${components}`, 'a whole number')
      }
      return mixtureShape(components, within('mixture width', settings.width, 0.01, 1))
    }
    default:
      throw new Refusal('source', `found ${String(settings.kind)}`, 'one of the built-in kinds')
  }
}

function checkCorrelation(correlation: number): void {
  if (!(correlation > -1 && correlation < 1)) {
    throw new Refusal('correlation', `found ${correlation}`, 'a number between -1 and 1, ends excluded')
  }
}

/**
 * Draws points of a built-in source: zero mean, mean square 1 per dimension before the correlation is mixed in by
 * (x, y) -> (x, rho x + sqrt(1 - rho^2) y). The first n points of a longer draw are the shorter draw.
 * @param count number of points, a whole number
 * @param seed an integer from 0 to 2^32 - 1; the same seed gives the same bits in every engine
 * @returns `count x 2`, row-major
 * @throws Refusal for settings outside their ranges, a bad count or a bad seed
 */
export function drawSource(settings: SourceSettings, count: number, seed: number): Float32Array {
  const shape = sourceShape(settings)
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new Refusal('number of samples', `found ${count}`, 'a whole number')
  }
  const stream = new RandomStream(seed, `source ${settings.kind}`)
  const own = Math.sqrt(1 - settings.correlation * settings.correlation)
  const samples = new Float32Array(2 * count)
  const point = new Float64Array(2)
  for (let place = 0; place < samples.length; place += 2) {
    shape.draw(stream, point)
    samples[place] = point[0]
    samples[place + 1] = settings.correlation * point[0] + own * point[1]
  }
  return samples
}

/**
 * The exact covariance of what `drawSource` draws, from the closed form of each shape.
 * With S the shape's covariance and A = [[1, 0], [rho, sqrt(1 - rho^2)]] it is A S A^T.
 * @throws Refusal for settings outside their ranges
 */
export function sourceCovariance(settings: SourceSettings): Covariance {
  const { xx, xy, yy } = sourceShape(settings).covariance
  const mixed = settings.correlation
  const own = Math.sqrt(1 - mixed * mixed)
  return { xx, xy: mixed * xx + own * xy, yy: mixed * mixed * xx + 2 * mixed * own * xy + own * own * yy }
}
