import { backProject } from '../../../core/images/back-projection.ts'
import { BicubicResize } from '../../../core/images/bicubic.ts'
import { lowResolutionSize } from '../../../core/images/low-resolution-size.ts'

/** Both ways between pictures of one size and their small versions at one scale. */
export class LowResolution {
  readonly height: number
  readonly width: number
  readonly #down: BicubicResize
  readonly #up: BicubicResize

  constructor(
    largeHeight: number,
    largeWidth: number,
    readonly scale: number,
  ) {
    const { height, width } = lowResolutionSize(largeHeight, largeWidth, scale)
    this.height = height
    this.width = width
    this.#down = new BicubicResize(largeHeight, largeWidth, height, width)
    this.#up = new BicubicResize(height, width, largeHeight, largeWidth)
  }

  /** @returns `height x width`, neither clipped nor rounded */
  down(picture: ArrayLike<number>): Float64Array {
    return this.#down.apply(picture)
  }

  up(low: ArrayLike<number>): Float64Array {
    return this.#up.apply(low)
  }

  /** The estimate made consistent with the small picture. */
  backProject(estimate: Float64Array, low: Float64Array): Float64Array {
    return backProject(estimate, low, this.#down, this.#up)
  }
}
