import { Refusal } from '../formats/refusal.ts'

/** Keys’ kernel with a = -1/2 at a distance in pixels: it reproduces parabolas, and is 0 from a distance of 2 on. */
export function cubicKernel(distance: number): number {
  const x = Math.abs(distance)
  if (x >= 2) return 0
  return x <= 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2
}

/** One axis: every new sample is a weighted sum of `taps` old ones. */
interface AxisWeights {
  readonly taps: number
  /** `size x taps` */
  readonly indices: Int32Array
  readonly weights: Float64Array
}

/**
 * Samples stand in the middles of their pixels. A smaller image is smoothed as much as it is made smaller (the kernel
 * is stretched), so that nothing is aliased. Beyond the edge the last pixel goes on, and weights sum to 1.
 */
function axisWeights(size: number, newSize: number): AxisWeights {
  const scale = newSize / size
  const stretch = Math.min(scale, 1)
  const reach = 2 / stretch
  const taps = Math.ceil(2 * reach) + 1
  const indices = new Int32Array(newSize * taps)
  const weights = new Float64Array(newSize * taps)
  for (let i = 0; i < newSize; i++) {
    const centre = (i + 0.5) / scale - 0.5
    const first = Math.ceil(centre - reach)
    let sum = 0
    for (let tap = 0; tap < taps; tap++) {
      const weight = cubicKernel((centre - first - tap) * stretch)
      indices[i * taps + tap] = Math.min(Math.max(first + tap, 0), size - 1)
      weights[i * taps + tap] = weight
      sum += weight
    }
    for (let tap = 0; tap < taps; tap++) weights[i * taps + tap] /= sum
  }
  return { taps, indices, weights }
}

/**
 * Bicubic resizing of images of one size to another, anti-aliased: a linear map, the same for every image.
 * Source: Keys, "Cubic convolution interpolation for digital image processing", 1981; its kernel stretched for smaller
 * images, as is usual.
 */
export class BicubicResize {
  readonly #rows: AxisWeights
  readonly #columns: AxisWeights
  readonly #between: Float64Array

  /** @throws Refusal for a side that is no whole number from 1 up */
  constructor(
    readonly height: number,
    readonly width: number,
    readonly newHeight: number,
    readonly newWidth: number,
  ) {
    for (const side of [height, width, newHeight, newWidth]) {
      if (Number.isInteger(side) && side >= 1) continue
      const found = `found ${height} × ${width} pixels to ${newHeight} × ${newWidth}`
      throw new Refusal('image size', found, 'whole numbers from 1 up')
    }
    this.#rows = axisWeights(height, newHeight)
    this.#columns = axisWeights(width, newWidth)
    this.#between = new Float64Array(height * newWidth)
  }

  /**
   * @param image `height x width`, row-major @returns `newHeight x newWidth`, neither clipped nor rounded
   * @throws Refusal for another length
   */
  apply(image: ArrayLike<number>): Float64Array {
    const { height, width, newHeight, newWidth } = this
    if (image.length !== height * width) {
      throw new Refusal('image', `found ${image.length} pixels`, `${height} × ${width}`)
    }
    const between = this.#between
    const { taps, indices, weights } = this.#columns
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < newWidth; x++) {
        let sum = 0
        for (let tap = x * taps; tap < (x + 1) * taps; tap++)
          sum += weights[tap] * image[y * width + indices[tap]]
        between[y * newWidth + x] = sum
      }
    }
    const resized = new Float64Array(newHeight * newWidth)
    const vertical = this.#rows
    for (let y = 0; y < newHeight; y++) {
      for (let tap = y * vertical.taps; tap < (y + 1) * vertical.taps; tap++) {
        const weight = vertical.weights[tap]
        const from = vertical.indices[tap] * newWidth
        if (weight === 0) continue
        for (let x = 0; x < newWidth; x++) resized[y * newWidth + x] += weight * between[from + x]
      }
    }
    return resized
  }
}
