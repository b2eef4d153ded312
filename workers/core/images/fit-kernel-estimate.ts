import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import { factorCholesky } from '../linalg/cholesky.ts'
import { centredGram, gramOfSome } from '../linalg/gram-matrix.ts'
import { portion, portionAwaited } from '../training/portion.ts'
import { BlendEstimate } from './blend-estimate.ts'
import { decodedFeatures } from './decoded-features.ts'
import { EqualizedFeatures } from './equalized-features.ts'
import { gaussianKernel } from './gaussian-kernel.ts'
import { chooseExponent } from './exponent-choice.ts'
import { KernelWeights } from './kernel-weights.ts'
import type { TrainingPairs } from './training-pairs.ts'

/**
 * Fits estimates that are not linear: what bicubic interpolation misses is regressed on how alike the small picture is to
 * those of the training faces, by a Gaussian kernel on equalized low frequencies (kernel ridge regression: Hastie,
 * Tibshirani & Friedman, The Elements of Statistical Learning, section 5.8.2). The training faces are known only as an RRQ
 * (arXiv 1705.00522) decodes them, in 256 bits each if there are 512 or more; a small picture that is to be made large is not coded. The combination
 * is this project's. The gain over linear MMSE comes from the kernel and the equalization: with faces that are not coded
 * it is the same to within hundredths of a decibel. Power and ridge are chosen by leaving out one picture or one person
 * at a time; bicubic interpolation is among the candidates.
 * @param kernels for the coding alone
 * @returns yields the share that is done; the estimate, which keeps features of the pictures but not their bytes
 */
export async function* fitKernelEstimate(
  pairs: TrainingPairs,
  kernels: Kernels = createKernels(),
): AsyncGenerator<number, BlendEstimate> {
  const { source, down, up, product, drawn, count } = pairs
  const exponent = yield* portion(chooseExponent(pairs), 0, 0.2)
  const features = new EqualizedFeatures(pairs.features, exponent)
  const rows = features.rows(Int32Array.from({ length: count }, (_, row) => row))
  const coding = decodedFeatures(rows, features.dimension, source.seed, kernels)
  const decoded = yield* portionAwaited(coding, 0.2, 0.5)
  const kernel = yield* portion(gaussianKernel(product, decoded, features.dimension), 0.5, 0.52)
  const alike = gramOfSome(kernel.entries, count, drawn)
  const choice = yield* portion(pairs.chooseRidge(alike), 0.52, 0.95)
  const remarks = [pairs.remarkOn('RRQ kernel', choice)]
  if (choice.ridge === undefined) return new BlendEstimate(source.train, down, up, undefined, remarks)
  const ridge = pairs.forAll(choice.ridge)
  const factor = centredGram(kernel.entries, count)
  for (let i = 0; i < count; i++) factor[i * count + i] += ridge
  yield* portion(factorCholesky(factor, count), 0.95, 1)
  const weights = new KernelWeights(features, decoded, kernel, factor, ridge)
  return new BlendEstimate(source.train, down, up, weights, remarks)
}
