import { DiscreteCosine } from '../transforms/discrete-cosine.ts'
import { BicubicResize } from './bicubic.ts'

/**
 * The low discrete cosine coefficients of a small picture that is made large by bicubic interpolation: of the large
 * picture's `height x width` coefficients the first `lowHeight x lowWidth`, which hold all but what interpolation adds.
 * Both steps are linear and separable, so it is one small matrix along each axis, and the large picture is never made.
 */
export class LowFrequencies {
  readonly #lowHeight: number
  readonly #lowWidth: number
  /** `lowHeight x lowHeight` */
  readonly #vertical: Float64Array
  /** `lowWidth x lowWidth` */
  readonly #horizontal: Float64Array

  /** @throws Refusal for a side that is no whole number from 1 up */
  constructor(lowHeight: number, lowWidth: number, height: number, width: number) {
    this.#lowHeight = lowHeight
    this.#lowWidth = lowWidth
    this.#vertical = axisMap(lowHeight, height)
    this.#horizontal = axisMap(lowWidth, width)
  }

  /**
   * @param low `lowHeight x lowWidth`, row-major
   * @returns as many coefficients, the mean times sqrt(height width) first
   */
  of(low: Float64Array): Float64Array {
    const [height, width] = [this.#lowHeight, this.#lowWidth]
    const [vertical, horizontal] = [this.#vertical, this.#horizontal]
    const coefficients = new Float64Array(height * width)
    const row = new Float64Array(width)
    for (let y = 0; y < height; y++) {
      for (let l = 0; l < width; l++) {
        let sum = 0
        for (let x = 0; x < width; x++) sum += horizontal[l * width + x] * low[y * width + x]
        row[l] = sum
      }
      for (let k = 0; k < height; k++) {
        const weight = vertical[k * height + y]
        for (let l = 0; l < width; l++) coefficients[k * width + l] += weight * row[l]
      }
    }
    return coefficients
  }
}

/** The low coefficients of each unit sample made large, as columns: `lowSize x lowSize`. */
function axisMap(lowSize: number, size: number): Float64Array {
  const up = new BicubicResize(lowSize, 1, size, 1)
  const cosine = new DiscreteCosine(size, 1)
  const map = new Float64Array(lowSize * lowSize)
  for (let column = 0; column < lowSize; column++) {
    const unit = new Float64Array(lowSize)
    unit[column] = 1
    const coefficients = cosine.forward(up.apply(unit))
    for (let k = 0; k < lowSize; k++) map[k * lowSize + column] = coefficients[k]
  }
  return map
}
