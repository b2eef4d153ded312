import { createKernels } from '../../kernels/create-kernels.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import { factorCholesky } from '../linalg/cholesky.ts'
import { centredGram } from '../linalg/gram-matrix.ts'
import { portion, portionAwaited } from '../training/portion.ts'
import { BlendEstimate } from './blend-estimate.ts'
import { decodedFeatures } from './decoded-features.ts'
import { EqualizedFeatures } from './equalized-features.ts'
import { gaussianKernel, medianDistance, squaredDistances } from './gaussian-kernel.ts'
import { chooseKernel } from './kernel-choice.ts'
import { KernelWeights } from './kernel-weights.ts'
import type { TrainingPairs } from './training-pairs.ts'

/**
 * Fits estimates by kernel ridge regression (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning,
 * section 14.5.4... ) to what bicubic interpolation misses.
 */
export async function* fitKernelEstimate(
  pairs: TrainingPairs,
  kernels: Kernels = createKernels(),
): AsyncGenerator<number, BlendEstimate> {
  const { source, down, up, product, drawn, count } = pairs
  const { exponent, relativeWidth } = yield* portion(chooseKernel(pairs), 0, 0.4)
  const features = new EqualizedFeatures(pairs.features, exponent)
  const rows = features.rows(Int32Array.from({ length: count }, (_, row) => row))
  const decoded = yield* portionAwaited(
    decodedFeatures(rows, features.dimension, source.seed, kernels),
    0.4,
    0.7,
  )
  const distances = yield* portion(squaredDistances(product, decoded, features.dimension), 0.7, 0.72)
  const width = relativeWidth * medianDistance(distances, count)
  const kernel = distances.map((distance) => gaussianKernel(distance, width))
  const alike = new Float64Array(drawn.length ** 2)
  for (const [i, a] of drawn.entries()) {
    for (const [j, b] of drawn.entries()) alike[i * drawn.length + j] = kernel[a * count + b]
  }
  const choice = yield* portion(pairs.chooseRidge(alike), 0.72, 0.95)
  const remarks = [pairs.remarkOn('RRQ kernel', choice)]
  if (choice.ridge === undefined) return new BlendEstimate(source.train, down, up, undefined, remarks)
  const ridge = pairs.forAll(choice.ridge)
  const factor = centredGram(kernel, count)
  for (let i = 0; i < count; i++) factor[i * count + i] += ridge
  yield* portion(factorCholesky(factor, count), 0.95, 1)
  const weights = new KernelWeights(features, decoded, width, kernel, factor, ridge)
  return new BlendEstimate(source.train, down, up, weights, remarks)
}
