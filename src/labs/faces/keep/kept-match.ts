import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import { headParameters } from '../../../../workers/contracts/faces.ts'
import type { Kept } from '../../../storage/check-kept-faces.ts'
import { trainingKey } from '../../../../workers/contracts/face-training-key.ts'

/** Whether what was kept is what these settings ask for, so that the reader finds the lab as it was left. */
export function isOf({ set, training }: Kept, wanted: FacesParameters): boolean {
  if (wanted.source !== set.source) return false
  // Heads are rendered again sooner than they are asked about.
  if (!training) return set.source !== 'heads'
  const { parameters } = training
  const isSameHeads =
    set.source !== 'heads' || headParameters.every((name) => parameters[name] === wanted[name])
  return isSameHeads && trainingKey(parameters, set) === trainingKey(wanted, set)
}
