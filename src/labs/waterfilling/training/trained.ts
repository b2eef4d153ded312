import type { SweptParameter, WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import type {
  GapPoint,
  TableRow,
  TrainedCurve,
  TrainingEvent,
} from '../../../../workers/contracts/waterfilling-results.ts'
import { keptWith } from '../../parts/kept-with.ts'
import { methodKey } from './methods.ts'

/** What a training is done on, as it was on the screen when it began. */
export interface TrainingBasis {
  readonly parameters: WaterfillingParameters
  readonly profileTitle: string
  /** sigma_j^2, largest first */
  readonly variances: Float64Array
  /** gamma */
  readonly waterLevel: number
}

/** Table I and Fig. 1 as far as they are computed, with what they were made from. */
export interface TrainedTable extends TrainingBasis {
  readonly key: string
  /** each method as the first trial trains it */
  readonly curves: Readonly<Record<string, TrainedCurve>>
  readonly rows: Readonly<Record<string, TableRow>>
  /** D(log2 K) over the total variance; undefined until the first row is there */
  readonly bound: number | undefined
  readonly trialsDone: number
  readonly backend: string | undefined
  readonly isWhole: boolean
}

/** A sweep of the gap explorer, as far as it is computed. */
export interface GapSweep {
  readonly key: string
  readonly swept: SweptParameter
  readonly parameters: WaterfillingParameters
  readonly points: readonly GapPoint[]
  readonly isWhole: boolean
}

export type TrainingTask = 'table' | 'gap'

/** The training under way. */
export interface TrainingRun {
  readonly task: TrainingTask
  readonly key: string
  /** 0 to 1 */
  readonly share: number
  readonly words: string
  readonly seconds: number
}

export interface TrainingFailure {
  readonly task: TrainingTask
  readonly key: string
  readonly message: string
  /** a defect and not a refusal: worth another try */
  readonly isCrash: boolean
}

export interface TrainingState {
  readonly table: TrainedTable | undefined
  /** whole ones by key, so that what was trained before is there again at once */
  readonly tables: Readonly<Record<string, TrainedTable>>
  /** by key, so that an earlier sweep is there again when the reader comes back to it */
  readonly gaps: Readonly<Record<string, GapSweep>>
  readonly run: TrainingRun | undefined
  readonly failure: TrainingFailure | undefined
  /** the table that the reader stopped: it is trained again only when asked for */
  readonly cancelledKey: string | undefined
  /** the sweep that the reader asked for */
  readonly exploredKey: string | undefined
}

export const noTraining: TrainingState = {
  table: undefined,
  tables: {},
  gaps: {},
  run: undefined,
  failure: undefined,
  cancelledKey: undefined,
  exploredKey: undefined,
}

const keptCount = 12

/** The state with what a run has sent: a run of another table replaces the one on the screen. */
export function withTrainingEvent(
  state: TrainingState,
  { task, key, basis }: { readonly task: TrainingTask; readonly key: string; readonly basis: TrainingBasis },
  event: TrainingEvent,
  seconds: number,
): TrainingState {
  switch (event.kind) {
    case 'progress':
      return { ...state, run: { task, key, share: event.share, words: event.words, seconds } }
    case 'gap': {
      const sweep = state.gaps[key] ?? emptySweep(key, basis)
      const points = [...sweep.points.filter((point) => !isSamePoint(point, event)), event]
      return { ...state, gaps: keptWith(state.gaps, { ...sweep, points }, keptCount) }
    }
    default: {
      const table = state.table?.key === key ? state.table : emptyTable(key, basis)
      return { ...state, table: withResult(table, event) }
    }
  }
}

function withResult(
  table: TrainedTable,
  event: Extract<TrainingEvent, { kind: 'curve' | 'table' }>,
): TrainedTable {
  if (event.kind === 'table') {
    const rows = Object.fromEntries(event.rows.map((row) => [methodKey(row), row]))
    const { bound, trialsDone, waterLevel, backend } = event
    return { ...table, rows, bound, trialsDone, waterLevel, backend }
  }
  const key = methodKey(event)
  // Curves of later trials are in the means and the spread of the table; drawn, they would only flicker.
  if (key in table.curves && table.curves[key].trial !== event.trial) return table
  return { ...table, curves: { ...table.curves, [key]: event } }
}

/** The state with a task that has ended as a whole. */
export function withWhole(state: TrainingState, task: TrainingTask, key: string): TrainingState {
  const { table, gaps } = state
  if (task === 'table') {
    if (table?.key !== key) return state
    const whole = { ...table, isWhole: true }
    return { ...state, table: whole, tables: keptWith(state.tables, whole, keptCount) }
  }
  return key in gaps ? { ...state, gaps: { ...gaps, [key]: { ...gaps[key], isWhole: true } } } : state
}

function emptyTable(key: string, basis: TrainingBasis): TrainedTable {
  const nothing = { curves: {}, rows: {}, bound: undefined, trialsDone: 0, backend: undefined }
  return { ...basis, ...nothing, key, isWhole: false }
}

function emptySweep(key: string, { parameters }: TrainingBasis): GapSweep {
  return { key, swept: parameters.swept, parameters, points: [], isWhole: false }
}

function isSamePoint(a: GapPoint, b: GapPoint): boolean {
  return a.method === b.method && a.value === b.value
}
