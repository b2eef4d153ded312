import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import type { MethodName, TrainingEvent } from '../../contracts/waterfilling-results.ts'
import type { MakeTrainingRows, TrainingRows } from '../../core/training/training-rows.ts'
import type { Pace } from '../pace.ts'
import type { CodebookSetting } from './codebook-setting.ts'
import { codebookSetting } from './codebook-setting.ts'
import { drawnRows, testPurpose, trainingPurpose } from './drawn-rows.ts'
import type { SweepStop } from './gap-sweep.ts'
import { sweepStops } from './gap-sweep.ts'
import { checkMemory } from './memory-budget.ts'
import { gapMethods, methodWords } from './methods.ts'
import type { TrialResult } from './tally.ts'
import { Tally } from './tally.ts'
import { trainedResult } from './trained-curves.ts'
import { WorkDone, drawWork, methodWork } from './work.ts'

interface Stop extends SweepStop {
  readonly setting: CodebookSetting
  readonly tallies: readonly Tally[]
}

/**
 * The train and test distortions of K-means, random codewords and VR-Kmeans along a sweep. The first trial goes
 * through all values, so that the whole picture is there early; each further one improves every point: a later event
 * of the same method and value takes the place of the one before.
 * @throws Refusal and Aborted as `trainTable`
 */
export async function* exploreGap(
  parameters: WaterfillingParameters,
  variances: Float64Array,
  makeRows: MakeTrainingRows,
  pace: Pace,
): AsyncGenerator<TrainingEvent> {
  const { trials, testSize, swept } = parameters
  const stops: Stop[] = sweepStops(parameters, variances).map((stop) => ({
    ...stop,
    setting: codebookSetting(stop.parameters, variances),
    tallies: gapMethods(stop.parameters).map((name) => new Tally(name)),
  }))
  for (const { setting } of stops) {
    const { trainingSize, codebookSize } = setting
    checkMemory({ trainingSize, testSize, components: variances.length, codebookSize })
  }
  const work = new WorkDone(trials * stops.reduce((sum, stop) => sum + stopWork(stop, testSize), 0))
  for (let trial = 1; trial <= trials; trial++) {
    const words = (step: string): string => `trial ${trial} of ${trials}: ${step}`
    yield work.progress(words('drawing the samples'))
    const test = await drawnRows(stops[0].setting, testSize, testPurpose(trial), makeRows, pace)
    const found = new Map<string, TrialResult>()
    let train: TrainingRows | undefined
    try {
      for (const { setting, tallies, value } of stops) {
        if (train?.rowCount !== setting.trainingSize) {
          train?.free()
          train = undefined
          train = await drawnRows(setting, setting.trainingSize, trainingPurpose(trial), makeRows, pace)
        }
        work.add(drawWork(setting, setting.trainingSize))
        for (const tally of tallies) {
          yield work.progress(words(methodWords(tally.name)))
          const key = isUnmoved(tally.name, parameters) ? tally.name.method : `${tally.name.method} ${value}`
          const result =
            found.get(key) ?? (await trainedResult(setting, tally.name, trial, { train, test }, pace))
          found.set(key, result)
          tally.add(result)
          work.add(methodWork(setting, tally.name, testSize))
          yield { kind: 'gap', swept, value, ...tally.row(), bound: setting.bound, backend: test.backend }
        }
      }
    } finally {
      train?.free()
      test.free()
    }
  }
}

function stopWork({ setting, tallies }: Stop, testSize: number): number {
  const drawing = drawWork(setting, setting.trainingSize)
  return tallies.reduce((sum, { name }) => sum + methodWork(setting, name, testSize), drawing)
}

/** Whether a method gives the same codebook all along the sweep. */
function isUnmoved({ method }: MethodName, { swept, initialization }: WaterfillingParameters): boolean {
  if (swept === 'regularization') return method !== 'vr'
  return swept === 'waterLevel' && method === 'kmeans' && initialization === 'data'
}
