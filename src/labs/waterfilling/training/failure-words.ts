import type { TrainingFailure } from './trained.ts'

/** Why there is no result: a refusal is a sentence already, a defect is introduced. */
export function failureWords({ message, isCrash }: Pick<TrainingFailure, 'message' | 'isCrash'>): string {
  return isCrash ? `The training stopped: ${message}.` : message
}
