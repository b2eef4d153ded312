import type { FaceModel, FacesProgress } from '../../../contracts/faces-results.ts'
import type { BlendEstimate } from '../../../core/images/blend-estimate.ts'
import { fitKernelEstimate } from '../../../core/images/fit-kernel-estimate.ts'
import { fitLinearEstimate } from '../../../core/images/fit-linear-estimate.ts'
import { TrainingPairs } from '../../../core/images/training-pairs.ts'
import type { Pace } from '../../pace.ts'
import type { LoadedModel } from './loaded-model.ts'

/** What was learned from the training pictures to make small ones large, at one scale. */
export interface Estimators {
  readonly linear: BlendEstimate
  readonly kernel: BlendEstimate
}

interface Fit {
  readonly key: string
  readonly steps: AsyncGenerator<FacesProgress, Estimators>
  fitted: Estimators | undefined
}

/** Fits estimators, and keeps the last: a fit that was left in the middle goes on where it was. */
export class EstimatorFits {
  private fit: Fit | undefined

  /** @returns undefined without training pictures: codebooks that were loaded alone */
  async *fitted(
    model: LoadedModel,
    scale: number,
    seed: number,
    pace: Pace,
  ): AsyncGenerator<FacesProgress, Estimators | undefined, void> {
    const { pixels, source } = model
    if (!pixels) return undefined
    const key = [source.set?.id, source.train.join(' '), source.test.join(' '), scale, seed].join('; ')
    if (this.fit?.key !== key) {
      this.fit = { key, steps: fitSteps(model, pixels, scale, seed), fitted: undefined }
    }
    const { fit } = this
    while (!fit.fitted) {
      const step = await this.stepOf(fit)
      if (step.done) fit.fitted = step.value
      else if (await pace.breathe()) yield step.value
    }
    return fit.fitted
  }

  /** A fit that fails is forgotten: it has no next step. */
  private async stepOf({ steps }: Fit): Promise<IteratorResult<FacesProgress, Estimators>> {
    try {
      return await steps.next()
    } catch (error) {
      this.fit = undefined
      throw error
    }
  }
}

async function* fitSteps(
  { source, height, width }: LoadedModel,
  pictures: Uint8Array,
  scale: number,
  seed: number,
): AsyncGenerator<FacesProgress, Estimators> {
  const { train } = source
  const training = { pictures, train, height, width, scale, seed, groups: peopleApart(source) }
  const pairs = yield* told(TrainingPairs.measure(training), 'measuring what bicubic misses')
  const linear = yield* told(fitLinearEstimate(pairs), 'fitting linear MMSE')
  const kernel = yield* told(fitKernelEstimate(pairs), 'fitting the RRQ kernel')
  return { linear, kernel }
}

/** Whose each training picture is, as numbers, where nobody is both in training and test; else undefined. */
function peopleApart({ set, train, test }: FaceModel): Int32Array | undefined {
  if (!set) return undefined
  const trained = new Map<string, number>()
  for (const place of train) {
    const person = set.people[place]
    if (!trained.has(person)) trained.set(person, trained.size)
  }
  if (Array.from(test).some((place) => trained.has(set.people[place]))) return undefined
  return train.map((place) => trained.get(set.people[place]) ?? 0)
}

/** Steps of the core, with a word to the page. */
async function* told<Result>(
  steps: Generator<number, Result> | AsyncGenerator<number, Result>,
  words: string,
): AsyncGenerator<FacesProgress, Result> {
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
    yield { kind: 'progress', share: step.value, words }
  }
}
