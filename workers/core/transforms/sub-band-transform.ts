import { Refusal } from '../formats/refusal.ts'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { PictureCosine } from './picture-cosine.ts'
import type { SubBandLayout } from './sub-band-layout.ts'

/** What a transform consists of; dimensions as the layout orders them. */
export interface SubBandNumbers {
  readonly layout: SubBandLayout
  /** training pictures: `pictureCount - 1` variances of a band at most differ from 0 */
  readonly pictureCount: number
  /** of each coefficient over the training pictures, in the order of the layout */
  readonly mean: Float32Array<ArrayBuffer>
  /** of each dimension over the training pictures, in squared grey levels, within a band the largest first */
  readonly variances: Float64Array<ArrayBuffer>
  /** of band after band its axes, `dimension x dimension`, an axis in each row, orthonormal */
  readonly bases: Float32Array<ArrayBuffer>
}

/** Rows of which a band is turned at once: whole panels, and few enough to stay in the cache. */
const batchSize = 192

/** The way back of whole pictures: of each band its axes in columns. */
interface Inverse {
  readonly cosine: PictureCosine
  readonly bases: Float32Array
}

/**
 * The pre-processing of RRQ (arXiv 1705.00522, figure 2): the orthonormal cosine transform of the whole picture, its
 * coefficients in bands, and in each band the principal axes about the mean, without reduction. Lengths stay, so a
 * squared error of rows is the squared error of pixels, and the inverse gives the picture back to float32 precision.
 */
export class SubBandTransform implements SubBandNumbers {
  readonly layout: SubBandLayout
  readonly pictureCount: number
  readonly mean: Float32Array<ArrayBuffer>
  readonly variances: Float64Array<ArrayBuffer>
  readonly bases: Float32Array<ArrayBuffer>
  readonly #products: MatrixProduct
  readonly #cosine: PictureCosine
  /** made when it is first needed: a training never goes back */
  #inverse: Inverse | undefined

  /** Takes the numbers of a `SubBandFit`, or those that were stored, as they are. */
  constructor(numbers: SubBandNumbers, products = new MatrixProduct()) {
    this.layout = numbers.layout
    this.pictureCount = numbers.pictureCount
    this.mean = numbers.mean
    this.variances = numbers.variances
    this.bases = numbers.bases
    this.#products = products
    this.#cosine = PictureCosine.forward(this.layout.height, this.layout.width, products)
  }

  /**
   * Most dimensions of a band in which the training pictures can vary. In a larger band the axes after them are any that
   * complete the others, with variance 0.
   */
  get rankLimit(): number {
    return this.pictureCount - 1
  }

  /**
   * @param pictures `count x height x width` grey levels of any type, for any count
   * @returns `count x (height width)`, in the order of the layout
   * @throws Refusal for a length that is no whole number of pictures
   */
  forward(pictures: ArrayLike<number>): Float32Array<ArrayBuffer> {
    const { layout, mean } = this
    const { dimension, places } = layout
    const count = layout.countPictures(pictures.length)
    const rows = new Float32Array(pictures.length)
    const picture = new Float32Array(dimension)
    for (let i = 0; i < count; i++) {
      for (let pixel = 0; pixel < dimension; pixel++) picture[pixel] = pictures[i * dimension + pixel]
      this.#cosine.apply(picture, picture)
      const to = i * dimension
      for (let d = 0; d < dimension; d++) rows[to + d] = picture[places[d]] - mean[d]
    }
    this.#turnBands(rows, this.bases)
    return rows
  }

  /**
   * @param rows `count x (height width)`, as `forward` gives them
   * @param size of the pictures that are wanted, at most that of the whole ones. A smaller one is made from the lowest
   *   frequencies alone, with the same grey levels
   * @param addsMean `false` for rows that are differences, such as codewords
   * @returns `count x size.height x size.width` grey levels, not clipped
   * @throws Refusal for a length that is no whole number of rows, and sizes beyond those of the layout
   */
  inverse(
    rows: Float32Array,
    size: { readonly height: number; readonly width: number } = this.layout,
    addsMean = true,
  ): Float32Array<ArrayBuffer> {
    const { layout, mean } = this
    const { dimension, places } = layout
    const { height, width } = size
    if (!(isSide(height, layout.height) && isSide(width, layout.width))) {
      const expected = `1 × 1 to ${layout.height} × ${layout.width}`
      throw new Refusal('pictures', `a size of ${height} × ${width} was asked for`, expected)
    }
    const count = layout.countPictures(rows.length)
    const whole = (this.#inverse ??= this.#makeInverse())
    const isWhole = height === layout.height && width === layout.width
    const cosine = isWhole ? whole.cosine : PictureCosine.inverse(height, width, this.#products)
    const scale = Math.sqrt((height * width) / dimension)
    const sorted = rows.slice()
    this.#turnBands(sorted, whole.bases)
    const pictures = new Float32Array(count * height * width)
    const coefficients = new Float32Array(dimension)
    for (let i = 0; i < count; i++) {
      for (let d = 0; d < dimension; d++) {
        const value = sorted[i * dimension + d]
        coefficients[places[d]] = addsMean ? value + mean[d] : value
      }
      const picture = pictures.subarray(i * height * width, (i + 1) * height * width)
      for (let pixel = 0; pixel < picture.length; pixel++) {
        const row = Math.floor(pixel / width)
        picture[pixel] = scale * coefficients[row * layout.width + (pixel % width)]
      }
      cosine.apply(picture, picture)
    }
    return pictures
  }

  #makeInverse(): Inverse {
    const { height, width, bands } = this.layout
    const bases = new Float32Array(this.bases.length)
    let begin = 0
    for (const { dimension } of bands) {
      for (let axis = 0; axis < dimension; axis++) {
        const from = begin + axis * dimension
        for (let k = 0; k < dimension; k++) bases[begin + k * dimension + axis] = this.bases[from + k]
      }
      begin += dimension * dimension
    }
    return { cosine: PictureCosine.inverse(height, width, this.#products), bases }
  }

  /** Multiplies the part of each band in each row with the matrix of that band. */
  #turnBands(rows: Float32Array, matrices: Float32Array): void {
    const { bands, dimension: stride, largestBand } = this.layout
    const count = rows.length / stride
    const batch = Math.min(batchSize, count)
    const [gathered, turned] = [0, 1].map(() => new Float32Array(batch * largestBand))
    let begin = 0
    for (const { start, dimension } of bands) {
      const end = begin + dimension * dimension
      const matrix = matrices.subarray(begin, end)
      begin = end
      for (let first = 0; first < count; first += batch) {
        const length = Math.min(batch, count - first)
        const [from, to] = [gathered, turned].map((room) => room.subarray(0, length * dimension))
        for (let i = 0; i < length; i++) {
          const place = (first + i) * stride + start
          from.set(rows.subarray(place, place + dimension), i * dimension)
        }
        this.#products.multiplyTransposed(from, matrix, dimension, to)
        for (let i = 0; i < length; i++) {
          rows.set(to.subarray(i * dimension, (i + 1) * dimension), (first + i) * stride + start)
        }
      }
    }
  }
}

function isSide(side: number, most: number): boolean {
  return Number.isInteger(side) && side >= 1 && side <= most
}
