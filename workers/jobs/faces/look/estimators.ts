import type { FacesProgress } from '../../../contracts/faces-results.ts'
import { fitLinearEstimate } from '../../../core/images/fit-linear-estimate.ts'
import type { LinearEstimate } from '../../../core/images/linear-estimate.ts'
import type { Pace } from '../../pace.ts'
import type { LoadedModel } from './loaded-model.ts'

/** What was learned from the training pictures to make small ones large, at one scale. */
export interface Estimators {
  readonly linear: LinearEstimate
}

interface Fit {
  readonly key: string
  readonly steps: Generator<FacesProgress, Estimators>
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
    const key = [source.set?.id, source.train.join(' '), scale, seed].join('; ')
    if (this.fit?.key !== key) {
      this.fit = { key, steps: fitSteps(model, pixels, scale, seed), fitted: undefined }
    }
    const { fit } = this
    while (!fit.fitted) {
      const step = fit.steps.next()
      if (step.done) fit.fitted = step.value
      else if (await pace.breathe()) yield step.value
    }
    return fit.fitted
  }
}

function* fitSteps(
  { source, height, width }: LoadedModel,
  pixels: Uint8Array,
  scale: number,
  seed: number,
): Generator<FacesProgress, Estimators> {
  const linear = yield* told(
    fitLinearEstimate(pixels, source.train, height, width, scale, seed),
    'fitting linear MMSE',
  )
  return { linear }
}

/** Steps of the core, with a word to the page. */
function* told<Result>(steps: Generator<number, Result>, words: string): Generator<FacesProgress, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield { kind: 'progress', share: step.value, words }
  }
}
