import type { Bound } from '../contracts/bound.ts'
import { boundAt, gapDbTo } from '../contracts/bound.ts'
import type { CellsData, CellsParameters, QuantizerName } from '../contracts/cells.ts'
import type { ComparedQuantizer, PanelResult, ProgressEvent } from '../contracts/cells-results.ts'
import { Refusal } from '../core/formats/refusal.ts'
import { lastBound } from './cells/bound.ts'
import { latticePanel } from './cells/lattice-panel.ts'
import { scalarPanel } from './cells/scalar-panel.ts'
import type { ResidentSource } from './cells/source.ts'
import { loadSource } from './cells/source.ts'
import { Trainings } from './cells/trainings.ts'
import { Pace } from './pace.ts'

type Listener = (event: ProgressEvent) => void

/** All three quantizers at once, for the terminal. @throws Refusal where the page would show one in a panel */
export async function compareQuantizers(
  parameters: CellsParameters,
  data: CellsData | undefined,
  onProgress: Listener,
): Promise<Record<QuantizerName, ComparedQuantizer>> {
  if (parameters.importedCodebook) {
    throw new Refusal('codebook', 'an imported one', 'one that is trained: a terminal has no import')
  }
  const source = await loadSource(parameters, data)
  const usq = scalarPanel(source, parameters)
  const lvq = latticePanel(source, parameters)
  const gvq = await trainedPanel(source, parameters, onProgress)
  onProgress({ kind: 'progress', task: 'computing the bound' })
  const bound = lastBound(source)
  const compared = (panel: PanelResult): ComparedQuantizer => comparedTo(bound, source.result.bound, panel)
  return { usq: compared(usq), lvq: compared(lvq), gvq: compared(gvq) }
}

/** The codebook's panel at the iteration asked for, and no more than that. */
async function trainedPanel(
  source: ResidentSource,
  parameters: CellsParameters,
  onProgress: Listener,
): Promise<PanelResult> {
  const pace = new Pace(new AbortController().signal)
  const trainings = new Trainings()
  const wanted = trainings.wanted(source, parameters, pace)
  let step = await wanted.next()
  while (!step.done) {
    onProgress(step.value)
    step = await wanted.next()
  }
  // One iteration more than asked for tells whether the training ends there.
  for await (const event of step.value.advance(parameters.iteration + 1, pace)) onProgress(event)
  return trainings.panel(source, parameters, step.value)
}

/** The gap is to the source's own bound, and to the Gaussian's where that one ends, which is then said. */
function comparedTo(own: Bound, gaussian: Bound, { figures, remarks }: PanelResult): ComparedQuantizer {
  const { rateBits, crossEntropyBits, mse, snrDb, train } = figures
  const isBeyond = Number.isNaN(boundAt(own, rateBits))
  const isGaussian = isBeyond || own.kind === 'gaussian'
  return {
    rateBits,
    crossEntropyBits,
    mse,
    snrDb,
    gapDb: gapDbTo(isBeyond ? gaussian : own, figures),
    train: { mse: train.mse, rateBits: train.rateBits },
    remarks: [
      ...remarks,
      ...(isGaussian ? ['The gap is to a Gaussian of equal covariance: R(D) is not known here.'] : []),
    ],
  }
}
