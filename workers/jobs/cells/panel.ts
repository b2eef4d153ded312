import type { QuantizerName } from '../../contracts/cells.ts'
import type { Figures, PanelResult } from '../../contracts/cells-results.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import type { Evaluation } from '../../core/rate/evaluate.ts'
import { decodedPhoto } from './photo.ts'
import { entropyRemarks } from './remarks.ts'
import type { SolvedScale } from './solve-rate.ts'
import { jointRate, solveScale } from './solve-rate.ts'
import type { ResidentSource } from './source.ts'

/** What every panel has: its figures, the photo through it, and what is to be said of both. */
export function panelBase(
  name: QuantizerName,
  source: ResidentSource,
  quantizer: Quantizer,
  evaluation: Evaluation,
  some: Partial<Figures> = {},
): Omit<PanelResult, 'geometry'> {
  const { rateBits, crossEntropyBits, mse, snrDb, fixedRateBits, occupiedCells, train } = evaluation
  const figures: Figures = {
    rateBits,
    crossEntropyBits,
    mse,
    snrDb,
    fixedRateBits,
    occupiedCells,
    train,
    ...some,
  }
  const photo = decodedPhoto(source, quantizer, evaluation)
  const remarks = entropyRemarks(figures, source.test.length / 2)
  return { kind: 'panel', quantizer: name, figures, ...(photo ? { photo } : {}), remarks }
}

/** Sizes are solved from cells of area 1, the size of the data, however small or large the cells wanted are. */
export function matchedScale(
  quantizerAt: (scale: number) => Quantizer,
  area: number,
  { test }: ResidentSource,
  rate: number,
): SolvedScale {
  const unit = 1 / Math.sqrt(area)
  const solved = solveScale((scale) => jointRate(quantizerAt(scale * unit), test), rate)
  return { ...solved, scale: solved.scale * unit }
}
