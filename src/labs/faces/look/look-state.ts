import type { Evaluation } from '../../../../workers/contracts/faces-results.ts'

/** What is known of pictures that were looked at. */
export interface LookState {
  readonly evaluation: Evaluation | undefined
}

export const noLook: LookState = { evaluation: undefined }
