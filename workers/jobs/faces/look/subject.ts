import type { LookParameters, LookSubject } from '../../../contracts/faces-requests.ts'
import { Refusal } from '../../../core/formats/refusal.ts'
import { RandomStream } from '../../../core/random/random-stream.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { LowResolution } from './low-resolution.ts'

/** A picture to look at, and what the coder is given of it. */
export interface Subject {
  /** undefined for a small picture that was brought */
  readonly original: Float64Array | undefined
  /** for super-resolution the small picture */
  readonly low: Float64Array | undefined
  /** as large as the original: what goes through the layers */
  readonly input: Float64Array
}

/** @throws Refusal for a picture of another size, and a small one where the task needs the original */
export async function subjectOf(
  wanted: LookSubject,
  model: LoadedModel,
  parameters: LookParameters,
  size: LowResolution,
): Promise<Subject> {
  if ('low' in wanted) {
    if (parameters.task !== 'superresolution') {
      throw new Refusal('small picture', `found the task ${parameters.task}`, 'super-resolution')
    }
    const low = await levelsOf(wanted.low, size.height, size.width)
    return { original: undefined, low, input: size.up(low) }
  }
  const original =
    'place' in wanted ? model.picture(wanted.place) : await levelsOf(wanted.pixels, model.height, model.width)
  const name = 'place' in wanted ? `noise of picture ${wanted.place}` : 'noise'
  return degraded(original, parameters, size, new RandomStream(parameters.seed, name))
}

/** A subject whose original is known. */
export type KnownSubject = Subject & { readonly original: Float64Array }

/** What a task makes of an original. */
export function degraded(
  original: Float64Array,
  { task, noiseDeviation }: LookParameters,
  size: LowResolution,
  stream: RandomStream,
): KnownSubject {
  if (task === 'superresolution') {
    const low = size.down(original)
    return { original, low, input: size.up(low) }
  }
  const input =
    task === 'denoising' ? original.map((level) => level + noiseDeviation * stream.normal()) : original
  return { original, low: undefined, input }
}

async function levelsOf(pixels: Blob, height: number, width: number): Promise<Float64Array> {
  if (pixels.size !== height * width) {
    throw new Refusal('picture', `found ${pixels.size} pixels`, `${height} × ${width}`)
  }
  return Float64Array.from(new Uint8Array(await pixels.arrayBuffer()))
}
