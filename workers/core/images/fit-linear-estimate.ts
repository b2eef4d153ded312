import { factorCholesky } from '../linalg/cholesky.ts'
import { portion } from '../training/portion.ts'
import { BlendEstimate } from './blend-estimate.ts'
import { LinearWeights } from './linear-weights.ts'
import type { TrainingPairs } from './training-pairs.ts'

/**
 * Fits linear minimum mean square error estimates: what bicubic interpolation misses is regressed on the small picture's
 * low frequencies. The ridge is chosen by leave-one-out, one picture or one person at a time: on the training pictures,
 * each estimated from the others, the estimate is never worse than bicubic interpolation. Of many pictures some are
 * drawn for this choice.
 * Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, sections 3.4.1 and 12.3.7.
 * @returns yields the share that is done; the estimate, which keeps features of the pictures but not their bytes
 */
export function* fitLinearEstimate(pairs: TrainingPairs): Generator<number, BlendEstimate> {
  const { source, down, up, features, drawn, product } = pairs
  const alike = yield* portion(features.betweenPictures(product, drawn), 0, 0.1)
  const choice = yield* portion(pairs.chooseRidge(alike), 0.1, 0.8)
  const remarks = [pairs.remarkOn('Linear MMSE', choice)]
  if (choice.ridge === undefined) return new BlendEstimate(source.train, down, up, undefined, remarks)
  const ridge = pairs.forAll(choice.ridge)
  const factor = yield* portion(regularizedFactor(pairs, ridge), 0.8, 1)
  return new BlendEstimate(source.train, down, up, new LinearWeights(features, factor, ridge), remarks)
}

/** Of the smaller of the two Gram matrices, with the ridge on its diagonal. */
function* regularizedFactor(
  { features, product, count }: TrainingPairs,
  ridge: number,
): Generator<number, Float64Array> {
  const size = Math.min(count, features.dimension)
  const inner =
    size < count
      ? features.betweenFeatures(product)
      : features.betweenPictures(
          product,
          Int32Array.from({ length: count }, (_, row) => row),
        )
  const gram = yield* portion(inner, 0, 0.5)
  for (let i = 0; i < size; i++) gram[i * size + i] += ridge
  yield* portion(factorCholesky(gram, size), 0.5, 1)
  return gram
}
