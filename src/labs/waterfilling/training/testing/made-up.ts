import { defaultParameters } from '../../../../../workers/contracts/parameters.ts'
import { waterfillingTable } from '../../../../../workers/contracts/waterfilling.ts'
import type { WaterfillingParameters } from '../../../../../workers/contracts/waterfilling.ts'
import type {
  GapPoint,
  MethodName,
  TableResult,
  TableRow,
  TrainedCurve,
} from '../../../../../workers/contracts/waterfilling-results.ts'
import type { ShownWater } from '../../state.ts'
import { tableMethods } from '../methods.ts'
import type { TrainedTable, TrainingBasis } from '../trained.ts'
import { noTraining, withTrainingEvent } from '../trained.ts'

/** Numbers for tests of figures and words: of the right shape, and nothing else. */
export function parametersWith(some: Partial<WaterfillingParameters> = {}): WaterfillingParameters {
  return { ...defaultParameters(waterfillingTable), ...some }
}

/** The water of a made-up profile with as many components as the parameters say. */
export function waterWith(
  some: Partial<WaterfillingParameters> = {},
  waterLevel = 0.6,
  key = 'p',
): ShownWater {
  const parameters = parametersWith(some)
  const variances = new Float64Array(parameters.components).fill(1)
  return {
    parameters,
    profile: {
      kind: 'profile',
      key,
      title: key,
      variances,
      totalVariance: parameters.components,
      curveBits: Float64Array.of(0, 1),
      curveDistortions: Float64Array.of(1, 0.5),
      remarks: [],
    },
    pour: {
      kind: 'pour',
      profileKey: key,
      waterLevel,
      normalizedDistortion: 0.9,
      totalBits: 8,
      activeCount: 47,
      codebookLevel: waterLevel,
    },
  }
}

export function basisWith(some: Partial<TrainingBasis> = {}): TrainingBasis {
  return {
    parameters: parametersWith(),
    profileTitle: 'made up',
    variances: Float64Array.from({ length: 40 }, (_, j) => Math.exp(-0.1 * j)),
    waterLevel: 0.5,
    ...some,
  }
}

export function curveOf(name: MethodName, some: Partial<TrainedCurve> = {}): TrainedCurve {
  return {
    ...name,
    kind: 'curve',
    trial: 1,
    train: Float64Array.of(1.2, 0.9, 0.8),
    test: Float64Array.of(1.3, 1, 0.95),
    codewordVariances: Float64Array.from({ length: 40 }, (_, j) => Math.max(0, 0.5 - 0.05 * j)),
    codewordsUsed: 256,
    ...some,
  }
}

export function rowOf(name: MethodName, some: Partial<TableRow> = {}): TableRow {
  return { ...name, train: 0.8, test: 0.95, trainSpread: 0.001, testSpread: 0.002, normRatio: 1.01, ...some }
}

export function resultOf(rows: readonly TableRow[], some: Partial<TableResult> = {}): TableResult {
  return { kind: 'table', trialsDone: 3, rows, bound: 0.9, waterLevel: 0.5, backend: 'plain', ...some }
}

/** A table with a curve and a row of every method; K-means as the paper prints it. */
export function trainedTable(some: Partial<TrainingBasis> = {}): TrainedTable {
  const basis = basisWith(some)
  const run = { task: 'table', key: 'made up', basis } as const
  const methods = tableMethods(basis.parameters).map(({ method, lambda }) => ({ method, lambda }))
  const rows = methods.map((name) =>
    name.method === 'kmeans' ? rowOf(name, { train: 0.6727, test: 1.0054 }) : rowOf(name),
  )
  const events = [...methods.map((name) => curveOf(name)), resultOf(rows)]
  const state = events.reduce((before, event) => withTrainingEvent(before, run, event, 1), noTraining)
  if (!state.table) throw new Error('no event made a table')
  return state.table
}

export function gapPoint(some: Partial<GapPoint>): GapPoint {
  return {
    ...rowOf({ method: 'kmeans', lambda: null }),
    kind: 'gap',
    swept: 'trainingSize',
    value: 1000,
    bound: 0.9,
    backend: 'plain',
    ...some,
  }
}
