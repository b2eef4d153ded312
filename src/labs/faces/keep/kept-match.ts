import { trainingKey } from '../../../../workers/contracts/face-training-key.ts'
import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { Kept } from '../../../storage/check-kept-faces.ts'
import { areSameHeads } from '../state.ts'

/** Whether what was kept is what these settings ask for, so that the reader finds the lab as it was left. */
export function isOf({ set, training }: Kept, wanted: FacesParameters): boolean {
  if (wanted.source !== set.source) return false
  // Heads are rendered again sooner than they are asked about.
  if (!training) return set.source !== 'heads'
  const { parameters } = training
  const isSameSet = set.source !== 'heads' || areSameHeads(parameters, wanted)
  return isSameSet && trainingKey(parameters, set) === trainingKey(wanted, set)
}
