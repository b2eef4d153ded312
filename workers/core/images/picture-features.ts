import { gramMatrix, gramOfRows } from '../linalg/gram-matrix.ts'
import type { MatrixProduct } from '../linalg/matrix-product.ts'
import type { BicubicResize } from './bicubic.ts'
import { LowFrequencies } from './low-frequencies.ts'

const panelDepth = 2048

/** What a small picture is described by to the estimates: its low frequencies, less their mean over the training. */
export class PictureFeatures {
  /** features of a picture, as many as it has pixels when it is small */
  readonly dimension: number
  /** `count x dimension`, centred */
  readonly rows: Float32Array
  readonly #mean: Float64Array
  readonly #frequencies: LowFrequencies

  private constructor(
    frequencies: LowFrequencies,
    rows: Float32Array,
    mean: Float64Array,
    /** frequencies along the rows of a picture: its low width; a feature's number is down times this plus across */
    readonly across: number,
  ) {
    this.dimension = mean.length
    this.rows = rows
    this.#mean = mean
    this.#frequencies = frequencies
  }

  /**
   * @param pictures bytes, any number of pictures of the size that `down` takes
   * @param places of those to train on @param down to the low size
   * @returns yields the share that is done; the features of the pictures at `places`
   */
  static *measure(
    pictures: Uint8Array,
    places: Int32Array,
    down: BicubicResize,
  ): Generator<number, PictureFeatures> {
    const { height, width, newHeight, newWidth } = down
    const frequencies = new LowFrequencies(newHeight, newWidth, height, width)
    const dimension = newHeight * newWidth
    const rows = new Float32Array(places.length * dimension)
    const mean = new Float64Array(dimension)
    for (const [i, place] of places.entries()) {
      const picture = pictures.subarray(place * height * width, (place + 1) * height * width)
      const features = frequencies.of(down.apply(picture))
      rows.set(features, i * dimension)
      for (let j = 0; j < dimension; j++) mean[j] += features[j] / places.length
      if (i % 16 === 15) yield (i + 1) / places.length
    }
    for (let place = 0; place < rows.length; place++) rows[place] -= mean[place % dimension]
    return new PictureFeatures(frequencies, rows, mean, newWidth)
  }

  /** @param low the small picture @returns its features, centred */
  of(low: Float64Array): Float64Array {
    return this.#frequencies.of(low).map((value, j) => value - this.#mean[j])
  }

  /** @returns inner products of pictures, `n x n` for the n rows of `rows` that are asked for */
  *betweenPictures(product: MatrixProduct, which: Int32Array): Generator<number, Float64Array> {
    return yield* gramOfRows(product, this.rows, this.dimension, which)
  }

  /** @returns inner products of features over all pictures, `dimension x dimension` */
  *betweenFeatures(product: MatrixProduct): Generator<number, Float64Array> {
    const { rows, dimension } = this
    const fill = (from: number, to: number, panel: Float32Array): void => {
      for (let i = from; i < to; i++) {
        for (let j = 0; j < dimension; j++) panel[j * (to - from) + i - from] = rows[i * dimension + j]
      }
    }
    return yield* gramMatrix(product, dimension, rows.length / dimension, panelDepth, fill)
  }
}
