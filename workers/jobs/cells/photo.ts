import type { PanelResult } from '../../contracts/cells-results.ts'
import { imageFromPairs, peakSignalToNoise, pixelPairs } from '../../core/images/pixel-pairs.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { CellTable } from '../../core/rate/cell-table.ts'
import type { Evaluation } from '../../core/rate/evaluate.ts'
import type { ResidentSource } from './source.ts'

/**
 * The whole photo through a quantizer: every pair of neighbouring pixels is replaced by the reproduction of its
 * cell, without dither, in grey levels again.
 */
export function decodedPhoto(
  source: ResidentSource,
  quantizer: Quantizer,
  { cells }: Evaluation,
): PanelResult['photo'] {
  if (!source.photo) return undefined
  const { luma, width, height } = source.photo
  const { scale, offset } = source.result
  const pairs = pixelPairs(luma, width, height, undefined)
  const normalised = pairs.map((level, i) => (level - offset[i % 2]) / scale)
  const indices = quantizer.encode(normalised)
  const decoded = quantizer.decode(indices)
  const table = new CellTable(quantizer.indexLength)
  table.idsOf(cells.indices)
  // Cells that no sample fell into keep the quantizer's own point.
  for (const [pair, cell] of table.find(indices).entries()) {
    if (cell >= 0) decoded.set(cells.reproductions.subarray(2 * cell, 2 * cell + 2), 2 * pair)
  }
  const levels = decoded.map((value, i) => value * scale + offset[i % 2])
  const pixels = imageFromPairs(levels, width, height)
  return { pixels, psnrDb: peakSignalToNoise(source.photo.pixels, pixels) }
}
