import type { FaceTrainingEvent } from '../../../../workers/contracts/faces-results.ts'
import { secondsLeft } from '../../parts/time-left.ts'
import type { TrainingBasis } from './trained.ts'
import { layerSeconds } from './training-cost.ts'

/**
 * Tells how long a run will take still, from the layers that it has learned: later layers are larger, so that a share
 * of the layers is a smaller share of the work.
 *
 * @returns asked with each event and the time in seconds; undefined while that says little
 */
export function trainingClock({ parameters, set, done }: TrainingBasis) {
  const { layers } = parameters
  const whole = layerSeconds(parameters, set, layers)
  const workOf = (share: number): number => layerSeconds(parameters, set, share * layers) / whole
  const startShare = workOf(Math.min(1, done.length / layers))
  let isPrepared = false
  let startedAt: number | undefined
  return (event: FaceTrainingEvent, now: number): number | undefined => {
    if (event.kind === 'prepared') isPrepared = true
    if (event.kind !== 'progress' || !isPrepared) return undefined
    // Until then the layers that are done are only repeated.
    if (event.share < done.length / layers) return undefined
    startedAt ??= now
    return secondsLeft({ share: workOf(event.share), seconds: now - startedAt, startShare })
  }
}
