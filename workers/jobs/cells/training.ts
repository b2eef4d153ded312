import type { CellsParameters } from '../../contracts/cells.ts'
import type { ProgressEvent, TrainingFacts } from '../../contracts/cells-results.ts'
import { writeNpy } from '../../core/formats/npy.ts'
import { CodebookQuantizer } from '../../core/quantizers/codebook.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import { meanSquaredError } from '../../core/rate/distortion.ts'
import { initialCodebook } from '../../core/training/initial-codebook.ts'
import type { LloydSnapshot } from '../../core/training/lloyd.ts'
import { trainLloyd } from '../../core/training/lloyd.ts'
import type { Pace } from '../pace.ts'
import type { ResidentSource } from './source.ts'

const maximumIterations = 200
const tolerance = 1e-5
/** Longer trails (numbers in all) are not sent: they would only blacken the plane. */
const maximumTrailNumbers = 200_000

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
  private readonly steps: Generator<LloydSnapshot>
  private isComplete = false

  /** @throws Refusal when there are fewer distinct samples than codewords */
  constructor(
    private readonly source: ResidentSource,
    parameters: CellsParameters,
    size: number,
  ) {
    const stream = new RandomStream(parameters.seed, 'initial codebook')
    const start =
      parameters.codebook.length > 0
        ? Float32Array.from(parameters.codebook)
        : initialCodebook(parameters.initialization, source.train, 2, size, stream)
    this.key = trainingKey(source, parameters, size)
    this.size = start.length / 2
    this.steps = trainLloyd(source.train, 2, start, { maximumIterations, tolerance })
  }

  /** Trains until iteration `last` is there, or to the end where the training ends before it. */
  async *advance(last: number, pace: Pace): AsyncGenerator<ProgressEvent, void> {
    while (!this.isComplete && this.snapshots.length <= last) {
      const step = this.steps.next()
      if (step.done) {
        this.isComplete = true
        break
      }
      this.snapshots.push(step.value)
      const done = step.value.iteration / maximumIterations
      yield { kind: 'progress', task: `training ${this.size} codewords`, done }
      await pace.breathe()
    }
  }

  get isFinished(): boolean {
    return this.isComplete
  }

  /** The codebook after an iteration, or the last one so far. */
  codebookAt(iteration: number): Float32Array {
    return this.snapshots[this.shownIteration(iteration)].codebook
  }

  /** What the page draws of the training at an iteration; test errors are computed once for each codebook. */
  async facts(wantedIteration: number, pace: Pace): Promise<TrainingFacts> {
    while (this.testMse.length < this.snapshots.length) {
      const quantizer = new CodebookQuantizer(this.snapshots[this.testMse.length].codebook, 2)
      this.testMse.push(meanSquaredError(quantizer, this.source.test))
      await pace.breathe()
    }
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

  private shownIteration(wanted: number): number {
    return Math.min(wanted, this.snapshots.length - 1)
  }
}

/** More iterations than any training takes. */
export const toTheEnd = maximumIterations + 1

function trailsOf(codebooks: readonly Float32Array[]): Float32Array {
  const size = codebooks[0].length
  if (size * codebooks.length > maximumTrailNumbers) return new Float32Array(0)
  const trails = new Float32Array(size * codebooks.length)
  for (const [i, codebook] of codebooks.entries()) trails.set(codebook, i * size)
  return trails
}
