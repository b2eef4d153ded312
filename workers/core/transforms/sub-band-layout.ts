import { Refusal } from '../formats/refusal.ts'

/** A block of neighbouring coefficients of the cosine transform, and its dimensions in the rows. */
export interface SubBand {
  /** its first coefficient: vertical and horizontal frequency, in half periods over the picture */
  readonly row: number
  readonly column: number
  /** coefficients down and across: the band size, less at the bottom and right edges where it does not divide */
  readonly height: number
  readonly width: number
  /** its dimensions are `start` to `start + dimension - 1` */
  readonly start: number
  readonly dimension: number
}

/**
 * How the `height x width` coefficients of a picture are dealt into bands of `bandSize x bandSize`: band after band,
 * row-major, and row-major within each.
 * Source: the pre-processing of RRQ, arXiv 1705.00522, figure 2.
 */
export class SubBandLayout {
  readonly bands: readonly SubBand[]
  /** bands down and across */
  readonly bandRows: number
  readonly bandColumns: number
  /** coefficient of each dimension, as a place in the row-major picture */
  readonly places: Int32Array

  /** @throws Refusal for a side that is no whole number from 1 up */
  constructor(
    readonly height: number,
    readonly width: number,
    readonly bandSize: number,
  ) {
    if (![height, width, bandSize].every((side) => Number.isInteger(side) && side >= 1)) {
      const found = `found ${height} × ${width} pixels in bands of side ${bandSize}`
      throw new Refusal('sub-bands', found, 'whole numbers from 1 up')
    }
    const bands: SubBand[] = []
    let start = 0
    for (let row = 0; row < height; row += bandSize) {
      for (let column = 0; column < width; column += bandSize) {
        const size = { height: Math.min(bandSize, height - row), width: Math.min(bandSize, width - column) }
        const dimension = size.height * size.width
        bands.push({ row, column, ...size, start, dimension })
        start += dimension
      }
    }
    this.bands = bands
    this.bandRows = Math.ceil(height / bandSize)
    this.bandColumns = Math.ceil(width / bandSize)
    this.places = new Int32Array(height * width)
    for (const band of bands) {
      for (let k = 0; k < band.dimension; k++) {
        const row = band.row + Math.floor(k / band.width)
        this.places[band.start + k] = row * width + band.column + (k % band.width)
      }
    }
  }

  /** Dimensions of a picture: its pixels. */
  get dimension(): number {
    return this.height * this.width
  }

  /** Dimensions of the largest band, the first. */
  get largestBand(): number {
    return this.bands[0].dimension
  }

  /** Numbers in the square matrices of all bands together. */
  get matrixLength(): number {
    return this.bands.reduce((sum, { dimension }) => sum + dimension * dimension, 0)
  }

  /**
   * Pictures, or rows, that so many numbers are.
   * @throws Refusal for a length that is no whole number of them
   */
  countPictures(length: number): number {
    if (length % this.dimension === 0) return length / this.dimension
    throw new Refusal(
      'pictures',
      `found ${length} numbers`,
      `a multiple of the ${this.height} × ${this.width} of a picture`,
    )
  }
}
