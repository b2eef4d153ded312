import type { SweptParameter, WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import type { ShownWater } from '../state.ts'

/** What the codebooks of Table I depend on: equal keys mean equal numbers. */
export function tableKey({ parameters, profile, pour }: ShownWater): string {
  const { codebookSize, trainingSize, testSize, trials, iterations, initialization, seed } = parameters
  const { regularization1, regularization2, regularization3 } = parameters
  const lambdas = [regularization1, regularization2, regularization3].toSorted((a, b) => a - b)
  return JSON.stringify([
    profile.key,
    level(pour),
    codebookSize,
    [trainingSize, testSize, trials, iterations, initialization, seed],
    lambdas,
  ])
}

/** What a sweep of the gap explorer depends on: VR-Kmeans has the second regularization there. */
export function gapKey({ parameters, profile, pour }: ShownWater): string {
  const { codebookSize, trainingSize, testSize, trials, iterations, initialization, seed } = parameters
  const { held, swept, regularization2 } = parameters
  // At the level of the codebook the water follows K; where the level itself is swept, no other one counts.
  const water = swept === 'waterLevel' || held === 'codebook' ? 'codebook' : level(pour)
  return JSON.stringify([
    swept,
    profile.key,
    water,
    codebookSize,
    [trainingSize, testSize, trials, iterations, initialization, seed],
    swept === 'regularization' ? '' : regularization2,
  ])
}

/** Levels that are solved for may differ in their last bits. */
function level({ waterLevel }: ShownWater['pour']): string {
  return waterLevel.toPrecision(9)
}

/** Multiplications that are begun without being asked for: some seconds' worth on two cores. */
const unaskedWork = 4e10

/** Whether the table is trained as soon as the reader rests: N K n products an iteration, for four full codebooks. */
export function isLight({ parameters, profile }: ShownWater): boolean {
  const { codebookSize, trainingSize, testSize, trials, iterations } = parameters
  const rows = trainingSize + testSize
  return 4 * trials * iterations * rows * codebookSize * profile.variances.length <= unaskedWork
}

/** Whether these are the parameters of the paper's Table I; the seed was never published. */
export function isPaperSetting(parameters: WaterfillingParameters): boolean {
  return isPaperData(parameters) && parameters.trials === paperSetting.trials
}

/** Whether the paper's figures can stand beside ours, which may be the mean of fewer trials. */
export function isPaperData(parameters: WaterfillingParameters): boolean {
  const names = Object.keys(paperSetting) as (keyof typeof paperSetting)[]
  return names.every((name) => name === 'trials' || parameters[name] === paperSetting[name])
}

/** What the axis of a sweep says. */
export const sweptWords: Readonly<
  Record<SweptParameter, { readonly label: string; readonly symbol: string; readonly axis: string }>
> = {
  trainingSize: { label: 'training size', symbol: 'N', axis: 'training samples N' },
  codebookSize: { label: 'codewords', symbol: 'K', axis: 'codewords K' },
  regularization: { label: 'regularization', symbol: 'λ', axis: 'regularization λ' },
  waterLevel: { label: 'water level', symbol: 'γ/γ*', axis: 'water level over the level at log₂ K' },
}
