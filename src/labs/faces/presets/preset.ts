import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { Evaluation, LearnedLayer } from '../../../../workers/contracts/faces-results.ts'
import type { Finding, PresetWords } from '../../parts/presets/preset-words.ts'

/** What is on the screen at one moment: the layers that are learned, and the means over all held-out pictures. */
export interface PresetMoment {
  readonly layers: readonly LearnedLayer[]
  readonly evaluation: Evaluation | undefined
}

/** A preset that is open: asked at first, then answered. */
export interface Lesson {
  readonly id: string
  /** the place of the reader's choice */
  readonly guess?: number
  /** what was on the screen before the answer */
  readonly before?: PresetMoment
}

/** One idea: a setting, a question about a change of it, and what the change does. */
export interface Preset extends PresetWords {
  /** what is on the screen before the question is answered, beside the lab's defaults */
  readonly before: Partial<FacesParameters>
  /** what the answer changes; nothing, and the figures that are to come are the answer */
  readonly after: Partial<FacesParameters>
  /** whether the claim is about rebuilt pictures, and waits for their means */
  readonly needsEvaluation: boolean
  readonly finding: (before: PresetMoment, after: PresetMoment) => Finding
}

/** A finding that something is missing for: the claim is not shown. */
export const nothingFound: Finding = { text: 'The figures of this claim are not there.', holds: false }
