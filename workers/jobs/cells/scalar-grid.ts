import type { CellsParameters } from '../../contracts/cells.ts'
import { principalAxes2x2 } from '../../core/linalg/principal-axes-2x2.ts'
import { CompandedScalarQuantizer } from '../../core/quantizers/companded-scalar.ts'
import type { Compander } from '../../core/quantizers/compander.ts'
import { muLawCompander } from '../../core/quantizers/compander.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { RotatedQuantizer } from '../../core/quantizers/rotated.ts'
import { UniformScalarQuantizer } from '../../core/quantizers/uniform-scalar.ts'
import { sampleCovariance } from '../../core/sources/covariance.ts'
import type { ResidentSource } from './source.ts'

/** Where the mu-law's range ends: this many standard deviations of the axis, as is usual for speech (Jayant & Noll). */
const loadingFactor = 4

/** A uniform scalar quantizer of the plane as it was asked for: turned into a frame, bent by a compander, or neither. */
export interface ScalarGrid {
  /** its axes, each a row, orthonormal; the identity along the coordinates */
  readonly rotation: Float64Array
  /** one per axis; none without companding */
  readonly companders: readonly [Compander, Compander] | undefined
  quantizerAt(stepSizes: readonly [number, number]): Quantizer
  /** corners of a cell, counter-clockwise x, y, ... */
  cellOf(stepSizes: readonly [number, number], u: number, v: number): readonly number[]
}

/**
 * The frame is that of the training half's covariance, about the origin: sources have mean 0, own data are centred when
 * they are read.
 */
export function scalarGrid(source: ResidentSource, parameters: CellsParameters): ScalarGrid {
  const { placement, axes, companding, compression } = parameters
  const { xx, xy, yy } = sampleCovariance(source.train)
  const isTurned = axes === 'principal'
  const frame = principalAxes2x2(xx, xy, yy)
  const rotation = isTurned ? frame.rotation : Float64Array.of(1, 0, 0, 1)
  const variances = isTurned ? frame.variances : ([xx, yy] as const)
  const [first, second] = variances.map((variance) =>
    muLawCompander(compression, loadingFactor * Math.sqrt(variance > 0 ? variance : 1)),
  )
  const companders = companding === 'mu-law' ? ([first, second] as const) : undefined
  const offset = placement === 'mid-rise' ? 0.5 : 0
  const edge = (axis: 0 | 1, place: number, stepSize: number): number => {
    const compressed = (place + offset) * stepSize
    return companders ? companders[axis].expand(compressed) : compressed
  }
  return {
    rotation,
    companders,
    quantizerAt(stepSizes) {
      const straight = companders
        ? new CompandedScalarQuantizer(companders, stepSizes, placement)
        : new UniformScalarQuantizer(stepSizes, placement)
      return isTurned ? new RotatedQuantizer(straight, rotation, new Float64Array(2)) : straight
    },
    cellOf([stepX, stepY], u, v) {
      const [left, right] = [edge(0, u - 0.5, stepX), edge(0, u + 0.5, stepX)]
      const [low, high] = [edge(1, v - 0.5, stepY), edge(1, v + 0.5, stepY)]
      return [left, low, right, low, right, high, left, high].map((_, i, corners) => {
        const [a, b] = [corners[i - (i % 2)], corners[i - (i % 2) + 1]]
        return i % 2 === 0 ? rotation[0] * a + rotation[2] * b : rotation[1] * a + rotation[3] * b
      })
    },
  }
}
