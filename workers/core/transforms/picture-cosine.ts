import type { MatrixProduct } from '../linalg/matrix-product.ts'
import { cosineBasis } from './discrete-cosine.ts'

/**
 * The orthonormal two-dimensional DCT-II of whole pictures in float32, as two products of matrices: with C_h and C_w the
 * bases of the two axes, C_h X C_w^T, and back C_h^T Z C_w. What `DiscreteCosine` is for small blocks in float64.
 */
export class PictureCosine {
  readonly #products: MatrixProduct
  readonly #vertical: Float32Array
  readonly #horizontal: Float32Array
  /** the picture with its axes exchanged, half transformed */
  readonly #between: Float32Array

  private constructor(
    products: MatrixProduct,
    vertical: Float64Array,
    horizontal: Float64Array,
    readonly height: number,
    readonly width: number,
  ) {
    this.#products = products
    this.#vertical = Float32Array.from(vertical)
    this.#horizontal = Float32Array.from(horizontal)
    this.#between = new Float32Array(height * width)
  }

  /** From pixels to coefficients of pictures of one size, sides of at least 1. */
  static forward(height: number, width: number, products: MatrixProduct): PictureCosine {
    return new PictureCosine(products, cosineBasis(height), cosineBasis(width), height, width)
  }

  /** From coefficients to pixels. */
  static inverse(height: number, width: number, products: MatrixProduct): PictureCosine {
    const [vertical, horizontal] = [height, width].map((size) => {
      const basis = cosineBasis(size)
      return basis.map((_, place) => basis[(place % size) * size + Math.floor(place / size)])
    })
    return new PictureCosine(products, vertical, horizontal, height, width)
  }

  /**
   * @param picture, into both `height x width`, row-major; may be the same
   * @throws Refusal for other lengths
   */
  apply(picture: Float32Array, into: Float32Array): void {
    this.#products.multiplyTransposed(this.#horizontal, picture, this.width, this.#between)
    this.#products.multiplyTransposed(this.#vertical, this.#between, this.height, into)
  }
}
