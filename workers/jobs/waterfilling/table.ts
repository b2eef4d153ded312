import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import type { TableResult, TrainingEvent } from '../../contracts/waterfilling-results.ts'
import type { MakeTrainingRows } from '../../core/training/training-rows.ts'
import type { Pace } from '../pace.ts'
import type { CodebookSetting } from './codebook-setting.ts'
import { codebookSetting } from './codebook-setting.ts'
import { drawnTrial } from './drawn-rows.ts'
import { checkMemory } from './memory-budget.ts'
import { methodWords, tableMethods } from './methods.ts'
import { Tally } from './tally.ts'
import { trainedCurves } from './trained-curves.ts'
import { WorkDone, drawWork, methodWork } from './work.ts'

/**
 * Table I and Fig. 1 of RRQ (arXiv 1705.00522): each trial draws samples and trains every method on them. A curve
 * follows every iteration, a table every training.
 * @throws Refusal for more memory than is reasonable, for a level above all variances, and as the trainers do
 * @throws Aborted between blocks
 */
export async function* trainTable(
  parameters: WaterfillingParameters,
  variances: Float64Array,
  makeRows: MakeTrainingRows,
  pace: Pace,
): AsyncGenerator<TrainingEvent> {
  const { trials, trainingSize, testSize, iterations } = parameters
  const setting = codebookSetting(parameters, variances)
  checkMemory({ trainingSize, testSize, components: variances.length, codebookSize: setting.codebookSize })
  const tallies = tableMethods(parameters).map((name) => new Tally(name))
  const drawing = drawWork(setting, trainingSize + testSize)
  const trialWork = tallies.reduce((sum, { name }) => sum + methodWork(setting, name, testSize), drawing)
  const work = new WorkDone(trials * trialWork)
  for (let trial = 1; trial <= trials; trial++) {
    const words = (step: string): string => `trial ${trial} of ${trials}: ${step}`
    yield work.progress(words('drawing the samples'))
    const rows = await drawnTrial(setting, testSize, trial, makeRows, pace)
    try {
      work.add(drawing)
      for (const tally of tallies) {
        const { name } = tally
        const methodTotal = methodWork(setting, name, testSize)
        yield work.progress(words(methodWords(name)))
        for await (const { curve, result } of trainedCurves(setting, name, trial, rows)) {
          const share = result ? 1 : curve.train.length / (iterations + 1)
          if (result) tally.add(result)
          yield curve
          yield work.progress(words(methodWords(name)), share * methodTotal)
          await pace.breathe()
        }
        work.add(methodTotal)
        const trialsDone = tally === tallies.at(-1) ? trial : trial - 1
        yield tableResult(setting, tallies, trialsDone, rows.train.backend)
      }
    } finally {
      rows.train.free()
      rows.test.free()
    }
  }
}

function tableResult(
  { bound, waterLevel }: CodebookSetting,
  tallies: readonly Tally[],
  trialsDone: number,
  backend: string,
): TableResult {
  const rows = tallies.filter(({ isEmpty }) => !isEmpty).map((tally) => tally.row())
  return { kind: 'table', trialsDone, rows, bound, waterLevel, backend }
}
