import type { MethodName, TrainingProgress } from '../../contracts/waterfilling-results.ts'
import type { CodebookSetting } from './codebook-setting.ts'

/** A normal number costs as much as so many multiplications with an addition. */
const drawCost = 25
/** Labels settle after about so many iterations. */
const usualIterations = 5

/** Multiplications of drawing a trial's rows. */
export function drawWork({ variances }: CodebookSetting, rowCount: number): number {
  return drawCost * rowCount * variances.length
}

/** Multiplications of one pass over some rows with a codebook of a method. */
export function passWork(
  { codebookSize, variances, active }: CodebookSetting,
  { method }: MethodName,
  rowCount: number,
): number {
  const width = method === 'kmeans' ? variances.length : active.dimensions.length
  return rowCount * codebookSize * width
}

/** Multiplications of one training and its test. */
export function methodWork(setting: CodebookSetting, name: MethodName, testSize: number): number {
  const passes = name.method === 'random' ? 1 : 1 + Math.min(setting.iterations, usualIterations)
  return passes * passWork(setting, name, setting.trainingSize) + passWork(setting, name, testSize)
}

/** Progress by the work that was foreseen: it never falls, and ends at 1. */
export class WorkDone {
  private done = 0

  constructor(private readonly total: number) {}

  add(work: number): void {
    this.done += work
  }

  /** @param extra work of a step that is not over */
  progress(words: string, extra = 0): TrainingProgress {
    return { kind: 'progress', share: Math.min(1, (this.done + extra) / this.total), words }
  }
}
