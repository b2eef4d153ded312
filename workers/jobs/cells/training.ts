import type { CellsParameters } from '../../contracts/cells.ts'
import type { ProgressEvent, TrainingFacts } from '../../contracts/cells-results.ts'
import { writeNpy } from '../../core/formats/npy.ts'
import { CodebookQuantizer } from '../../core/quantizers/codebook.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import { meanSquaredError } from '../../core/rate/distortion.ts'
import { initialCodebookSteps } from '../../core/training/initial-codebook.ts'
import type { LloydSnapshot } from '../../core/training/lloyd.ts'
import { trainLloyd } from '../../core/training/lloyd.ts'
import type { Pace } from '../pace.ts'
import type { ResidentSource } from './source.ts'

const maximumIterations = 200
const tolerance = 1e-5
/** Longer trails (numbers in all) are not sent: they would only blacken the plane. */
const maximumTrailNumbers = 200_000
/** So many nearest codewords are found while nobody notices. */
const quickSearches = 500_000

/** What a training starts from, as one string: equal keys mean equal trainings. */
export function trainingKey(source: ResidentSource, parameters: CellsParameters, size: number): string {
  const { codebook, initialization, seed } = parameters
  const start = codebook.length > 0 ? codebook : [initialization, seed, size]
  return JSON.stringify([source.key, start])
}

/**
 * A training that goes only as far as it is asked to, keeps every iteration for a scrubber, and goes on from there
 * when it was aborted.
 */
export class Training {
  readonly key: string
  readonly size: number
  private readonly snapshots: LloydSnapshot[] = []
  private readonly testMse: number[] = []
  private readonly steps: Generator<LloydSnapshot | void>
  private isComplete = false

  /** @throws Refusal when there are fewer distinct samples than codewords */
  constructor(
    private readonly source: ResidentSource,
    parameters: CellsParameters,
    size: number,
  ) {
    const { codebook, initialization, seed } = parameters
    this.key = trainingKey(source, parameters, size)
    this.size = codebook.length > 0 ? codebook.length / 2 : size
    const stream = new RandomStream(seed, 'initial codebook')
    this.steps =
      codebook.length > 0
        ? lloydSteps(source.train, Float32Array.from(codebook))
        : allSteps(source.train, initialCodebookSteps(initialization, source.train, 2, size, stream))
  }

  /** Trains until iteration `last` is there, or to the end where the training ends before it. */
  async *advance(last: number, pace: Pace): AsyncGenerator<ProgressEvent, void> {
    while (!this.isComplete && this.snapshots.length <= last) {
      const step = this.steps.next()
      if (step.done) {
        this.isComplete = true
        break
      }
      if (step.value) this.snapshots.push(step.value)
      if (await pace.breathe()) yield this.progress()
    }
  }

  /** Measures every codebook so far on the test half, each of them once. */
  async *measure(pace: Pace): AsyncGenerator<ProgressEvent, void> {
    while (!this.isMeasured) {
      this.measureNext()
      const done = this.testMse.length / this.snapshots.length
      if (await pace.breathe()) yield { kind: 'progress', task: 'measuring the test half', done }
    }
  }

  get isFinished(): boolean {
    return this.isComplete
  }

  get isMeasured(): boolean {
    return this.testMse.length === this.snapshots.length
  }

  /** Whether what `measure` has to do is not worth a picture without it. */
  get isQuicklyMeasured(): boolean {
    const codebooks = this.snapshots.length - this.testMse.length
    return codebooks * (this.source.test.length / 2) <= quickSearches
  }

  /** The codebook after an iteration, or the last one so far. */
  codebookAt(iteration: number): Float32Array {
    return this.snapshots[this.shownIteration(iteration)].codebook
  }

  /** What the page draws of the training at an iteration, with the test errors that are known. */
  facts(wantedIteration: number): TrainingFacts {
    if (this.testMse.length === 0) this.measureNext()
    const iteration = this.shownIteration(wantedIteration)
    const last = this.snapshots[this.snapshots.length - 1]
    const shown = this.snapshots.slice(0, iteration + 1).map((snapshot) => snapshot.codebook)
    const codebook = shown[iteration].slice()
    return {
      iteration,
      lastIteration: last.iteration,
      settled: last.converged,
      trainMse: Float64Array.from(this.snapshots, (snapshot) => snapshot.distortion),
      testMse: Float64Array.from(this.testMse),
      trails: trailsOf(shown),
      codebook,
      codebookFile: new Uint8Array(writeNpy(codebook, [this.size, 2])),
    }
  }

  private progress(): ProgressEvent {
    const iteration = this.snapshots.at(-1)?.iteration
    if (iteration === undefined) return { kind: 'progress', task: `choosing ${this.size} codewords` }
    return {
      kind: 'progress',
      task: `training ${this.size} codewords`,
      done: iteration / maximumIterations,
    }
  }

  private measureNext(): void {
    const quantizer = new CodebookQuantizer(this.snapshots[this.testMse.length].codebook, 2)
    this.testMse.push(meanSquaredError(quantizer, this.source.test))
  }

  private shownIteration(wanted: number): number {
    return Math.min(wanted, this.snapshots.length - 1)
  }
}

/** More iterations than any training takes. */
export const toTheEnd = maximumIterations + 1

/** Steps of the start yield nothing; then every step is an iteration. */
function* allSteps(
  samples: Float32Array,
  start: Generator<void, Float32Array>,
): Generator<LloydSnapshot | void> {
  yield* lloydSteps(samples, yield* start)
}

function lloydSteps(samples: Float32Array, start: Float32Array): Generator<LloydSnapshot, void> {
  return trainLloyd(samples, 2, start, { maximumIterations, tolerance })
}

function trailsOf(codebooks: readonly Float32Array[]): Float32Array {
  const size = codebooks[0].length
  if (size * codebooks.length > maximumTrailNumbers) return new Float32Array(0)
  const trails = new Float32Array(size * codebooks.length)
  for (const [i, codebook] of codebooks.entries()) trails.set(codebook, i * size)
  return trails
}
