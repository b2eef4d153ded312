import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import type { PanelResult } from '../../../workers/contracts/cells-results.ts'
import { gapOf, ownBound, sweepKeysOf } from './curves.ts'
import type { CellsState } from './state.ts'

/** The state with a panel that has arrived, measured to what bounds it. */
export function withPanel(
  state: CellsState,
  panel: PanelResult,
  parameters: CellsParameters,
): Partial<CellsState> {
  const { source, panels, refusals } = state
  if (!source) return {}
  const figures = { ...panel.figures, ...gapOf(ownBound(state, source), source, panel.figures) }
  return {
    panels: {
      ...panels,
      [panel.quantizer]: {
        ...panel,
        figures,
        parameters,
        source,
        sweepKeys: sweepKeysOf(source, parameters),
      },
    },
    refusals: { ...refusals, [panel.quantizer]: undefined },
  }
}

/** Whether older curves may stand until the new ones are there: not those of another source, or over another rate. */
export function hasSameCurves(shown: CellsParameters | undefined, wanted: CellsParameters): boolean {
  return shown?.lineSource === wanted.lineSource && shown.lineCode === wanted.lineCode
}
