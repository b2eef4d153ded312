import type { LookRequest } from '../../contracts/faces-requests.ts'
import type { LookEvent } from '../../contracts/faces-results.ts'
import { Pace } from '../pace.ts'
import { codewordPictures } from './look/codeword-pictures.ts'
import { EstimatorFits } from './look/estimators.ts'
import { evaluateMethods } from './look/evaluate.ts'
import { LoadedModel } from './look/loaded-model.ts'
import { PictureLook } from './look/look-picture.ts'
import { LowResolution } from './look/low-resolution.ts'

/** Looks at pictures through a model. The last model, estimators and picture are kept. */
export class LookJob {
  private readonly fits = new EstimatorFits()
  private readonly pictures = new PictureLook()
  private model: LoadedModel | undefined

  /** @throws Refusal for a model or picture that is damaged or does not fit; Aborted */
  async *look(request: LookRequest, signal: AbortSignal): AsyncGenerator<LookEvent> {
    const pace = new Pace(signal)
    const model = await LoadedModel.load(request.model, this.model)
    this.model = model
    if (request.task === 'codewords') {
      yield codewordPictures(model, request)
      return
    }
    const { parameters } = request
    const size = new LowResolution(model.height, model.width, Number(parameters.scale))
    const fitted = () => this.fits.fitted(model, size.scale, parameters.seed, pace)
    if (request.task === 'look') {
      yield* this.pictures.look(request, model, size, pace, fitted)
      return
    }
    const estimators = parameters.task === 'superresolution' ? yield* fitted() : undefined
    yield* evaluateMethods(parameters, model, size, estimators, pace)
  }
}
