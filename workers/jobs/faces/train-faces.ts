import { trainingKey } from '../../contracts/face-training-key.ts'
import type { FaceTrainingRequest } from '../../contracts/faces-requests.ts'
import type { FacesProgress, FaceTrainingEvent, LearnedLayer } from '../../contracts/faces-results.ts'
import type { FacesParameters } from '../../contracts/faces.ts'
import { decodeCodebook, encodeCodebook } from '../../core/formats/codebook-blob.ts'
import { plainResidualRows } from '../../core/training/plain-rows.ts'
import type { MakeResidualRows } from '../../core/training/residual-rows.ts'
import type { ResidualEvent, ResidualLayer } from '../../core/training/residual-training.ts'
import { trainResidualLayers } from '../../core/training/residual-training.ts'
import type { FrequencyClasses } from '../../core/transforms/frequency-classes.ts'
import { smoothedVariances } from '../../core/transforms/smoothed-variances.ts'
import { Pace } from '../pace.ts'
import type { PreparedRows } from './prepare-faces.ts'
import { prepareRows, preparedEvent } from './prepare-faces.ts'

/** Rows that wait for the next run, as the layers before left them. */
interface Resident {
  readonly key: string
  readonly rows: PreparedRows
  /** codebooks that were subtracted */
  layerCount: number
}

/**
 * Trains the layers of the Faces lab. The rows stay after a run: a pause is an abort, and going on is a run with the
 * layers that are done. Other rows, those of a worker that was lost, and those after a reload are made anew, and the
 * layers that are done subtracted from them, to the same bits.
 */
export class FaceTrainingJob {
  private resident: Resident | undefined

  /** @param makeRows where the pictures live as rows: in this process, or in shards */
  constructor(private readonly makeRows: MakeResidualRows = plainResidualRows) {}

  /**
   * First what the pictures were prepared with, then every layer as it is learned.
   * @throws Refusal for pictures or settings that cannot be trained on, and kept layers that do not fit; Aborted
   */
  async *train(
    { parameters, set, done }: FaceTrainingRequest,
    signal: AbortSignal,
  ): AsyncGenerator<FaceTrainingEvent> {
    const pace = new Pace(signal)
    const key = trainingKey(parameters, set)
    if (this.resident?.key !== key || this.resident.layerCount > done.length) {
      this.drop()
      const rows = yield* prepareRows(parameters, set, this.makeRows, pace)
      this.resident = { key, rows, layerCount: 0 }
    }
    const { resident } = this
    yield preparedEvent(key, resident.rows, parameters)
    try {
      yield* replay(resident, done, pace)
      yield* learn(resident, parameters, pace)
    } catch (error) {
      // Between layers the rows are whole; a worker that was lost took its part of them along.
      if (!(error instanceof Error && error.name === 'Aborted')) this.drop()
      throw error
    }
  }

  private drop(): void {
    this.resident?.rows.train.free()
    this.resident?.rows.test.free()
    this.resident = undefined
  }
}

/** Subtracts the layers that are done already. */
async function* replay(
  resident: Resident,
  done: readonly LearnedLayer[],
  pace: Pace,
): AsyncGenerator<FaceTrainingEvent> {
  for (const { index, codebook } of done.slice(resident.layerCount)) {
    const { train, test } = resident.rows
    const known = await decodeCodebook(codebook, `layer ${index + 1}`)
    await Promise.all([train.subtract(known), test.subtract(known)])
    resident.layerCount = index + 1
    yield { kind: 'progress', share: 0, words: `replaying kept layer ${index + 1} of ${done.length}` }
    await pace.breathe()
  }
}

async function* learn(
  resident: Resident,
  parameters: FacesParameters,
  pace: Pace,
): AsyncGenerator<FaceTrainingEvent> {
  const { train, test, transform, frequencies, totalVariance } = resident.rows
  const { trainer, codebookSize, iterations, regularization, levelScale, initialization } = parameters
  const { varianceSmoothing, seed, layers } = parameters
  const firstLayer = Math.min(resident.layerCount, layers)
  const events = trainResidualLayers(train, test, {
    trainer,
    codebookSize,
    maximumIterations: iterations,
    regularization,
    levelScale,
    initialization,
    seed,
    layers,
    firstLayer,
    totalVariance,
    smoothVariances:
      varianceSmoothing === 0
        ? undefined
        : (variances) => smoothedVariances(transform.layout, variances, varianceSmoothing),
  })
  let startedAt = performance.now()
  for await (const event of events) {
    if (event.kind === 'exhausted') {
      yield { kind: 'exhausted', reason: event.reason }
      return
    }
    if (event.kind === 'layer') {
      resident.layerCount = event.index + 1
      const seconds = (performance.now() - startedAt) / 1000
      startedAt = performance.now()
      yield learnedLayer(event, frequencies, seconds)
    }
    if (await pace.breathe()) yield layerProgress(event, layers, iterations)
  }
}

function layerProgress(
  event: Exclude<ResidualEvent, { kind: 'exhausted' }>,
  layers: number,
  iterations: number,
): FacesProgress {
  const isWhole = event.kind === 'layer'
  const within = isWhole ? 1 : event.iteration / (iterations + 1)
  return {
    kind: 'progress',
    share: (event.index + within) / layers,
    words: `layer ${event.index + 1} of ${layers}`,
  }
}

function learnedLayer(
  { index, codebook, activeCount, codewordsUsed, waterLevel, ...distortions }: ResidualLayer,
  { classes, sizes }: FrequencyClasses,
  seconds: number,
): LearnedLayer {
  const activeByFrequency = new Int32Array(sizes.length)
  for (const dimension of codebook.activeDimensions) activeByFrequency[classes[dimension]]++
  const { trainDistortion, testDistortion } = distortions
  return {
    kind: 'layer',
    index,
    codebook: encodeCodebook(codebook),
    trainDistortion,
    testDistortion,
    activeCount,
    activeShare: activeCount / codebook.dimension,
    codewordsUsed,
    waterLevel,
    activeByFrequency,
    seconds,
  }
}
