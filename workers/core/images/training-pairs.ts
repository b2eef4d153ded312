import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import { Refusal } from '../formats/refusal.ts'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import type { RidgeChoice } from '../linalg/ridge-choice.ts'
import { chooseRidge } from '../linalg/ridge-choice.ts'
import { RandomStream } from '../random/random-stream.ts'
import { portion } from '../training/portion.ts'
import { BicubicResize } from './bicubic.ts'
import { lowResolutionSize } from './low-resolution-size.ts'
import { PictureFeatures } from './picture-features.ts'
import { residualGram } from './residual-gram.ts'

/** Leaving out each of more pictures takes too long: 600 take some two seconds, and it grows with the third power. */
const mostPictures = 600

/** What estimates are fitted to. */
export interface TrainingSource {
  /** bytes, any number of `height x width` */
  readonly pictures: Uint8Array
  /** places of those to train on, at least one */
  readonly train: Int32Array
  readonly height: number
  readonly width: number
  /** from 1 up, as `lowResolutionSize` has it */
  readonly scale: number
  /**
   * whose each of `train` is, as a number: given where the estimates are for other people, so that all pictures of one
   * are left out together; without it, each alone
   */
  readonly groups?: Int32Array | undefined
  /** of the draws */
  readonly seed: number
}

/** Training pictures and themselves made smaller: what of them all estimates share. */
export class TrainingPairs {
  private constructor(
    readonly product: MatrixProduct,
    readonly source: TrainingSource,
    readonly down: BicubicResize,
    readonly up: BicubicResize,
    /** of all training pictures, in their order */
    readonly features: PictureFeatures,
    /** those that choose ridges, ascending: all of them, or some that were drawn */
    readonly drawn: Int32Array,
    /** inner products of what bicubic interpolation misses of those, in squared levels summed over pixels */
    readonly residuals: Float64Array,
  ) {}

  /**
   * @param mostLeftOut how many pictures may choose a ridge
   * @returns yields the share that is done
   * @throws Refusal for no training picture, for places where none is, and for groups of another number
   */
  static *measure(
    source: TrainingSource,
    mostLeftOut = mostPictures,
    kernels: Kernels = createKernels(),
  ): Generator<number, TrainingPairs> {
    checkSource(source)
    const { pictures, train, height, width, scale, seed } = source
    const low = lowResolutionSize(height, width, scale)
    const down = new BicubicResize(height, width, low.height, low.width)
    const up = new BicubicResize(low.height, low.width, height, width)
    const product = new MatrixProduct(kernels)
    const features = yield* portion(PictureFeatures.measure(pictures, train, down), 0, 0.3)
    const drawn = new RandomStream(seed, 'ridge').permutation(train.length).subarray(0, mostLeftOut)
    const rows = Int32Array.from(drawn).sort()
    const places = Int32Array.from(rows, (row) => train[row])
    const residuals = yield* portion(residualGram(product, pictures, places, down, up), 0.3, 1)
    return new TrainingPairs(product, source, down, up, features, rows, residuals)
  }

  get count(): number {
    return this.source.train.length
  }

  /** Leaves out in turn each picture that chooses, or each group. @param alike the Gram matrix of their features */
  *chooseRidge(alike: Float64Array): Generator<number, RidgeChoice> {
    const { product, residuals, drawn } = this
    return yield* chooseRidge(product, alike, residuals, drawn.length, this.groupsOf(drawn))
  }

  /** Whose some of the training pictures are; undefined where each is left out alone. */
  groupsOf(rows: Int32Array): Int32Array | undefined {
    const { groups } = this.source
    return groups && rows.map((row) => groups[row])
  }

  /** A ridge that some chose, for all: it grows as the sums do that it is added to. */
  forAll(ridge: number): number {
    return (ridge * this.count) / this.drawn.length
  }

  /** How a ridge was chosen. @param name of the estimate */
  remarkOn(name: string, { ridge, error, plainError }: RidgeChoice): string {
    const { source, drawn, count } = this
    const pictures =
      drawn.length < count
        ? `${drawn.length} of the ${count} training pictures (drawn with the seed)`
        : `the ${count} training pictures`
    const each = source.groups ? `each person in ${pictures}` : `each of ${pictures}`
    if (ridge === undefined) {
      return `${name}: with ${each} estimated from the others nothing was better than bicubic, so it is bicubic.`
    }
    const pixels = drawn.length * source.height * source.width
    const [ours, plain] = [error, plainError].map((sum) => Number((sum / pixels).toPrecision(3)))
    return `${name}: the ridge was chosen by leaving out ${each} in turn; their mean squared error is then ${ours}, and ${plain} with bicubic.`
  }
}

function checkSource({ pictures, train, height, width, groups }: TrainingSource): void {
  const pictureCount = Math.floor(pictures.length / (height * width))
  if (train.length === 0 || train.some((place) => place < 0 || place >= pictureCount)) {
    const found = `found ${train.length} training pictures of ${pictureCount}`
    throw new Refusal('estimate', found, 'at least one, and each among the pictures')
  }
  if (groups && groups.length !== train.length) {
    throw new Refusal('groups', `found ${groups.length}`, `${train.length}, one for each training picture`)
  }
}
