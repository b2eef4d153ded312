import type { LookParameters } from '../../../contracts/faces-requests.ts'
import type { Evaluation, FaceMethod, FacesProgress, Quality } from '../../../contracts/faces-results.ts'
import { faceMethods } from '../../../contracts/faces-results.ts'
import { RandomStream } from '../../../core/random/random-stream.ts'
import type { Pace } from '../../pace.ts'
import { codePicture, decodeLayers } from './coded-picture.ts'
import type { Estimators } from './estimators.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { LowResolution } from './low-resolution.ts'
import type { Estimate } from './methods.ts'
import { bicubicEstimates, fittedEstimates, layerEstimates } from './methods.ts'
import { qualityOf } from './quality.ts'
import type { Subject } from './subject.ts'
import { degraded } from './subject.ts'

/** Sums of both measures over the pictures so far. */
type Sums = Map<FaceMethod, { psnrDb: number; ssim: number }>

/** Every method on every held-out picture: the mean of the pictures' own PSNR and SSIM. */
export async function* evaluateMethods(
  parameters: LookParameters,
  model: LoadedModel,
  size: LowResolution,
  estimators: Estimators | undefined,
  pace: Pace,
): AsyncGenerator<FacesProgress | Evaluation, void, void> {
  const { test } = model.source
  const layers = Math.min(parameters.shownLayers, model.layerCount)
  const sums: Sums = new Map()
  for (const [i, place] of test.entries()) {
    const stream = new RandomStream(parameters.seed, `noise of picture ${place}`)
    const subject = degraded(model.picture(place), parameters, size, stream)
    for (const { method, picture } of estimatesOf(subject, layers, model, size, estimators)) {
      addQuality(sums, method, qualityOf(picture, subject.original, model.height, model.width))
      if (await pace.breathe()) {
        yield { kind: 'progress', share: i / test.length, words: `held-out face ${i + 1} of ${test.length}` }
      }
    }
  }
  yield {
    kind: 'evaluation',
    pictureCount: test.length,
    layers,
    methods: meansOf(sums, test.length),
    ridge: estimators?.linear.ridge,
    remarks: estimators ? [...estimators.linear.remarks, ...estimators.kernel.remarks] : [],
  }
}

function* estimatesOf(
  subject: Subject,
  layers: number,
  model: LoadedModel,
  size: LowResolution,
  estimators: Estimators | undefined,
): Generator<Estimate> {
  yield* bicubicEstimates(subject, size)
  const coded = codePicture(subject.input, model)
  if (coded) yield* layerEstimates(subject, decodeLayers(coded, layers, model), size)
  yield* fittedEstimates(subject, estimators, model, size)
}

function addQuality(sums: Sums, method: FaceMethod, { psnrDb, ssim }: Quality): void {
  const sum = sums.get(method) ?? { psnrDb: 0, ssim: 0 }
  sum.psnrDb += psnrDb
  sum.ssim += ssim
  sums.set(method, sum)
}

function meansOf(sums: Sums, count: number): Evaluation['methods'] {
  const means: Partial<Record<FaceMethod, Quality>> = {}
  for (const method of faceMethods) {
    const sum = sums.get(method)
    if (sum) means[method] = { psnrDb: sum.psnrDb / count, ssim: sum.ssim / count }
  }
  return means
}
