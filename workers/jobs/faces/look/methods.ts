import type { FaceMethod } from '../../../contracts/faces-results.ts'
import type { Estimators } from './estimators.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { LowResolution } from './low-resolution.ts'
import type { Subject } from './subject.ts'

/** An estimate of the original: neither clipped nor rounded. */
export interface Estimate {
  readonly method: FaceMethod
  readonly picture: Float64Array
}

/** What needs the small picture alone. */
export function* bicubicEstimates({ low, input }: Subject, size: LowResolution): Generator<Estimate> {
  if (low) yield* withBackProjection('bicubic', 'bicubicBackProjection', input, low, size)
}

/** What the layers make of the input. @param decoded the picture of the chosen codewords */
export function* layerEstimates(
  { low }: Subject,
  decoded: Float64Array,
  size: LowResolution,
): Generator<Estimate> {
  if (low) yield* withBackProjection('rrq', 'rrqBackProjection', decoded, low, size)
  else yield { method: 'rrq', picture: decoded }
}

/** What was fitted to the training pictures. */
export function* fittedEstimates(
  { low, input }: Subject,
  estimators: Estimators | undefined,
  { pixels }: LoadedModel,
  size: LowResolution,
): Generator<Estimate> {
  if (!low || !pixels || !estimators) return
  const linear = estimators.linear.estimate(low, pixels, input)
  yield* withBackProjection('mmse', 'mmseBackProjection', linear, low, size)
  const kernel = estimators.kernel.estimate(low, pixels, input)
  yield* withBackProjection('rrqKernel', 'rrqKernelBackProjection', kernel, low, size)
}

function* withBackProjection(
  plain: FaceMethod,
  consistent: FaceMethod,
  picture: Float64Array,
  low: Float64Array,
  size: LowResolution,
): Generator<Estimate> {
  yield { method: plain, picture }
  yield { method: consistent, picture: size.backProject(picture, low) }
}
