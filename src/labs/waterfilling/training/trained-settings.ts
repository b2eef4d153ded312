import type { TrainingBasis } from './trained.ts'

/** What an exported file says besides its numbers. */
export function trainedSettings({
  parameters,
  profileTitle,
  waterLevel,
}: TrainingBasis): Readonly<Record<string, unknown>> {
  return { profile: profileTitle, waterLevel, parameters }
}
