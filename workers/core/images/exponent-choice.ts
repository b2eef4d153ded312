import { gramOfSome } from '../linalg/gram-matrix.ts'
import { chooseRidge } from '../linalg/ridge-choice.ts'
import { RandomStream } from '../random/random-stream.ts'
import { portion } from '../training/portion.ts'
import { EqualizedFeatures } from './equalized-features.ts'
import { gaussianKernel } from './gaussian-kernel.ts'
import type { TrainingPairs } from './training-pairs.ts'

/** Powers of the standard deviation that features are divided by. */
const exponents = [0.5, 0.75, 1]
/** As many choose within a second, and which power is best hardly depends on how many there are. */
const mostPictures = 250

/**
 * How far features are equalized: the power with the smallest error when pictures, or people, are left out in turn, each
 * time with the ridge that is best. Some of the pictures choose, drawn with the seed; their features are as they are, not
 * decoded.
 * @returns yields the share that is done
 */
export function* chooseExponent(pairs: TrainingPairs): Generator<number, number> {
  const { product, drawn, source } = pairs
  const stream = new RandomStream(source.seed, 'kernel')
  const some = Int32Array.from(stream.permutation(drawn.length).subarray(0, mostPictures)).sort()
  const count = some.length
  const rows = Int32Array.from(some, (i) => drawn[i])
  const groups = pairs.groupsOf(rows)
  const residuals = gramOfSome(pairs.residuals, drawn.length, some)
  let best = { exponent: exponents[0], error: Infinity }
  for (const [i, exponent] of exponents.entries()) {
    const [from, to] = [i / exponents.length, (i + 1) / exponents.length]
    const features = new EqualizedFeatures(pairs.features, exponent)
    const kernel = yield* portion(
      gaussianKernel(product, features.rows(rows), features.dimension),
      from,
      from,
    )
    const { error } = yield* portion(chooseRidge(product, kernel.entries, residuals, count, groups), from, to)
    if (error < best.error) best = { exponent, error }
  }
  return best.exponent
}
