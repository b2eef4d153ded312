import { Refusal } from '../formats/refusal.ts'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { SampleCovariance } from '../linalg/sample-covariance.ts'
import { PictureCosine } from './picture-cosine.ts'
import { principalBasis } from './principal-basis.ts'
import { SubBandLayout } from './sub-band-layout.ts'
import { SubBandTransform } from './sub-band-transform.ts'

/** Largest number of coefficients in a band: the axes of one such take some seven seconds. */
export const maximumBandDimension = 1024

/** Pictures that are added to the covariances at once. */
const batchSize = 32

/**
 * Mean and principal axes of every band from the training pictures, which come in batches: a picture is not kept, only
 * the covariance of each band, in float64: `8 matrixLength` bytes.
 * Source: the pre-processing of RRQ, arXiv 1705.00522, figure 2.
 */
export class SubBandFit {
  readonly layout: SubBandLayout
  readonly #products: MatrixProduct
  readonly #cosine: PictureCosine
  readonly #covariances: readonly SampleCovariance[]
  /** coefficients of pictures that are not yet in the covariances */
  readonly #rows: Float32Array
  #waiting = 0
  #pictureCount = 0

  /** @throws Refusal for sides that are no whole numbers from 1 up, and bands of more than 1024 coefficients */
  constructor(height: number, width: number, bandSize: number, products = new MatrixProduct()) {
    this.layout = new SubBandLayout(height, width, bandSize)
    if (this.layout.largestBand > maximumBandDimension) {
      const found = `found bands of ${this.layout.largestBand} coefficients`
      throw new Refusal('sub-bands', found, `at most ${maximumBandDimension}`)
    }
    this.#products = products
    this.#cosine = PictureCosine.forward(height, width, products)
    this.#covariances = this.layout.bands.map(({ dimension }) => new SampleCovariance(dimension))
    this.#rows = new Float32Array(batchSize * this.layout.dimension)
  }

  get pictureCount(): number {
    return this.#pictureCount
  }

  /**
   * @param pictures `count x height x width` grey levels, for any count; not kept
   * @throws Refusal for a length that is no whole number of pictures
   */
  add(pictures: ArrayLike<number>): void {
    const { dimension, places } = this.layout
    this.layout.countPictures(pictures.length)
    const picture = new Float32Array(dimension)
    for (let first = 0; first < pictures.length; first += dimension) {
      for (let pixel = 0; pixel < dimension; pixel++) picture[pixel] = pictures[first + pixel]
      this.#cosine.apply(picture, picture)
      const to = this.#waiting * dimension
      for (let d = 0; d < dimension; d++) this.#rows[to + d] = picture[places[d]]
      this.#waiting++
      this.#pictureCount++
      if (this.#waiting === batchSize) this.#addWaiting()
    }
  }

  /**
   * The axes, about 7 nanoseconds for each number of the matrices times the dimension of its band; yields the share that
   * is done after every band.
   * @throws Refusal where no picture was added
   */
  *finish(): Generator<number, SubBandTransform> {
    const { layout, pictureCount } = this
    if (pictureCount === 0) throw new Refusal('sub-bands', 'no pictures', 'at least one to learn from')
    this.#addWaiting()
    const mean = new Float32Array(layout.dimension)
    const variances = new Float64Array(layout.dimension)
    const bases = new Float32Array(layout.matrixLength)
    let end = 0
    for (const [b, { start, dimension }] of layout.bands.entries()) {
      const covariance = this.#covariances[b]
      const basis = principalBasis(covariance.covariance(), dimension, pictureCount - 1)
      mean.set(covariance.mean(), start)
      variances.set(basis.variances, start)
      bases.set(basis.axes, end)
      end += basis.axes.length
      yield end / bases.length
    }
    return new SubBandTransform({ layout, pictureCount, mean, variances, bases }, this.#products)
  }

  /** Band after band, so that the matrix of each stays in the cache for all of the pictures. */
  #addWaiting(): void {
    const { bands, dimension } = this.layout
    for (const [b, band] of bands.entries()) {
      for (let i = 0; i < this.#waiting; i++) {
        const start = i * dimension + band.start
        this.#covariances[b].add(this.#rows.subarray(start, start + band.dimension))
      }
    }
    this.#waiting = 0
  }
}
