import type { CellsData, CellsParameters, QuantizerName } from '../contracts/cells.ts'
import type { CellsEvent, ComparedQuantizer, PanelResult, ProgressEvent } from '../contracts/cells-results.ts'
import { CellTable } from '../core/rate/cell-table.ts'
import { matchCodebookSize } from './cells/match-codebook.ts'
import { codebookPanel, latticePanel, rateRemarks, scalarPanel } from './cells/panel.ts'
import type { ResidentSource } from './cells/source.ts'
import { loadSource, sourceKey } from './cells/source.ts'
import { toTheEnd, Training, trainingKey } from './cells/training.ts'
import { Aborted, Pace } from './pace.ts'

/** Half the rate between neighbouring sizes of a small codebook, with room for the luck of a training. */
const codebookRateStep = 0.06

/**
 * The Cells lab's computing, with what it keeps between calls: the samples and the last training. A call yields
 * the source first, then a panel as soon as it is ready, the quick ones before the trained one.
 */
export class CellsJob {
  private source: ResidentSource | undefined
  private training: Training | undefined
  private matched: { key: string; training: Training } | undefined
  private readonly sent = new Map<string, string>()

  /** Yields only what differs from what earlier calls yielded. A refused panel leaves the other panels alone. */
  async *picture(
    parameters: CellsParameters,
    data: CellsData | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<CellsEvent> {
    const pace = new Pace(signal)
    const source = await this.sourceFor(parameters, data)
    await pace.breathe()
    // A copy: what is yielded is transferred, and the samples' description is needed again.
    if (this.isNew('source', source.key)) yield structuredClone(source.result)
    const { reconstruction, matchRate } = parameters
    const rate = matchRate ? parameters.rate : undefined
    const common = [source.key, reconstruction, rate]
    const { stepSize, stepSizeY, stepsLinked, placement } = parameters
    yield* this.quickPanel('lvq', [...common, ...basisOf(parameters), parameters.decoding], () =>
      latticePanel(source, parameters),
    )
    await pace.breathe()
    yield* this.quickPanel('usq', [...common, stepSize, stepSizeY, stepsLinked, placement], () =>
      scalarPanel(source, parameters),
    )
    await pace.breathe()
    yield* this.trainedPanel(source, parameters, common, pace)
  }

  /** Everything at once, for the terminal. @throws Refusal where the page would show one in a panel */
  async compare(
    parameters: CellsParameters,
    data: CellsData | undefined,
    onProgress: (event: ProgressEvent) => void,
  ): Promise<Record<QuantizerName, ComparedQuantizer>> {
    const pace = new Pace(new AbortController().signal)
    const source = await this.sourceFor(parameters, data)
    const usq = scalarPanel(source, parameters)
    const lvq = latticePanel(source, parameters)
    const gvq = await this.trainedToTheEnd(source, parameters, pace, onProgress)
    return { usq: compared(usq), lvq: compared(lvq), gvq: compared(gvq) }
  }

  private async sourceFor(parameters: CellsParameters, data: CellsData | undefined): Promise<ResidentSource> {
    if (this.source?.key !== sourceKey(parameters, data)) this.source = await loadSource(parameters, data)
    return this.source
  }

  private isNew(what: string, key: string): boolean {
    if (this.sent.get(what) === key) return false
    this.sent.set(what, key)
    return true
  }

  private *quickPanel(
    quantizer: QuantizerName,
    inputs: readonly unknown[],
    make: () => PanelResult,
  ): Generator<CellsEvent> {
    if (!this.isNew(quantizer, JSON.stringify(inputs))) return
    try {
      yield make()
    } catch (error) {
      yield refusedPanel(quantizer, error)
    }
  }

  private async *trainedPanel(
    source: ResidentSource,
    parameters: CellsParameters,
    common: readonly unknown[],
    pace: Pace,
  ): AsyncGenerator<CellsEvent> {
    const { codebookSize, initialization, seed, codebook, iteration } = parameters
    const key = JSON.stringify([...common, codebookSize, initialization, seed, codebook, iteration])
    if (this.sent.get('gvq') === key) return
    try {
      const training = yield* this.trainingFor(source, parameters, pace)
      yield* training.advance(iteration, pace)
      yield await gvqPanel(source, parameters, training, pace)
      if (!training.isFinished) {
        // The curve and the scrubber want the whole training; the codebook that was asked for is shown already.
        yield* training.advance(toTheEnd, pace)
        yield await gvqPanel(source, parameters, training, pace)
      }
    } catch (error) {
      if (error instanceof Aborted) throw error
      yield refusedPanel('gvq', error)
    }
    this.sent.set('gvq', key)
  }

  private async trainedToTheEnd(
    source: ResidentSource,
    parameters: CellsParameters,
    pace: Pace,
    onProgress: (event: ProgressEvent) => void,
  ): Promise<PanelResult> {
    const matching = this.trainingFor(source, parameters, pace)
    let step = await matching.next()
    while (!step.done) {
      onProgress(step.value)
      step = await matching.next()
    }
    for await (const event of step.value.advance(toTheEnd, pace)) onProgress(event)
    const panel = codebookPanel(source, parameters, step.value.codebookAt(toTheEnd))
    return { ...panel, remarks: missedRate(panel, parameters) }
  }

  /** The training that the parameters ask for: the last one where it serves, else a new one, not yet begun. */
  private async *trainingFor(
    source: ResidentSource,
    parameters: CellsParameters,
    pace: Pace,
  ): AsyncGenerator<ProgressEvent, Training> {
    if (parameters.matchRate && parameters.codebook.length === 0) {
      const { rate, seed, initialization } = parameters
      const key = JSON.stringify([source.key, rate, seed, initialization])
      if (this.matched?.key !== key) {
        const training = yield* matchCodebookSize(source, parameters, distinctCount(source), pace)
        this.matched = { key, training }
      }
      return this.matched.training
    }
    const key = trainingKey(source, parameters, parameters.codebookSize)
    if (this.training?.key !== key) {
      this.training = new Training(source, parameters, parameters.codebookSize)
    }
    return this.training
  }
}

async function gvqPanel(
  source: ResidentSource,
  parameters: CellsParameters,
  training: Training,
  pace: Pace,
): Promise<PanelResult> {
  const facts = await training.facts(parameters.iteration, pace)
  const panel = codebookPanel(source, parameters, facts.codebook)
  const isSettled = training.isFinished && facts.iteration === facts.lastIteration
  return { ...panel, training: facts, remarks: isSettled ? missedRate(panel, parameters) : [] }
}

/** A codebook's rate moves in steps of whole codewords: only a miss that a step does not explain is said. */
function missedRate({ figures }: PanelResult, { matchRate, codebook, rate }: CellsParameters): string[] {
  const isMatched = matchRate && codebook.length === 0
  const isMissed = isMatched && Math.abs(figures.rateBits - rate) > codebookRateStep
  return isMissed ? rateRemarks(figures.rateBits, rate, false) : []
}

/** Distinct points of the training half, by their bits. */
function distinctCount({ train }: ResidentSource): number {
  const table = new CellTable(2)
  table.idsOf(new Int32Array(train.buffer, train.byteOffset, train.length))
  return table.size
}

function basisOf({ basis1X, basis1Y, basis2X, basis2Y }: CellsParameters): number[] {
  return [basis1X, basis1Y, basis2X, basis2Y]
}

function refusedPanel(quantizer: QuantizerName, error: unknown): CellsEvent {
  if (error instanceof Error && error.name === 'Refusal') {
    return { kind: 'panel-refused', quantizer, message: error.message }
  }
  throw error
}

function compared({ figures, remarks }: PanelResult): ComparedQuantizer {
  const { rateBits, crossEntropyBits, mse, snrDb, gapDb, train } = figures
  return {
    rateBits,
    crossEntropyBits,
    mse,
    snrDb,
    gapDb,
    train: { mse: train.mse, rateBits: train.rateBits },
    remarks,
  }
}
