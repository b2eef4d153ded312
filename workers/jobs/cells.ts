import type { CellsData, CellsParameters, CodebookFile, QuantizerName } from '../contracts/cells.ts'
import type { CellsEvent, PanelResult } from '../contracts/cells-results.ts'
import { ImportedCodebooks } from './cells/imported-codebooks.ts'
import { latticePanel } from './cells/lattice-panel.ts'
import { LineJob } from './cells/line.ts'
import { scalarPanel, wantedSteps } from './cells/scalar-panel.ts'
import type { ResidentSource } from './cells/source.ts'
import { LastSource } from './cells/source.ts'
import { toTheEnd } from './cells/training.ts'
import { Trainings } from './cells/trainings.ts'
import { Aborted, Pace } from './pace.ts'

/**
 * The Cells lab's computing, with what it keeps between calls: the file, the samples and the last trainings. A call
 * yields the source first, then a panel as soon as it is ready, the quick ones before the trained one.
 */
export class CellsJob {
  private readonly sources = new LastSource()
  private readonly codebooks = new ImportedCodebooks()
  private readonly trainings = new Trainings()
  private readonly line = new LineJob()
  /** by panel, what the last one that went out was made of; nothing while it is uncertain what the page shows */
  private readonly sent = new Map<string, string>()

  /** Yields only what differs from what earlier calls yielded. A refused panel leaves the other panels alone. */
  async *picture(
    parameters: CellsParameters,
    data: CellsData | undefined,
    signal: AbortSignal,
    codebookFile?: CodebookFile,
  ): AsyncGenerator<CellsEvent> {
    const pace = new Pace(signal)
    if (parameters.mode === 'line') return yield* this.line.picture(parameters, pace)
    const source = await this.sources.of(parameters, data)
    await pace.breathe()
    // A copy: what is yielded is transferred, and the samples' description is needed again.
    if (this.sent.get('source') !== source.key) {
      this.sent.set('source', source.key)
      yield structuredClone(source.result)
    }
    const { reconstruction, matchRate } = parameters
    const rate = matchRate ? parameters.rate : undefined
    const common = [source.key, reconstruction, rate]
    yield* this.quickPanel('lvq', [...common, ...basisOf(parameters), parameters.decoding], () =>
      latticePanel(source, parameters),
    )
    await pace.breathe()
    yield* this.quickPanel('usq', [...common, ...gridOf(parameters)], () => scalarPanel(source, parameters))
    await pace.breathe()
    const started = await this.codebooks.started(parameters, codebookFile)
    if (started.kind === 'codebook-refused') yield started
    else yield* this.trainedPanel(source, started.parameters, common, pace)
  }

  private *quickPanel(
    quantizer: QuantizerName,
    inputs: readonly unknown[],
    make: () => PanelResult,
  ): Generator<CellsEvent> {
    const key = JSON.stringify(inputs)
    if (this.sent.get(quantizer) === key) return
    const made = panelOrRefusal(quantizer, make)
    this.sent.set(quantizer, key)
    yield made
  }

  private async *trainedPanel(
    source: ResidentSource,
    parameters: CellsParameters,
    common: readonly unknown[],
    pace: Pace,
  ): AsyncGenerator<CellsEvent> {
    const { codebookSize, initialization, seed, codebook, iteration, trainer, multiplier } = parameters
    const start = [codebookSize, initialization, seed, codebook]
    const key = JSON.stringify([...common, start, iteration, trainer, trainer === 'ecvq' && multiplier])
    if (this.sent.get('gvq') === key) return
    try {
      const training = yield* this.trainings.wanted(source, parameters, pace)
      yield* training.advance(iteration, pace)
      if (training.isFinished && training.isQuicklyMeasured) yield* training.measure(pace)
      const isWhole = training.isFinished && training.isMeasured
      // An abort between the first panel and the last one leaves on the page what no key describes.
      this.sent.delete('gvq')
      yield this.trainings.panel(source, parameters, training)
      if (!isWhole) {
        // The curve and the scrubber want the whole training; the codebook that was asked for is shown already.
        yield* training.advance(toTheEnd, pace)
        yield* training.measure(pace)
        yield this.trainings.panel(source, parameters, training)
      }
    } catch (error) {
      if (error instanceof Aborted) throw error
      this.sent.delete('gvq')
      yield refusedPanel('gvq', error)
    }
    this.sent.set('gvq', key)
  }
}

function panelOrRefusal(quantizer: QuantizerName, make: () => PanelResult): CellsEvent {
  try {
    return make()
  } catch (error) {
    return refusedPanel(quantizer, error)
  }
}

function basisOf({ basis1X, basis1Y, basis2X, basis2Y }: CellsParameters): number[] {
  return [basis1X, basis1Y, basis2X, basis2Y]
}

function gridOf(parameters: CellsParameters): unknown[] {
  const { placement, axes, companding, compression } = parameters
  return [...wantedSteps(parameters), placement, axes, companding, companding === 'mu-law' && compression]
}

function refusedPanel(quantizer: QuantizerName, error: unknown): CellsEvent {
  if (error instanceof Error && error.name === 'Refusal') {
    return { kind: 'panel-refused', quantizer, message: error.message }
  }
  throw error
}
