import type { CellsParameters } from '../../contracts/cells.ts'
import type { PanelResult, ProgressEvent } from '../../contracts/cells-results.ts'
import { distinctSamples } from '../../core/training/distinct-samples.ts'
import type { Pace } from '../pace.ts'
import { codebookPanel } from './codebook-panel.ts'
import { matchCodebookSize } from './match-codebook.ts'
import { matchMultiplier } from './match-multiplier.ts'
import { codebookRemarks } from './remarks.ts'
import type { ResidentSource } from './source.ts'
import { Training, trainingKey } from './training.ts'

/** A search for the codebook size of a rate, or for the price of a bit: what it has tried, then what it found. */
interface Matching {
  readonly key: string
  readonly distinctCount: number
  readonly trainings: Map<number, Training>
  found?: Training
}

/** The trainings of a job: the last one at a given size, and the last one at a matched rate. */
export class Trainings {
  private training: Training | undefined
  private matching: Matching | undefined

  /**
   * The training that the parameters ask for: the last one where it serves, else a new one, not yet begun. At a
   * matched rate it is trained to its end, which is how its size was found.
   * @throws Refusal when there are fewer distinct samples than codewords
   */
  async *wanted(
    source: ResidentSource,
    parameters: CellsParameters,
    pace: Pace,
  ): AsyncGenerator<ProgressEvent, Training> {
    if (isMatched(parameters)) return yield* this.matched(source, parameters, pace)
    const size = {
      size: parameters.codebookSize,
      ...(parameters.trainer === 'ecvq' ? { multiplier: parameters.multiplier } : {}),
    }
    if (this.training?.key !== trainingKey(source, parameters, size)) {
      this.training = new Training(source, parameters, size)
    }
    return this.training
  }

  /** The panel of a training as far as it has come, at the iteration that the parameters ask for. */
  panel(source: ResidentSource, parameters: CellsParameters, training: Training): PanelResult {
    const facts = training.facts(parameters.iteration)
    const panel = codebookPanel(source, parameters, training.trainedAt(facts.iteration))
    const isLast = training.isFinished && facts.iteration === facts.lastIteration
    const distinctCount = this.matching?.distinctCount ?? Number.POSITIVE_INFINITY
    const shown = { size: training.size, iteration: facts.iteration, isLast, distinctCount }
    const remarks = [...codebookRemarks(panel.figures, parameters, shown), ...panel.remarks]
    return { ...panel, training: facts, remarks }
  }

  private async *matched(
    source: ResidentSource,
    parameters: CellsParameters,
    pace: Pace,
  ): AsyncGenerator<ProgressEvent, Training> {
    const { rate, seed, initialization, trainer } = parameters
    const key = JSON.stringify([source.key, rate, seed, initialization, trainer])
    if (this.matching?.key !== key) {
      const { distinctCount } = distinctSamples(source.train, 2)
      this.matching = { key, distinctCount, trainings: new Map() }
    }
    const matching = this.matching
    const match = trainer === 'ecvq' ? matchMultiplier : matchCodebookSize
    matching.found ??= yield* match(source, parameters, matching.distinctCount, pace, matching.trainings)
    matching.trainings.clear()
    return matching.found
  }
}

/** A codebook that was edited keeps its size. */
function isMatched({ matchRate, codebook }: CellsParameters): boolean {
  return matchRate && codebook.length === 0
}
