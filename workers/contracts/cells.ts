import { lineTable } from './cells-line.ts'
import type { ParametersOf, ParameterTable } from './parameters.ts'

export const sourceKinds = [
  'gaussian',
  'laplacian',
  'square',
  'disk',
  'mixture',
  'ring',
  'spiral',
  'photo',
  'weather',
  'own',
] as const

export const quantizerNames = ['usq', 'lvq', 'gvq'] as const
export type QuantizerName = (typeof quantizerNames)[number]

/** More codewords than this are neither trained nor drawn. */
export const maximumCodebookSize = 1024

const hexagonHeight = 0.866025

/** Every parameter of the Cells lab. Lengths are in standard deviations of the source. */
export const cellsTable = {
  mode: { kind: 'choice', key: 'd', label: 'dimensions', choices: ['plane', 'line'], default: 'plane' },
  source: { kind: 'choice', key: 's', label: 'source', choices: sourceKinds, default: 'gaussian' },
  correlation: {
    kind: 'real',
    key: 'r',
    label: 'correlation',
    symbol: 'ρ',
    minimum: -0.99,
    maximum: 0.99,
    step: 0.01,
    default: 0.8,
  },
  components: {
    kind: 'integer',
    key: 'm',
    label: 'clusters',
    symbol: 'M',
    minimum: 2,
    maximum: 12,
    step: 1,
    default: 5,
  },
  width: {
    kind: 'real',
    key: 'w',
    label: 'width',
    symbol: 'w',
    minimum: 0.01,
    maximum: 1,
    step: 0.01,
    default: 0.12,
  },
  turns: { kind: 'real', key: 't', label: 'turns', minimum: 0.5, maximum: 4, step: 0.1, default: 2 },
  samples: {
    kind: 'integer',
    key: 'n',
    label: 'samples',
    symbol: 'N',
    minimum: 100,
    maximum: 200_000,
    step: 100,
    default: 20_000,
    scale: 'log',
  },
  seed: {
    kind: 'integer',
    key: 'seed',
    label: 'seed',
    minimum: 0,
    maximum: 4_294_967_295,
    step: 1,
    default: 1948,
  },
  matchRate: { kind: 'flag', key: 'mr', label: 'match rate', default: true },
  rate: {
    kind: 'real',
    key: 'R',
    label: 'rate',
    symbol: 'R',
    unit: 'bit per dimension',
    minimum: 0.25,
    maximum: 6,
    step: 0.05,
    default: 2,
  },
  reconstruction: {
    kind: 'choice',
    key: 'rec',
    label: 'reconstruction',
    choices: ['centroid', 'point'],
    default: 'centroid',
  },
  stepSize: {
    kind: 'real',
    key: 'dx',
    label: 'step',
    symbol: 'Δ',
    minimum: 0.02,
    maximum: 40,
    step: 0.001,
    default: 0.86,
    scale: 'log',
  },
  stepSizeY: {
    kind: 'real',
    key: 'dy',
    label: 'step, y',
    symbol: 'Δ',
    minimum: 0.02,
    maximum: 40,
    step: 0.001,
    default: 0.86,
    scale: 'log',
  },
  stepsLinked: { kind: 'flag', key: 'dl', label: 'one step for both axes', default: true },
  placement: {
    kind: 'choice',
    key: 'pl',
    label: 'placement',
    choices: ['mid-tread', 'mid-rise'],
    default: 'mid-tread',
  },
  axes: {
    kind: 'choice',
    key: 'ax',
    label: 'axes',
    choices: ['coordinates', 'principal'],
    default: 'coordinates',
  },
  companding: {
    kind: 'choice',
    key: 'cp',
    label: 'companding',
    choices: ['none', 'mu-law'],
    default: 'none',
  },
  compression: {
    kind: 'real',
    key: 'mu',
    label: 'bend',
    symbol: 'μ',
    minimum: 1,
    maximum: 1000,
    step: 1,
    default: 255,
    scale: 'log',
  },
  basis1X: { kind: 'real', key: 'b1x', label: 'b₁ x', minimum: -40, maximum: 40, step: 0.001, default: 1 },
  basis1Y: { kind: 'real', key: 'b1y', label: 'b₁ y', minimum: -40, maximum: 40, step: 0.001, default: 0 },
  basis2X: { kind: 'real', key: 'b2x', label: 'b₂ x', minimum: -40, maximum: 40, step: 0.001, default: 0.5 },
  basis2Y: {
    kind: 'real',
    key: 'b2y',
    label: 'b₂ y',
    minimum: -40,
    maximum: 40,
    step: 0.001,
    default: hexagonHeight,
  },
  decoding: {
    kind: 'choice',
    key: 'dec',
    label: 'decoding',
    choices: ['nearest', 'babai'],
    default: 'nearest',
  },
  codebookSize: {
    kind: 'integer',
    key: 'K',
    label: 'codewords',
    symbol: 'K',
    minimum: 1,
    maximum: maximumCodebookSize,
    step: 1,
    default: 24,
    scale: 'log',
  },
  trainer: { kind: 'choice', key: 'tr', label: 'training', choices: ['lloyd', 'ecvq'], default: 'lloyd' },
  multiplier: {
    kind: 'real',
    key: 'lam',
    label: 'price of a bit',
    symbol: 'λ',
    minimum: 0.0001,
    maximum: 4,
    step: 0.0001,
    default: 0.1,
    scale: 'log',
  },
  initialization: {
    kind: 'choice',
    key: 'init',
    label: 'start',
    choices: ['k-means++', 'random', 'splitting'],
    default: 'k-means++',
  },
  iteration: {
    kind: 'integer',
    key: 'i',
    label: 'iteration',
    minimum: 0,
    maximum: 200,
    step: 1,
    default: 200,
  },
  codebook: { kind: 'points', key: 'cb', label: 'edited codebook', maximumCount: 256, limit: 1000 },
  importedCodebook: { kind: 'flag', key: 'icb', label: 'imported codebook', default: false },
  colouring: {
    kind: 'choice',
    key: 'c',
    label: 'colour by',
    choices: ['probability', 'distortion', 'length'],
    default: 'probability',
  },
  ...lineTable,
} as const satisfies ParameterTable

export type CellsParameters = ParametersOf<typeof cellsTable>

/** A file that the reader brought; `id` tells one file from the next without reading it. */
export interface CellsData {
  readonly id: number
  readonly name: string
  readonly file: Blob
  /** which two columns of a table; the first two numeric ones without it */
  readonly columns?: readonly [string, string]
}

/** A codebook that the reader brought, used while `importedCodebook` is set and none was edited. */
export type CodebookFile = Pick<CellsData, 'id' | 'name' | 'file'>
