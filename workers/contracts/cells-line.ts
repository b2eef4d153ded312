import type { ParametersOf, ParameterTable } from './parameters.ts'

export const lineSources = ['gaussian', 'laplacian', 'uniform', 'bimodal'] as const
export type LineSource = (typeof lineSources)[number]

/** In the order of the stage: the one everybody knows, the one of telephony, the best at a fixed rate, the best of all. */
export const lineQuantizerNames = ['uniform', 'muLaw', 'lloydMax', 'entropyCoded'] as const
export type LineQuantizerName = (typeof lineQuantizerNames)[number]

/** Parameters of the Cells lab in one dimension, a part of its table. Lengths are in standard deviations. */
export const lineTable = {
  lineSource: { kind: 'choice', key: 'ls', label: 'source', choices: lineSources, default: 'gaussian' },
  bits: {
    kind: 'integer',
    key: 'b',
    label: 'bits',
    symbol: 'R',
    minimum: 1,
    maximum: 6,
    step: 1,
    default: 3,
  },
  lineCode: {
    kind: 'choice',
    key: 'lc',
    label: 'what the rate counts',
    choices: ['fixed', 'entropy'],
    default: 'fixed',
  },
  optimalStep: { kind: 'flag', key: 'lo', label: 'optimal step', default: true },
  lineStep: {
    kind: 'real',
    key: 'lx',
    label: 'step',
    symbol: 'Δ',
    minimum: 0.005,
    maximum: 5,
    step: 0.001,
    default: 0.6,
    scale: 'log',
  },
  mu: {
    kind: 'real',
    key: 'mu',
    label: 'mu',
    symbol: 'μ',
    minimum: 0.1,
    maximum: 1000,
    step: 0.1,
    default: 10,
    scale: 'log',
  },
} as const satisfies ParameterTable

/** What a picture of the line depends on. */
export type LineParameters = ParametersOf<typeof lineTable> & {
  readonly reconstruction: 'centroid' | 'point'
}
