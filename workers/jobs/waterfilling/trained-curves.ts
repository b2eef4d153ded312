import type { MethodName, TrainedCurve } from '../../contracts/waterfilling-results.ts'
import type { CodebookSnapshot } from '../../core/training/codebook-training.ts'
import type { TrainingRows } from '../../core/training/training-rows.ts'
import type { Pace } from '../pace.ts'
import type { CodebookSetting } from './codebook-setting.ts'
import type { TrialRows } from './drawn-rows.ts'
import { trainMethod } from './methods.ts'
import type { TrialResult } from './tally.ts'
import { passWork } from './work.ts'

/**
 * Multiplications up to which the test rows are coded after every iteration. At the paper's setting K-means takes
 * 2.6e9 for its 10,000 test samples, ten times an iteration of its training: there only the last codebook is tested.
 */
const testEachIteration = 2e8

/** A training as far as it has come; the result is there at its end. */
interface TrainingStage {
  readonly curve: TrainedCurve
  readonly result: TrialResult | undefined
}

/**
 * Trains a method and yields its curve after every iteration, in arrays of its own. An iteration that was not tested
 * is NaN in the curve of the test rows; the last one always is tested, on all of them.
 */
export async function* trainedCurves(
  setting: CodebookSetting,
  name: MethodName,
  trial: number,
  { train, test }: TrialRows,
): AsyncGenerator<TrainingStage> {
  const isTestedOften = passWork(setting, name, test.rowCount) <= testEachIteration
  const trainErrors: number[] = []
  const testErrors: number[] = []
  for await (const snapshot of trainMethod(setting, name, train, purposeOf(trial))) {
    const { codebook, squaredError, codewordsUsed, isLast } = snapshot
    const isTested = isLast || isTestedOften
    const trainError = normalized(setting, squaredError, train)
    const testError = isTested ? normalized(setting, await test.squaredError(codebook), test) : Number.NaN
    trainErrors.push(trainError)
    testErrors.push(testError)
    const curve: TrainedCurve = {
      kind: 'curve',
      trial,
      ...name,
      train: Float64Array.from(trainErrors),
      test: Float64Array.from(testErrors),
      codewordVariances: codewordVariancesOf(snapshot),
      codewordsUsed,
    }
    const result = isLast ? resultOf(setting, snapshot, trainError, testError) : undefined
    yield { curve, result }
  }
}

/** The end of the same training, tested only there. @throws Aborted between iterations */
export async function trainedResult(
  setting: CodebookSetting,
  name: MethodName,
  trial: number,
  { train, test }: TrialRows,
  pace: Pace,
): Promise<TrialResult> {
  let last: CodebookSnapshot | undefined
  for await (const snapshot of trainMethod(setting, name, train, purposeOf(trial))) {
    last = snapshot
    await pace.breathe()
  }
  if (!last) throw new Error('a training yields its start')
  const testError = await test.squaredError(last.codebook)
  await pace.breathe()
  return resultOf(
    setting,
    last,
    normalized(setting, last.squaredError, train),
    normalized(setting, testError, test),
  )
}

const purposeOf = (trial: number): string => `trial ${trial}`

/** Per row and over the total variance. */
function normalized({ totalVariance }: CodebookSetting, squaredError: number, rows: TrainingRows): number {
  return squaredError / rows.rowCount / totalVariance
}

/** ||c(j)||^2 / K_used for every component, 0 where it is dry. */
function codewordVariancesOf({ codebook, squaredNorms, codewordsUsed }: CodebookSnapshot): Float64Array {
  const variances = new Float64Array(codebook.dimension)
  for (const [place, j] of codebook.activeDimensions.entries()) {
    variances[j] = squaredNorms[place] / codewordsUsed
  }
  return variances
}

/** The component with the largest variance comes first, in the rows and among the active ones. */
function resultOf(
  { active }: CodebookSetting,
  { squaredNorms, codewordsUsed }: CodebookSnapshot,
  train: number,
  test: number,
): TrialResult {
  return { train, test, normRatio: squaredNorms[0] / codewordsUsed / active.codewordVariances[0] }
}
