import type { TrainedTable } from './trained.ts'

/** What an exported file says besides its numbers. */
export function trainedSettings({
  parameters,
  profileTitle,
  waterLevel,
  backend,
}: TrainedTable): Readonly<Record<string, unknown>> {
  return { profile: profileTitle, waterLevel, parameters, backend }
}
