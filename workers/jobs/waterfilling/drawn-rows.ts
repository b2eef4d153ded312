import { gaussianRowSteps } from '../../core/sources/gaussian-rows.ts'
import type { MakeTrainingRows, TrainingRows } from '../../core/training/training-rows.ts'
import type { Pace } from '../pace.ts'
import type { CodebookSetting } from './codebook-setting.ts'

/** The rows of one trial. */
export interface TrialRows {
  readonly train: TrainingRows
  readonly test: TrainingRows
}

/**
 * Draws Gaussian rows block by block and hands them to whoever keeps them. Rows of a trial are the same however many
 * of them are drawn.
 * @throws Aborted between blocks
 */
export async function drawnRows(
  { variances, seed }: Pick<CodebookSetting, 'variances' | 'seed'>,
  rowCount: number,
  purpose: string,
  makeRows: MakeTrainingRows,
  pace: Pace,
): Promise<TrainingRows> {
  const rows = new Float32Array(rowCount * variances.length)
  for (const _ of gaussianRowSteps(variances, seed, purpose, rows)) await pace.breathe()
  return await makeRows(rows, variances.length)
}

/** Both sets of a trial; whoever calls frees them. */
export async function drawnTrial(
  setting: CodebookSetting,
  testSize: number,
  trial: number,
  makeRows: MakeTrainingRows,
  pace: Pace,
): Promise<TrialRows> {
  const train = await drawnRows(setting, setting.trainingSize, trainingPurpose(trial), makeRows, pace)
  try {
    return { train, test: await drawnRows(setting, testSize, testPurpose(trial), makeRows, pace) }
  } catch (error) {
    train.free()
    throw error
  }
}

export const trainingPurpose = (trial: number): string => `trial ${trial}, training samples`
export const testPurpose = (trial: number): string => `trial ${trial}, test samples`
