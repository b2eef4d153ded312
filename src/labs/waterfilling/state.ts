import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { ProfileData, WaterfillingParameters } from '../../../workers/contracts/waterfilling.ts'
import { waterfillingTable } from '../../../workers/contracts/waterfilling.ts'
import type { PourResult, ProfileResult, TableRow } from '../../../workers/contracts/waterfilling-results.ts'
import type { UndoHistory } from '../../storage/undo.ts'
import { emptyHistory } from '../../storage/undo.ts'
import type { TrainingState } from './training/trained.ts'
import { noTraining } from './training/trained.ts'

export type ParameterName = keyof WaterfillingParameters

/** What undo takes back: the settings and the files they are for. */
export interface Wish {
  readonly wanted: WaterfillingParameters
  /** the reader's own numbers; kept while another profile is shown */
  readonly numbers: ProfileData | undefined
  /** the reader's own pictures, in the same way */
  readonly pictures: ProfileData | undefined
}

/** Variances and the water over them, of one moment, with the settings they were made with. */
export interface ShownWater {
  readonly profile: ProfileResult
  readonly pour: PourResult
  readonly parameters: WaterfillingParameters
}

/** What is on the screen at one moment: the water, and the codebooks by method where they are trained for it. */
export interface PresetMoment {
  readonly water: ShownWater
  readonly rows: Readonly<Record<string, TableRow>>
  /** NaN without codebooks */
  readonly bound: number
}

/** A preset that is open: asked at first, then answered. */
export interface Lesson {
  readonly id: string
  /** the place of the reader's choice */
  readonly guess?: number
  /** what was on the screen before the answer */
  readonly before?: PresetMoment
}

/** What the reader wants, kept apart from what is shown: figures are made from `water` alone. */
export interface WaterfillingState extends Wish {
  readonly history: UndoHistory<Wish>
  readonly water: ShownWater | undefined
  readonly isCatchingUp: boolean
  readonly crash: string | undefined
  /** the component that all figures point at, counted from 0 */
  readonly probe: number | undefined
  /** the parameter pointed at in an equation or among the controls: both light up */
  readonly lit: ParameterName | undefined
  /** codebooks trained at the rate of the water, as far as they are */
  readonly training: TrainingState
  readonly lesson: Lesson | undefined
}

export function wishOf({ wanted, numbers, pictures }: Wish): Wish {
  return { wanted, numbers, pictures }
}

/** The files that a profile is read from. */
export function dataOf({ wanted, numbers, pictures }: Wish): ProfileData | undefined {
  if (wanted.profile === 'own') return numbers
  return wanted.profile === 'images' ? pictures : undefined
}

/** What the variances depend on. */
const profileParameters = [
  'profile',
  'decay',
  'exponent',
  'memory',
  'highShare',
  'levelRatio',
  'components',
  'imageTransform',
  'blockSize',
] as const satisfies readonly ParameterName[]

/** Whether other variances are wanted than those on the screen. */
export function isProfileBehind({ isCatchingUp, water, wanted }: WaterfillingState): boolean {
  const shown = water?.parameters
  return isCatchingUp && shown !== undefined && profileParameters.some((name) => shown[name] !== wanted[name])
}

/** The lab before anything is computed. */
export function emptyState(): WaterfillingState {
  return {
    wanted: defaultParameters(waterfillingTable),
    numbers: undefined,
    pictures: undefined,
    history: emptyHistory(),
    water: undefined,
    isCatchingUp: false,
    crash: undefined,
    probe: undefined,
    lit: undefined,
    training: noTraining,
    lesson: undefined,
  }
}
