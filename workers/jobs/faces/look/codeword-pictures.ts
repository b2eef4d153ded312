import type { LookRequest } from '../../../contracts/faces-requests.ts'
import type { CodewordPictures } from '../../../contracts/faces-results.ts'
import { Refusal } from '../../../core/formats/refusal.ts'
import type { LoadedModel } from './loaded-model.ts'

/** Codewords of one layer through the inverse transform, without the mean, at the size asked for or whole. */
export function codewordPictures(
  model: LoadedModel,
  { layer, indices, height: asked }: LookRequest & { readonly task: 'codewords' },
): CodewordPictures {
  if (layer < 0 || layer >= model.layerCount) {
    throw new Refusal('layer', `found ${layer + 1}`, `1 to ${model.layerCount}`)
  }
  const height = Math.min(Math.max(1, Math.round(asked)), model.height)
  const width = Math.max(1, Math.round((model.width * height) / model.height))
  const values = new Float32Array(indices.length * height * width)
  for (const [i, index] of indices.entries()) {
    const row = new Float32Array(model.height * model.width)
    model.coder.addLayer(layer, Int32Array.of(index), row)
    values.set(model.transform.inverse(row, { height, width }, false), i * height * width)
  }
  return { kind: 'codewords', layer, indices: indices.slice(), height, width, values }
}
