import type { ParametersOf, ParameterTable } from './parameters.ts'

export const profileKinds = ['exponential', 'power', 'ar1', 'flat', 'two-level', 'own', 'images'] as const
export type ProfileKind = (typeof profileKinds)[number]

export const maximumComponents = 5000

/** What the reader holds fixed; the other quantities follow. `codebook` holds R = log2 K. */
export const heldKinds = ['codebook', 'level', 'distortion', 'rate'] as const

export const sweptParameters = ['trainingSize', 'codebookSize', 'regularization', 'waterLevel'] as const
export type SweptParameter = (typeof sweptParameters)[number]

const regularization = {
  kind: 'real',
  symbol: 'λ',
  minimum: 0.0001,
  maximum: 1_000_000,
  step: 0.0001,
  scale: 'log',
} as const

/** Every parameter of the Water-filling lab. Variances are in the squared unit of the data, rates in bit in total. */
export const waterfillingTable = {
  profile: { kind: 'choice', key: 'p', label: 'profile', choices: profileKinds, default: 'exponential' },
  decay: {
    kind: 'real',
    key: 'a',
    label: 'decay',
    symbol: 'a',
    minimum: 0.0001,
    maximum: 2,
    step: 0.0001,
    default: 0.01,
    scale: 'log',
  },
  exponent: {
    kind: 'real',
    key: 'b',
    label: 'exponent',
    symbol: 'b',
    minimum: 0.05,
    maximum: 4,
    step: 0.05,
    default: 1,
  },
  memory: {
    kind: 'real',
    key: 'r',
    label: 'memory',
    symbol: 'ρ',
    minimum: 0,
    maximum: 0.999,
    step: 0.001,
    default: 0.9,
  },
  highShare: {
    kind: 'real',
    key: 'hs',
    label: 'high share',
    symbol: 'h',
    minimum: 0.01,
    maximum: 0.99,
    step: 0.01,
    default: 0.1,
  },
  levelRatio: {
    kind: 'real',
    key: 'hr',
    label: 'high over low',
    symbol: 'q',
    minimum: 1,
    maximum: 10_000,
    step: 0.1,
    default: 20,
    scale: 'log',
  },
  components: {
    kind: 'integer',
    key: 'n',
    label: 'components',
    symbol: 'n',
    minimum: 1,
    maximum: maximumComponents,
    step: 1,
    default: 200,
    scale: 'log',
  },
  imageTransform: { kind: 'choice', key: 'it', label: 'transform', choices: ['dct', 'pca'], default: 'dct' },
  blockSize: {
    kind: 'integer',
    key: 'bs',
    label: 'block',
    symbol: 'B',
    unit: 'pixels',
    minimum: 2,
    maximum: 32,
    step: 1,
    default: 8,
  },
  varianceScale: {
    kind: 'choice',
    key: 'vs',
    label: 'variance axis',
    choices: ['linear', 'log'],
    default: 'linear',
  },
  held: { kind: 'choice', key: 'h', label: 'held', choices: heldKinds, default: 'codebook' },
  waterLevel: {
    kind: 'real',
    key: 'g',
    label: 'water level',
    symbol: 'γ',
    minimum: 1e-12,
    maximum: 1e12,
    step: 1e-12,
    default: 0.62753,
    scale: 'log',
  },
  distortion: {
    kind: 'real',
    key: 'D',
    label: 'distortion',
    symbol: 'D',
    unit: 'share of the variance',
    minimum: 0.000001,
    maximum: 1,
    step: 0.000001,
    default: 0.9,
  },
  totalBits: {
    kind: 'real',
    key: 'R',
    label: 'rate',
    symbol: 'R',
    unit: 'bit in total',
    minimum: 0,
    maximum: 50_000,
    step: 0.001,
    default: 8,
  },
  codebookSize: {
    kind: 'integer',
    key: 'K',
    label: 'codewords',
    symbol: 'K',
    minimum: 2,
    maximum: 4096,
    step: 1,
    default: 256,
    scale: 'log',
  },
  trainingSize: {
    kind: 'integer',
    key: 'N',
    label: 'training samples',
    symbol: 'N',
    minimum: 10,
    maximum: 100_000,
    step: 1,
    default: 1000,
    scale: 'log',
  },
  testSize: {
    kind: 'integer',
    key: 'T',
    label: 'test samples',
    minimum: 10,
    maximum: 100_000,
    step: 1,
    default: 2000,
    scale: 'log',
  },
  trials: { kind: 'integer', key: 'tr', label: 'trials', minimum: 1, maximum: 20, step: 1, default: 3 },
  iterations: {
    kind: 'integer',
    key: 'i',
    label: 'iterations',
    minimum: 1,
    maximum: 100,
    step: 1,
    default: 10,
  },
  initialization: {
    kind: 'choice',
    key: 'init',
    label: 'start',
    choices: ['data', 'random'],
    default: 'data',
  },
  /** Each is divided by the largest variance: where that is 1, as in Table I, it is the paper's own. */
  regularization1: { ...regularization, key: 'l1', label: 'first', default: 0.1 },
  regularization2: { ...regularization, key: 'l2', label: 'second', default: 10 },
  regularization3: { ...regularization, key: 'l3', label: 'third', default: 1000 },
  swept: { kind: 'choice', key: 'sw', label: 'against', choices: sweptParameters, default: 'trainingSize' },
  seed: {
    kind: 'integer',
    key: 'seed',
    label: 'seed',
    minimum: 0,
    maximum: 4_294_967_295,
    step: 1,
    default: 1,
  },
} as const satisfies ParameterTable

export type WaterfillingParameters = ParametersOf<typeof waterfillingTable>

/** Files that the reader brought: numbers (one file) or pictures; `id` tells one choice from the next. */
export interface ProfileData {
  readonly id: number
  readonly files: readonly { readonly name: string; readonly file: Blob }[]
}

/** Table I and Fig. 1 of the RRQ paper: what differs from the defaults. */
export const paperSetting = {
  profile: 'exponential',
  decay: 0.01,
  components: 1000,
  held: 'codebook',
  codebookSize: 256,
  trainingSize: 1000,
  testSize: 10_000,
  trials: 5,
  iterations: 10,
  initialization: 'data',
  regularization1: 0.1,
  regularization2: 10,
  regularization3: 1000,
} as const satisfies Partial<WaterfillingParameters>
