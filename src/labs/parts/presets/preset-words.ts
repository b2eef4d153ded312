/** What the screen says about the claim of a preset. */
export interface Finding {
  /** one sentence with the figures that are on the screen */
  readonly text: string
  readonly holds: boolean
}

/** A preset as it is read: a question about a change of the settings, and what the change does. */
export interface PresetWords {
  readonly id: string
  readonly title: string
  /** one or two sentences: what to look at, and what is going to change */
  readonly question: string
  readonly choices: readonly string[]
  /** the place of the right choice */
  readonly answer: number
  /** the idea, in one or two sentences */
  readonly lesson: string
}
