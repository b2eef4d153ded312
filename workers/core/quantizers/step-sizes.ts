import { Refusal } from '../formats/refusal.ts'

/**
 * @param stepSizes one per dimension @returns a copy
 * @throws Refusal for no step size, or one that is not positive and finite
 */
export function checkedStepSizes(stepSizes: readonly number[]): Float64Array {
  if (stepSizes.length === 0) throw new Refusal('step sizes', 'found none', 'one per dimension')
  for (const stepSize of stepSizes) {
    if (!(stepSize > 0 && stepSize < Infinity)) {
      throw new Refusal('step size', `found ${stepSize}`, 'a positive finite number')
    }
  }
  return Float64Array.from(stepSizes)
}
