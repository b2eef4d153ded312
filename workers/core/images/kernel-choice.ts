import { chooseRidge } from '../linalg/ridge-choice.ts'
import { RandomStream } from '../random/random-stream.ts'
import { portion } from '../training/portion.ts'
import { EqualizedFeatures } from './equalized-features.ts'
import { gaussianKernel, medianDistance, squaredDistances } from './gaussian-kernel.ts'
import type { TrainingPairs } from './training-pairs.ts'

/** Powers of the standard deviation that features are divided by. */
const exponents = [0.5, 0.75, 1]
/** Widths of the kernel, over the median squared distance. */
const relativeWidths = [0.5, 1, 2]
/** Nine choices of a ridge on as many take some two seconds; on all of them it would be ten. */
const mostPictures = 250

export interface KernelChoice {
  readonly exponent: number
  /** over the median squared distance */
  readonly relativeWidth: number
}

/**
 * How features are equalized and how wide the kernel is: what has the smallest error when pictures, or people, are
 * left out in turn, each time with the ridge that is best. Some of the pictures choose, drawn with the seed; their
 * features are as they are, not decoded.
 * @returns yields the share that is done
 */
export function* chooseKernel(pairs: TrainingPairs): Generator<number, KernelChoice> {
  const { product, drawn, source } = pairs
  const stream = new RandomStream(source.seed, 'kernel')
  const some = Int32Array.from(stream.permutation(drawn.length).subarray(0, mostPictures)).sort()
  const count = some.length
  const rows = Int32Array.from(some, (i) => drawn[i])
  const groups = source.groups && Int32Array.from(rows, (row) => source.groups?.[row] ?? 0)
  const residuals = new Float64Array(count * count)
  for (const [i, a] of some.entries()) {
    for (const [j, b] of some.entries()) {
      residuals[i * count + j] = pairs.residuals[a * drawn.length + b]
    }
  }
  let best = { exponent: exponents[0], relativeWidth: relativeWidths[0], error: Infinity }
  for (const [i, exponent] of exponents.entries()) {
    const features = new EqualizedFeatures(pairs.features, exponent)
    const equalized = features.rows(rows)
    const distances = yield* portion(
      squaredDistances(product, equalized, features.dimension),
      i / exponents.length,
      (i + 0.1) / exponents.length,
    )
    const median = medianDistance(distances, count)
    for (const [j, relativeWidth] of relativeWidths.entries()) {
      const alike = distances.map((distance) => gaussianKernel(distance, relativeWidth * median))
      const { error } = yield* portion(
        chooseRidge(product, alike, residuals, count, groups),
        (i + 0.1 + (0.9 * j) / relativeWidths.length) / exponents.length,
        (i + 0.1 + (0.9 * (j + 1)) / relativeWidths.length) / exponents.length,
      )
      if (error < best.error) best = { exponent, relativeWidth, error }
    }
  }
  return best
}
