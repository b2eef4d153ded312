import type { CellsParameters } from '../../contracts/cells.ts'
import type { ProgressEvent, TrainingFacts } from '../../contracts/cells-results.ts'
import { assignWeighted, codewordPrices } from '../../core/quantizers/weighted-codeword.ts'
import type { Pace } from '../pace.ts'
import { codebookFiles } from './codebook-files.ts'
import type { ResidentSource } from './source.ts'
import type { TrainedCodebook, TrainingSize, TrainingStep } from './training-steps.ts'
import { maximumIterations, trainingSteps, wholeTraining } from './training-steps.ts'

/** Longer trails (numbers in all) are not sent: they would only blacken the plane. */
const maximumTrailNumbers = 200_000
/** So many nearest codewords are found while nobody notices. */
const quickSearches = 500_000

/** What a training starts from, as one string: equal keys mean equal trainings. */
export function trainingKey(
  source: ResidentSource,
  parameters: CellsParameters,
  { size, multiplier }: TrainingSize,
): string {
  const { codebook, initialization, seed } = parameters
  const start = codebook.length > 0 ? codebook : [initialization, seed, size]
  return JSON.stringify([source.key, start, multiplier])
}

/**
 * A training that goes only as far as it is asked to, keeps every iteration for a scrubber, and goes on from there
 * when it was aborted.
 */
export class Training {
  readonly key: string
  readonly size: number
  private readonly snapshots: TrainingStep[] = []
  private readonly testCost: number[] = []
  private readonly steps: Generator<TrainingStep | void>
  private isComplete = false

  /** @throws Refusal when there are fewer distinct samples than codewords */
  constructor(
    private readonly source: ResidentSource,
    parameters: CellsParameters,
    wanted: TrainingSize,
  ) {
    const { codebook } = parameters
    const { size, multiplier } = wanted
    this.key = trainingKey(source, parameters, wanted)
    this.size = codebook.length > 0 ? codebook.length / 2 : size
    this.steps =
      codebook.length > 0
        ? trainingSteps(source.train, Float32Array.from(codebook), multiplier)
        : wholeTraining(source.train, parameters, wanted)
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
      const done = this.testCost.length / this.snapshots.length
      if (await pace.breathe()) yield { kind: 'progress', task: 'measuring the test half', done }
    }
  }

  get isFinished(): boolean {
    return this.isComplete
  }

  get isMeasured(): boolean {
    return this.testCost.length === this.snapshots.length
  }

  /** Whether what `measure` has to do is not worth a picture without it. */
  get isQuicklyMeasured(): boolean {
    const codebooks = this.snapshots.length - this.testCost.length
    return codebooks * (this.source.test.length / 2) <= quickSearches
  }

  /** The codebook after an iteration, or the last one so far. */
  trainedAt(iteration: number): TrainedCodebook {
    return this.snapshots[this.shownIteration(iteration)]
  }

  /** What the page draws of the training at an iteration, with the test errors that are known. */
  facts(wantedIteration: number): TrainingFacts {
    if (this.testCost.length === 0) this.measureNext()
    const iteration = this.shownIteration(wantedIteration)
    const last = this.snapshots[this.snapshots.length - 1]
    const shown = this.snapshots.slice(0, iteration + 1).map((snapshot) => snapshot.codebook)
    const codebook = shown[iteration].slice()
    const { coding } = this.snapshots[iteration]
    return {
      iteration,
      lastIteration: last.iteration,
      settled: last.converged,
      trainCost: Float64Array.from(this.snapshots, (snapshot) => snapshot.cost),
      testCost: Float64Array.from(this.testCost),
      trails: trailsOf(shown),
      codebook,
      ...codebookFiles(this.snapshots[iteration]),
      ...(coding ? { coding: structuredClone(coding) } : {}),
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
    const { test } = this.source
    const { codebook, coding } = this.snapshots[this.testCost.length]
    const prices = coding
      ? codewordPrices(coding.lengthsBits, coding.multiplier)
      : new Float64Array(codebook.length / 2)
    const labels = new Int32Array(test.length / 2)
    // Squared error and code length of whole vectors, as the training adds them up.
    this.testCost.push(assignWeighted(test, 2, codebook, prices, labels) / test.length)
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
