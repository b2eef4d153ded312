import { portion } from '../training/portion.ts'
import { centredGram } from './gram-matrix.ts'
import { leaveOutError } from './leave-out-error.ts'
import type { MatrixProduct } from './matrix-product.ts'

/** Powers of ten of ridges over the sum of the eigenvalues: from next to no penalty to next to no regression. */
const coarsePowers = [-6, -4, -2, 0, 2, 4]
/** Then on both sides of the best one so far, but not below the smallest, where float32 sums are no longer exact enough. */
const finerSteps = [1, 0.5, 0.25]

/** What leaving out rows says of ridge regression with an intercept. */
export interface RidgeChoice {
  /** what is added to the diagonal of the features' Gram matrix; `undefined` where no regression at all is better */
  readonly ridge: number | undefined
  /** sum over rows of the squared error of a row that is estimated from the others, with what was chosen */
  readonly error: number
  /** the same where every target is estimated as 0 */
  readonly plainError: number
}

/**
 * Chooses the ridge of a regression by leaving out one row at a time, or one group of rows, in closed form
 * (`leaveOutError`), from Gram matrices alone: the features may be those of a kernel. Rows that resemble one another,
 * such as pictures of one person, belong into one group where the regression is for rows of other groups: else those
 * that are left in make it look better than it is. Estimating every target as 0, without an intercept, is among the
 * candidates: the error is never above `plainError`.
 * @param features inner products of the rows' features and @param targets of their targets, not centred: `count x count`
 * @param groups which rows are left out together, those of equal numbers; without it, each alone
 * @returns yields the share that is done
 */
export function* chooseRidge(
  product: MatrixProduct,
  features: Float64Array,
  targets: Float64Array,
  count: number,
  groups?: Int32Array,
): Generator<number, RidgeChoice> {
  let plainError = 0
  for (let row = 0; row < count; row++) plainError += targets[row * count + row]
  const plain = { ridge: undefined, error: plainError, plainError }
  const members = membersOf(groups ?? Int32Array.from({ length: count }, (_, row) => row))
  if (members.length < 2) return plain

  const regression = {
    features: centredGram(features, count),
    targets: centredGram(targets, count),
    members,
  }
  let unit = 0
  for (let row = 0; row < count; row++) unit += regression.features[row * count + row]
  if (!(unit > 0)) unit = 1
  const tries = coarsePowers.length + 2 * finerSteps.length
  let best = { power: coarsePowers[0], error: Infinity }
  let tried = 0
  function* tryPower(power: number): Generator<number, void> {
    const steps = leaveOutError(product, regression, unit * 10 ** power)
    const error = yield* portion(steps, tried / tries, (tried + 1) / tries)
    if (error < best.error) best = { power, error }
    tried += 1
  }
  for (const power of coarsePowers) yield* tryPower(power)
  for (const step of finerSteps) {
    const centre = best.power
    if (centre > coarsePowers[0]) yield* tryPower(centre - step)
    yield* tryPower(centre + step)
  }
  return best.error < plainError ? { ridge: unit * 10 ** best.power, error: best.error, plainError } : plain
}

/** The rows of each group. */
function membersOf(groups: Int32Array): Int32Array[] {
  const rowsOf = new Map<number, number[]>()
  for (const [row, group] of groups.entries()) {
    const rows = rowsOf.get(group)
    if (rows) rows.push(row)
    else rowsOf.set(group, [row])
  }
  return Array.from(rowsOf.values(), (rows) => Int32Array.from(rows))
}
