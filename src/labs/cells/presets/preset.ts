import type { CellsParameters, QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { Finding, PresetWords } from '../../parts/presets/preset-words.ts'
import type { ShownPanel } from '../state.ts'

/** The panels of one moment, all of one setting. */
export type PresetPanels = Readonly<Record<QuantizerName, ShownPanel>>

/** One idea: a setting, a question about a change of it, and what the change does. */
export interface Preset extends PresetWords {
  /** what is on the screen before the question is answered, beside the lab's defaults */
  readonly before: Partial<CellsParameters>
  /** what the answer changes */
  readonly after: Partial<CellsParameters>
  readonly focus: QuantizerName
  readonly finding: (before: PresetPanels, after: PresetPanels) => Finding
}

/** By how many dB the error of one moment is above that of another. */
export function errorRatioDb(later: { readonly mse: number }, earlier: { readonly mse: number }): number {
  return 10 * Math.log10(later.mse / earlier.mse)
}
