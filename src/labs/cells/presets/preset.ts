import type { CellsParameters, QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { ShownPanel } from '../state.ts'

/** The panels of one moment, all of one setting. */
export type PresetPanels = Readonly<Record<QuantizerName, ShownPanel>>

/** What the screen says about the claim of a preset. */
export interface Finding {
  /** one sentence with the figures that are on the screen */
  readonly text: string
  readonly holds: boolean
}

/** One idea: a setting, a question about a change of it, and what the change does. */
export interface Preset {
  readonly id: string
  readonly title: string
  /** what is on the screen before the question is answered, beside the lab's defaults */
  readonly before: Partial<CellsParameters>
  /** what the answer changes */
  readonly after: Partial<CellsParameters>
  readonly focus: QuantizerName
  /** one or two sentences: what to look at, and what is going to change */
  readonly question: string
  readonly choices: readonly string[]
  /** the place of the right choice */
  readonly answer: number
  /** the idea, in one or two sentences */
  readonly lesson: string
  readonly finding: (before: PresetPanels, after: PresetPanels) => Finding
}

/** By how many dB the error of one moment is above that of another. */
export function errorRatioDb(later: { readonly mse: number }, earlier: { readonly mse: number }): number {
  return 10 * Math.log10(later.mse / earlier.mse)
}
