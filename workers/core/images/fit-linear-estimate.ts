import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import { Refusal } from '../formats/refusal.ts'
import { factorCholesky } from '../linalg/cholesky.ts'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { chooseRidge } from '../linalg/ridge-choice.ts'
import type { RidgeChoice } from '../linalg/ridge-choice.ts'
import { RandomStream } from '../random/random-stream.ts'
import { BicubicResize } from './bicubic.ts'
import { LinearEstimate } from './linear-estimate.ts'
import { LinearFeatures } from './linear-features.ts'
import { lowResolutionSize } from './low-resolution-size.ts'
import { residualGram } from './residual-gram.ts'

/** Leaving out each of more pictures takes too long: 600 take some two seconds, and it grows with the third power. */
const mostPictures = 600

/**
 * Fits a linear estimate of pictures from themselves made smaller, its ridge chosen by leave-one-out: on the training
 * pictures, each estimated from the others, it is never worse than bicubic interpolation. Of many pictures some are
 * drawn for this choice, and what is chosen grows with the number of pictures, as the sums do that it is added to.
 * @param pictures bytes, any number of `height x width` @param train places of those to train on, at least one
 * @param scale from 1 up, as `lowResolutionSize` has it @param seed of the draw
 * @param mostLeftOut how many pictures may choose the ridge
 * @returns yields the share that is done; the estimate, which keeps features of the pictures but not their bytes
 * @throws Refusal for no training picture, and for places where none is
 */
export function* fitLinearEstimate(
  pictures: Uint8Array,
  train: Int32Array,
  height: number,
  width: number,
  scale: number,
  seed: number,
  mostLeftOut = mostPictures,
  kernels: Kernels = createKernels(),
): Generator<number, LinearEstimate> {
  const pictureCount = Math.floor(pictures.length / (height * width))
  if (train.length === 0 || train.some((place) => place < 0 || place >= pictureCount)) {
    const found = `found ${train.length} training pictures of ${pictureCount}`
    throw new Refusal('linear estimate', found, 'at least one, and each among the pictures')
  }
  const low = lowResolutionSize(height, width, scale)
  const down = new BicubicResize(height, width, low.height, low.width)
  const up = new BicubicResize(low.height, low.width, height, width)
  const product = new MatrixProduct(kernels)

  const features = yield* portion(LinearFeatures.measure(pictures, train, down), 0, 0.15)
  const everyRow = Int32Array.from(train.keys())
  const drawn =
    train.length > mostLeftOut
      ? Int32Array.from(
          new RandomStream(seed, 'ridge').permutation(train.length).subarray(0, mostLeftOut),
        ).sort()
      : everyRow
  const places = Int32Array.from(drawn, (i) => train[i])
  const residuals = yield* portion(residualGram(product, pictures, places, down, up), 0.15, 0.4)
  const alike = yield* portion(features.betweenPictures(product, drawn), 0.4, 0.5)
  const choice = yield* portion(chooseRidge(product, alike, residuals, drawn.length), 0.5, 0.8)

  const ofWhich =
    drawn.length < train.length
      ? `${drawn.length} of the ${train.length} training pictures (drawn with the seed)`
      : `the ${train.length} training pictures`
  const remarks = [remarkOn(choice, ofWhich, drawn.length * height * width)]
  if (choice.ridge === undefined) return new LinearEstimate(train, down, up, undefined, remarks)
  const ridge = (choice.ridge * train.length) / drawn.length
  const factor = yield* portion(regularizedFactor(product, features, everyRow, ridge), 0.8, 1)
  return new LinearEstimate(train, down, up, { features, factor, ridge }, remarks)
}

/** Of the smaller of the two Gram matrices, with the ridge on its diagonal. */
function* regularizedFactor(
  product: MatrixProduct,
  features: LinearFeatures,
  everyRow: Int32Array,
  ridge: number,
): Generator<number, Float64Array> {
  const size = Math.min(everyRow.length, features.dimension)
  const inner =
    size < everyRow.length ? features.betweenFeatures(product) : features.betweenPictures(product, everyRow)
  const gram = yield* portion(inner, 0, 0.5)
  for (let i = 0; i < size; i++) gram[i * size + i] += ridge
  yield* portion(factorCholesky(gram, size), 0.5, 1)
  return gram
}

function remarkOn({ ridge, error, plainError }: RidgeChoice, ofWhich: string, pixels: number): string {
  if (ridge === undefined) {
    return `Linear MMSE: with each of ${ofWhich} estimated from the others nothing was better than bicubic, so it is bicubic.`
  }
  const [ours, plain] = [error, plainError].map((sum) => Number((sum / pixels).toPrecision(3)))
  return `Linear MMSE: the ridge was chosen by leaving out each of ${ofWhich} in turn; their mean squared error is then ${ours}, and ${plain} with bicubic.`
}

/** A part of the work: its shares run from one share of the whole to another. */
function* portion<Result>(
  steps: Generator<number, Result>,
  from: number,
  to: number,
): Generator<number, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}
