import type { LookLayers } from '../../../contracts/faces-results.ts'
import type { LoadedModel } from './loaded-model.ts'

/** One picture through all layers: what each of them chose, and what that does. */
export interface CodedPicture {
  readonly codes: Int32Array
  /** the coder's input less the mean, as it is quantized */
  readonly row: Float32Array
}

/** @returns undefined before the first layer */
export function codePicture(input: Float64Array, model: LoadedModel): CodedPicture | undefined {
  if (model.codebooks.length === 0) return undefined
  const row = model.transform.forward(input)
  return { codes: model.coder.encode(row), row }
}

/** What the first layers decode. With none of them it is the mean of the training pictures. */
export function decodeLayers({ codes, row }: CodedPicture, layers: number, model: LoadedModel): Float64Array {
  const sum = new Float32Array(row.length)
  for (let layer = 0; layer < layers; layer++) {
    model.coder.addLayer(layer, codes.subarray(layer, layer + 1), sum)
  }
  return Float64Array.from(model.transform.inverse(sum))
}

/**
 * What the layers do to a picture. As lengths stay in the transform, the error of the pixels before clipping is that of
 * the rows. It is summed anew at each layer: of a picture that is coded exactly, differences would leave rounding only.
 * @param original whose PSNR is told; without it, the coder's input
 */
export function layersOf(
  { codes, row }: CodedPicture,
  original: Float64Array | undefined,
  model: LoadedModel,
): LookLayers {
  const { codebooks, coder, transform } = model
  const error = original ? transform.forward(original) : row.slice()
  const energy = squaredNorm(row)
  const psnrByLayer = new Float64Array(codebooks.length + 1)
  const energyShares = new Float64Array(codebooks.length)
  psnrByLayer[0] = psnrOf(error)
  for (const [layer, { activeDimensions, codewords }] of codebooks.entries()) {
    const from = codes[layer] * activeDimensions.length
    let norm = 0
    for (const [place, j] of activeDimensions.entries()) {
      const value = codewords[from + place]
      norm += value * value
      error[j] -= value
    }
    psnrByLayer[layer + 1] = psnrOf(error)
    energyShares[layer] = energy > 0 ? norm / energy : 0
  }
  return {
    kind: 'layers',
    psnrByLayer,
    codes: codes.slice(),
    energyShares,
    codeBits: coder.codeBits(),
    codebookBits: coder.codebookBits(),
  }
}

function squaredNorm(values: Float32Array): number {
  let sum = 0
  // Counted: it is done for every layer.
  for (let d = 0; d < values.length; d++) sum += values[d] * values[d]
  return sum
}

function psnrOf(error: Float32Array): number {
  return 10 * Math.log10((255 * 255 * error.length) / squaredNorm(error))
}
