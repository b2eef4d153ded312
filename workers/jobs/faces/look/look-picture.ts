import type { LookRequest } from '../../../contracts/faces-requests.ts'
import type { FacesProgress, LookEvent, LookInputs, LookPicture } from '../../../contracts/faces-results.ts'
import type { Pace } from '../../pace.ts'
import type { CodedPicture } from './coded-picture.ts'
import { codePicture, decodeLayers, layersOf } from './coded-picture.ts'
import type { Estimators } from './estimators.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { LowResolution } from './low-resolution.ts'
import type { Estimate } from './methods.ts'
import { bicubicEstimates, fittedEstimates, layerEstimates } from './methods.ts'
import { qualityOf, shown } from './quality.ts'
import type { Subject } from './subject.ts'
import { subjectOf } from './subject.ts'

type Wanted = LookRequest & { readonly task: 'look' }

/** A picture with its codes. */
interface LookedAt {
  readonly key: string
  readonly subject: Subject
  /** whose layers it is coded by */
  readonly model: LoadedModel
  readonly coded: CodedPicture | undefined
}

/** Looks at one picture after the other; the last is kept, so that a step along the layers costs one decoding. */
export class PictureLook {
  private last: LookedAt | undefined
  /** of the last picture: whether all was told that does not change with the layers */
  private isTold = false

  /** What comes at once first, then what has to be fitted; of the last picture only what changes with the layers. */
  async *look(
    request: Wanted,
    model: LoadedModel,
    size: LowResolution,
    pace: Pace,
    fitted: () => AsyncGenerator<FacesProgress, Estimators | undefined, void>,
  ): AsyncGenerator<LookEvent, void, void> {
    const before = this.last
    const looked = await lookedAt(request, model, size, before)
    this.last = looked
    const { subject, coded } = looked
    if (before?.subject !== subject) {
      this.isTold = false
      yield inputsOf(subject, model, size)
    }
    if (coded) {
      const layers = Math.min(request.parameters.shownLayers, model.layerCount)
      const decoded = decodeLayers(coded, layers, model)
      yield* picturesOf(layerEstimates(subject, decoded, size), subject, model, pace)
      if (before?.coded !== coded || !this.isTold) yield layersOf(coded, subject.original, model)
    }
    if (this.isTold) return
    yield* picturesOf(bicubicEstimates(subject, size), subject, model, pace)
    if (subject.low) {
      const estimators = yield* fitted()
      yield* picturesOf(fittedEstimates(subject, estimators, model, size), subject, model, pace)
    }
    this.isTold = true
  }
}

/** What is known of the picture from before is taken over; new layers code it anew. */
async function lookedAt(
  { parameters, subject: wanted }: Wanted,
  model: LoadedModel,
  size: LowResolution,
  before: LookedAt | undefined,
): Promise<LookedAt> {
  const key = 'place' in wanted ? lookKey(wanted.place, model, parameters) : undefined
  const known = key !== undefined && before?.key === key ? before : undefined
  if (known?.model === model) return known
  const subject = known?.subject ?? (await subjectOf(wanted, model, parameters, size))
  return { key: key ?? '', subject, model, coded: codePicture(subject.input, model) }
}

function lookKey(
  place: number,
  { source }: LoadedModel,
  { task, scale, noiseDeviation, seed }: Wanted['parameters'],
): string {
  return [source.key, place, task, scale, task === 'denoising' ? `${noiseDeviation} ${seed}` : ''].join(' ')
}

async function* picturesOf(
  estimates: Iterable<Estimate>,
  { original }: Subject,
  { height, width }: LoadedModel,
  pace: Pace,
): AsyncGenerator<LookPicture, void, void> {
  for (const { method, picture } of estimates) {
    await pace.breathe()
    const quality = original && qualityOf(picture, original, height, width)
    yield { kind: 'picture', method, picture: shown(picture, height, width), quality }
  }
}

function inputsOf(
  { original, low, input }: Subject,
  { height, width }: LoadedModel,
  size: LowResolution,
): LookInputs {
  return {
    kind: 'inputs',
    original: original && shown(original, height, width),
    given: low ? shown(low, size.height, size.width) : shown(input, height, width),
    quality: low || !original ? undefined : qualityOf(input, original, height, width),
  }
}
