import { Refusal } from '../formats/refusal.ts'

/** Keys’ kernel with a = -1/2 at a distance in pixels: it reproduces parabolas, and is 0 from a distance of 2 on. */
export function cubicKernel(distance: number): number {
  const x = Math.abs(distance)
  if (x >= 2) return 0
  return x <= 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2
}

/** One axis: every new sample is a weighted sum of `taps` old ones. */
interface AxisWeights {
  /** a multiple of 4 */
  readonly taps: number
  /** `newSize x taps`, ascending; where fewer are needed the last one is repeated, with weight 0 */
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
  const samples = Array.from({ length: newSize }, (_, i) => {
    const centre = (i + 0.5) / scale - 0.5
    const weightAt = new Map<number, number>()
    for (let place = Math.ceil(centre - reach); place < centre + reach; place++) {
      const weight = cubicKernel((centre - place) * stretch)
      const index = Math.min(Math.max(place, 0), size - 1)
      if (weight !== 0) weightAt.set(index, (weightAt.get(index) ?? 0) + weight)
    }
    return [...weightAt]
  })
  const taps = 4 * Math.ceil(Math.max(...samples.map((weighted) => weighted.length)) / 4)
  const indices = new Int32Array(newSize * taps)
  const weights = new Float64Array(newSize * taps)
  for (const [i, weighted] of samples.entries()) {
    const sum = weighted.reduce((total, [, weight]) => total + weight, 0)
    for (let tap = 0; tap < taps; tap++) {
      const [index, weight] = weighted[Math.min(tap, weighted.length - 1)]
      indices[i * taps + tap] = index
      weights[i * taps + tap] = tap < weighted.length ? weight / sum : 0
    }
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
   * @param image `height x width`, row-major
   * @param from and @param to the new rows that are wanted, `to` not among them; all of them without both
   * @returns `(to - from) x newWidth`, neither clipped nor rounded
   * @throws Refusal for another length
   */
  apply(image: ArrayLike<number>, from = 0, to = this.newHeight): Float64Array {
    if (image.length !== this.height * this.width) {
      throw new Refusal('image', `found ${image.length} pixels`, `${this.height} × ${this.width}`)
    }
    // The loop meets one type of array, whatever the image is.
    const samples = image instanceof Float64Array ? image : new Float64Array(image)
    const { taps, indices } = this.#rows
    resizeRows(
      samples,
      this.width,
      this.#columns,
      indices[from * taps],
      indices[to * taps - 1],
      this.#between,
    )
    return weightedRows(this.#between, this.newWidth, this.#rows, from, to)
  }
}

/** Rows `first` to `last`, both included, made as long as the axis says, each in its place. */
function resizeRows(
  samples: Float64Array,
  width: number,
  axis: AxisWeights,
  first: number,
  last: number,
  resized: Float64Array,
): void {
  const { taps, indices, weights } = axis
  const newWidth = indices.length / taps
  for (let y = first; y <= last; y++) {
    for (let x = 0, tap = 0; x < newWidth; x++) {
      let sum = 0
      for (const end = tap + taps; tap < end; tap += 4) {
        sum +=
          weights[tap] * samples[y * width + indices[tap]] +
          weights[tap + 1] * samples[y * width + indices[tap + 1]] +
          weights[tap + 2] * samples[y * width + indices[tap + 2]] +
          weights[tap + 3] * samples[y * width + indices[tap + 3]]
      }
      resized[y * newWidth + x] = sum
    }
  }
}

/** Sums of rows, four at a time, so that a sum is read and written once for four products. */
function weightedRows(
  samples: Float64Array,
  width: number,
  axis: AxisWeights,
  from: number,
  to: number,
): Float64Array {
  const { taps, indices, weights } = axis
  const sums = new Float64Array((to - from) * width)
  for (let tap = from * taps; tap < to * taps; tap += 4) {
    const row = (Math.floor(tap / taps) - from) * width
    const [a, b, c, d] = [weights[tap], weights[tap + 1], weights[tap + 2], weights[tap + 3]]
    const first = indices[tap] * width
    const second = indices[tap + 1] * width
    const third = indices[tap + 2] * width
    const fourth = indices[tap + 3] * width
    for (let x = 0; x < width; x++) {
      sums[row + x] +=
        a * samples[first + x] + b * samples[second + x] + c * samples[third + x] + d * samples[fourth + x]
    }
  }
  return sums
}
