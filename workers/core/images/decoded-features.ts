import type { Kernels } from '../../kernels/kernels.ts'
import { KernelRows } from '../training/kernel-rows.ts'
import { PlainRows } from '../training/plain-rows.ts'
import type { ResidualSettings } from '../training/residual-settings.ts'
import { trainResidualLayers } from '../training/residual-training.ts'

/** L. With 256 codewords 256 bits a face, which lose 0.03 dB of PSNR on 534 Cropped Yale faces; 128 bits lose 0.5. */
const layerCount = 32
/** K; of few pictures no more than half as many, or each would be its own codeword. */
const mostCodewords = 256
/** Labels hardly change after as many. */
const iterations = 6

/**
 * Rows as the layers of an RRQ decode them (arXiv 1705.00522) that is trained on these rows alone.
 * @param rows `count x dimension`, row-major, about 0, at least one; not changed @param kernels for this alone
 * @returns yields the share that is done; as many numbers
 */
export async function* decodedFeatures(
  rows: Float32Array,
  dimension: number,
  seed: number,
  kernels: Kernels,
): AsyncGenerator<number, Float32Array> {
  const residuals = new KernelRows(rows, dimension, kernels)
  // Nothing is held out here: a row of zeros stands for it.
  const heldOut = new PlainRows(new Float32Array(dimension), dimension)
  const energies = await residuals.energies()
  const settings: ResidualSettings = {
    trainer: 'vr',
    codebookSize: Math.min(mostCodewords, Math.max(2, Math.floor(residuals.rowCount / 2))),
    maximumIterations: iterations,
    regularization: 1,
    levelScale: 1,
    initialization: 'data',
    seed,
    layers: layerCount,
    firstLayer: 0,
    totalVariance: energies.reduce((sum, energy) => sum + energy, 0) / residuals.rowCount,
  }
  for await (const event of trainResidualLayers(residuals, heldOut, settings)) {
    if (event.kind === 'iteration') {
      yield (event.index + event.iteration / event.maximumIterations) / layerCount
    }
  }
  const left = await residuals.rowsAt(Int32Array.from({ length: residuals.rowCount }, (_, row) => row))
  residuals.free()
  return rows.map((value, place) => value - left[place])
}
