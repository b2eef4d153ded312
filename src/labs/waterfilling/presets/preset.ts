import type { WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import type { TableRow } from '../../../../workers/contracts/waterfilling-results.ts'
import type { Finding, PresetWords } from '../../parts/presets/preset-words.ts'
import type { PresetMoment } from '../state.ts'

/** One idea: a setting, a question about a change of it, and what the change does. */
export interface Preset extends PresetWords {
  /** what is on the screen before the question is answered, beside the lab's defaults */
  readonly before: Partial<WaterfillingParameters>
  /** what the answer changes; nothing, and the training itself is the answer */
  readonly after: Partial<WaterfillingParameters>
  /** from when on the codebooks belong to the claim */
  readonly needsTable: 'never' | 'after' | 'always'
  readonly finding: (before: PresetMoment, after: PresetMoment) => Finding
}

/** The row of a method; VR-Kmeans is asked for with its lambda, as in “vr 10”. */
export function rowAt({ rows }: PresetMoment, key: string): TableRow | undefined {
  return key in rows ? rows[key] : undefined
}

/** A finding that a row is missing for: the claim is not shown. */
export const nothingFound: Finding = { text: 'The codebooks of this claim are not there.', holds: false }

export function isTableNeeded({ needsTable }: Preset, isAnswered: boolean): boolean {
  return needsTable === 'always' || (needsTable === 'after' && isAnswered)
}
