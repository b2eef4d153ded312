import type { CellsParameters } from '../../contracts/cells.ts'
import type { PanelResult } from '../../contracts/cells-results.ts'
import { codebookCells } from '../../core/quantizers/codebook-cells.ts'
import { powerCells } from '../../core/quantizers/power-cells.ts'
import { codewordPrices } from '../../core/quantizers/weighted-codeword.ts'
import { evaluateQuantizer } from '../../core/rate/evaluate.ts'
import { codebookGeometry } from './geometry.ts'
import { panelBase } from './panel.ts'
import type { ResidentSource } from './source.ts'
import type { TrainedCodebook } from './training-steps.ts'
import { codebookQuantizer } from './training-steps.ts'

/** Cells are cut off this many windows away from the centre. */
const windowFactor = 3

/** The panel of a codebook at some iteration. */
export function codebookPanel(
  source: ResidentSource,
  { reconstruction }: CellsParameters,
  trained: TrainedCodebook,
): PanelResult {
  const { codebook, coding } = trained
  const quantizer = codebookQuantizer(trained)
  const evaluation = evaluateQuantizer(quantizer, source.train, source.test, reconstruction)
  const window = windowFactor * source.result.extent
  const cells = coding
    ? powerCells(codebook, codewordPrices(coding.lengthsBits, coding.multiplier), window)
    : codebookCells(codebook, window)
  // A dead codeword needs no index.
  const alive = coding ? { fixedRateBits: Math.log2(coding.aliveCount) / 2 } : {}
  return {
    ...panelBase('gvq', source, quantizer, evaluation, alive),
    geometry: codebookGeometry(evaluation, cells),
  }
}
