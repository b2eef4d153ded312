import type { ParametersOf, ParameterTable } from './parameters.ts'

export const faceSources = ['heads', 'own', 'sample'] as const
export type FaceSource = (typeof faceSources)[number]

/** Height x width of rendered heads; the largest is that of the Cropped Yale set. */
export const headSizes = ['48x42', '96x84', '192x168'] as const

export const residualTrainers = ['vr', 'kmeans', 'random'] as const
export type ResidualTrainer = (typeof residualTrainers)[number]

/** `every6`: pictures 6, 12, ... in the order of their paths are the test, as in the project's reference figures. */
export const splitKinds = ['image', 'person', 'every6'] as const
export type SplitKind = (typeof splitKinds)[number]

/** What the coder is given: the low-resolution picture made large again, the picture itself, or that with noise. */
export const lookTasks = ['superresolution', 'compression', 'denoising'] as const

export const maximumPeople = 38
export const maximumLights = 64
export const maximumLayers = 200

/** Every parameter of the Faces lab. Grey levels run from 0 to 255. */
export const facesTable = {
  source: { kind: 'choice', key: 'src', label: 'faces', choices: faceSources, default: 'heads' },
  people: {
    kind: 'integer',
    key: 'pp',
    label: 'people',
    minimum: 2,
    maximum: maximumPeople,
    step: 1,
    default: 16,
  },
  lights: {
    kind: 'integer',
    key: 'li',
    label: 'lights',
    minimum: 2,
    maximum: maximumLights,
    step: 1,
    default: 20,
  },
  headSize: {
    kind: 'choice',
    key: 'hs',
    label: 'size',
    choices: headSizes,
    default: '96x84',
  },
  split: { kind: 'choice', key: 'sp', label: 'held out', choices: splitKinds, default: 'image' },
  testShare: {
    kind: 'real',
    key: 'ts',
    label: 'test share',
    minimum: 0.05,
    maximum: 0.5,
    step: 0.01,
    default: 0.17,
  },
  trainer: { kind: 'choice', key: 'tr', label: 'codebooks', choices: residualTrainers, default: 'vr' },
  layers: {
    kind: 'integer',
    key: 'L',
    label: 'layers',
    symbol: 'L',
    minimum: 1,
    maximum: maximumLayers,
    step: 1,
    default: 24,
  },
  codebookSize: {
    kind: 'integer',
    key: 'K',
    label: 'codewords',
    symbol: 'K',
    minimum: 2,
    maximum: 1024,
    step: 1,
    default: 64,
    scale: 'log',
  },
  /** Divided by the largest residual variance of each layer, so that it means the same at all of them. */
  regularization: {
    kind: 'real',
    key: 'la',
    label: 'regularization',
    symbol: 'λ',
    minimum: 0.0001,
    maximum: 10_000,
    step: 0.0001,
    default: 1,
    scale: 'log',
  },
  /** Times the water level of log2 K bits. */
  levelScale: {
    kind: 'real',
    key: 'gs',
    label: 'level scale',
    symbol: 'γ/γ*',
    minimum: 0.01,
    maximum: 1,
    step: 0.01,
    default: 1,
    scale: 'log',
  },
  bandSize: {
    kind: 'integer',
    key: 'b',
    label: 'band side',
    symbol: 'B',
    unit: 'coefficients',
    minimum: 2,
    maximum: 16,
    step: 1,
    default: 8,
  },
  /** Standard deviation, in sub-bands, of the Gaussian with which variances are smoothed over frequency; 0: raw. */
  varianceSmoothing: {
    kind: 'real',
    key: 'vs',
    label: 'smoothing',
    minimum: 0,
    maximum: 4,
    step: 0.1,
    default: 0,
  },
  iterations: {
    kind: 'integer',
    key: 'i',
    label: 'iterations',
    minimum: 1,
    maximum: 50,
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
  seed: {
    kind: 'integer',
    key: 'seed',
    label: 'seed',
    minimum: 0,
    maximum: 4_294_967_295,
    step: 1,
    default: 1,
  },
  task: { kind: 'choice', key: 'do', label: 'task', choices: lookTasks, default: 'superresolution' },
  scale: { kind: 'choice', key: 's', label: 'downscale', choices: ['2', '4', '8'], default: '8' },
  /** Standard deviation of the noise that is added, in grey levels. */
  noiseDeviation: {
    kind: 'real',
    key: 'nd',
    label: 'noise',
    symbol: 'σ',
    unit: 'grey levels',
    minimum: 1,
    maximum: 100,
    step: 1,
    default: 20,
  },
  /** The held-out picture that is looked at, counted from 0; the last one where there are fewer. */
  shownFace: {
    kind: 'integer',
    key: 'f',
    label: 'face',
    minimum: 0,
    maximum: 100_000,
    step: 1,
    // Among the rendered heads of the other defaults this one looks ahead under a gentle light.
    default: 7,
  },
  /** How many layers the decoder uses; all that are trained where there are fewer. */
  shownLayers: {
    kind: 'integer',
    key: 'sl',
    label: 'layers used',
    minimum: 0,
    maximum: maximumLayers,
    step: 1,
    default: maximumLayers,
  },
} as const satisfies ParameterTable

export type FacesParameters = ParametersOf<typeof facesTable>

/** What the faces themselves depend on, of those that are rendered. */
export const headParameters = ['people', 'lights', 'headSize', 'seed'] as const

/** What the training depends on, besides the faces. */
export const trainingParameters = [
  'split',
  'testShare',
  'trainer',
  'layers',
  'codebookSize',
  'regularization',
  'levelScale',
  'bandSize',
  'varianceSmoothing',
  'iterations',
  'initialization',
  'seed',
] as const satisfies readonly (keyof FacesParameters)[]

/** The setting of the RRQ paper (arXiv 1705.00522): 100 layers of 256 codewords on whole pictures of 192 x 168. */
export const publishedSetting = {
  headSize: '192x168',
  people: maximumPeople,
  lights: maximumLights,
  trainer: 'vr',
  layers: 100,
  codebookSize: 256,
  regularization: 1,
  levelScale: 1,
  bandSize: 8,
  varianceSmoothing: 0,
  iterations: 10,
  initialization: 'data',
  scale: '8',
  shownLayers: maximumLayers,
} as const satisfies Partial<FacesParameters>
