import { Refusal } from '../formats/refusal.ts'

/**
 * When a training stops: after so many iterations, or at an improvement by a smaller share than the tolerance.
 * @throws Refusal for iterations that are no whole number of zero or more, or such a tolerance
 */
export function checkStopping(options: {
  readonly maximumIterations: number
  readonly tolerance: number
}): void {
  const { maximumIterations, tolerance } = options
  if (!Number.isInteger(maximumIterations) || maximumIterations < 0) {
    throw new Refusal('iterations', `found ${maximumIterations}`, 'a whole number of zero or more')
  }
  if (!(tolerance >= 0)) throw new Refusal('tolerance', `found ${tolerance}`, 'a number of zero or more')
}
