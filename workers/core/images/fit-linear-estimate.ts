import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import { Refusal } from '../formats/refusal.ts'
import { factorCholesky } from '../linalg/cholesky.ts'
import { MatrixProduct } from '../linalg/matrix-product.ts'
import { chooseRidge } from '../linalg/ridge-choice.ts'
import { RandomStream } from '../random/random-stream.ts'
import { BicubicResize } from './bicubic.ts'
import { LinearEstimate } from './linear-estimate.ts'
import { LinearFeatures } from './linear-features.ts'
import { lowResolutionSize } from './low-resolution-size.ts'
import { residualGram } from './residual-gram.ts'

/** Leaving each of more pictures out costs too long: the ridge is then chosen on `subsetSize` of them. */
const mostLeftOut = 700
const subsetSize = 600

/**
 * Fits a linear estimate of pictures from themselves made smaller, its ridge chosen by leave-one-out: on the training
 * pictures, each estimated from the others, it is never worse than bicubic interpolation. Of more than 700 pictures 600
 * are drawn for this choice; the ridge grows with their number.
 * @param pictures bytes, any number of `height x width` @param train places of those to train on, at least one
 * @param scale from 1 up, as `lowResolutionSize` has it @param seed of the draw
 * @returns yields the share that is done; for ever less to do, `estimate` is handed the same `pictures`
 * @throws Refusal for no training picture, and for places where none is
 */
export function* fitLinearEstimate(
  pictures: Uint8Array,
  train: Int32Array,
  height: number,
  width: number,
  scale: number,
  seed: number,
  kernels: Kernels = createKernels(),
): Generator<number, LinearEstimate> {
  const pictureCount = pictures.length / (height * width)
  if (train.length === 0 || train.some((place) => place < 0 || place >= pictureCount)) {
    const found = `found ${train.length} training pictures of ${pictureCount}`
    throw new Refusal('linear estimate', found, 'at least one, and each among the pictures')
  }
  const low = lowResolutionSize(height, width, scale)
  const down = new BicubicResize(height, width, low.height, low.width)
  const up = new BicubicResize(low.height, low.width, height, width)
  const product = new MatrixProduct(kernels)

  const features = yield* portion(LinearFeatures.measure(pictures, train, down), 0, 0.15)
  const isDrawn = train.length > mostLeftOut
  const which = new RandomStream(seed, 'ridge').permutation(train.length)
  const drawn = (isDrawn ? which.subarray(0, subsetSize) : which).sort()
  const places = Int32Array.from(drawn, (i) => train[i])
  const residuals = yield* portion(residualGram(product, pictures, places, down, up), 0.15, 0.4)
  const alike = yield* portion(features.betweenPictures(product, drawn), 0.4, 0.5)
  const choice = yield* portion(chooseRidge(product, alike, residuals, drawn.length), 0.5, 0.8)

  const pixels = drawn.length * height * width
  const remarks = remarksOn(choice.error / pixels, choice.plainError / pixels, drawn.length, train.length)
  if (choice.ridge === undefined) return new LinearEstimate(train, down, up, undefined, remarks)
  const ridge = (choice.ridge * train.length) / drawn.length
  const factor = yield* portion(regularizedFactor(product, features, ridge), 0.8, 1)
  return new LinearEstimate(train, down, up, { features, factor, ridge }, remarks)
}

/** Of the smaller of the two Gram matrices, with the ridge on its diagonal. */
function* regularizedFactor(
  product: MatrixProduct,
  features: LinearFeatures,
  ridge: number,
): Generator<number, Float64Array> {
  const count = features.rows.length / features.dimension
  const size = Math.min(count, features.dimension)
  const everyPicture = Int32Array.from({ length: count }, (_, i) => i)
  const gram = yield* portion(
    features.dimension < count
      ? features.betweenFeatures(product)
      : features.betweenPictures(product, everyPicture),
    0,
    0.5,
  )
  for (let i = 0; i < size; i++) gram[i * size + i] += ridge
  yield* portion(factorCholesky(gram, size), 0.5, 1)
  return gram
}

function remarksOn(error: number, plainError: number, drawn: number, count: number): string[] {
  const ofHow =
    drawn < count
      ? `${drawn} of the ${count} training pictures, drawn by the seed`
      : `${count} training pictures`
  if (!(error < plainError)) {
    return [
      `Linear MMSE: estimated from the others, ${ofHow} are best left as bicubic has them; so it is the same.`,
    ]
  }
  return [
    `Linear MMSE: its ridge is the best of a grid where each of ${ofHow} is estimated from the others: a mean squared error of ${error.toPrecision(3)}, bicubic has ${plainError.toPrecision(3)}.`,
  ]
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
