import { Refusal } from '../formats/refusal.ts'

/** What a training of residual layers depends on, besides its rows. */
export interface ResidualSettings {
  /** VR-Kmeans (RRQ), K-means on the same active dimensions, or codewords drawn from N(0, S) that nothing trains */
  readonly trainer: 'vr' | 'kmeans' | 'random'
  /** K, 2 at least: with one codeword there are no bits to share */
  readonly codebookSize: number
  /** of each layer */
  readonly maximumIterations: number
  /** lambda times the largest residual variance of a layer: without a unit, the same at every layer */
  readonly regularization: number
  /** times the water level of log2 K bits, above 0 and at most 1 */
  readonly levelScale: number
  /** training rows, or numbers drawn from N(0, S) */
  readonly initialization: 'data' | 'random'
  readonly seed: number
  /** L: how many there are in the end */
  readonly layers: number
  /** how many the rows are the residuals of already; 0 to start */
  readonly firstLayer: number
  /** sum of the variances of the training rows before the first layer: what distortions are divided by */
  readonly totalVariance: number
  /** D_j as they are measured to those that are planned with, as many and none negative; without it they are the same */
  readonly smoothVariances?: ((variances: Float64Array) => Float64Array) | undefined
}

/** @throws Refusal for the first setting that is none; those of codebooks are left to their trainer */
export function checkResidualSettings(settings: ResidualSettings): void {
  const { codebookSize, layers, firstLayer, levelScale, regularization, totalVariance } = settings
  check('codebook size', codebookSize, Number.isInteger(codebookSize) && codebookSize >= 2, 'two or more')
  check('layers', layers, Number.isInteger(layers) && layers >= 1, 'a positive whole number')
  const isBefore = Number.isInteger(firstLayer) && firstLayer >= 0 && firstLayer <= layers
  check('first layer', firstLayer, isBefore, `a whole number from 0 to ${layers}`)
  check('level scale', levelScale, levelScale > 0 && levelScale <= 1, 'a number above 0 and at most 1')
  const isPrice = regularization >= 0 && regularization < Infinity
  check('regularization', regularization, isPrice, 'a finite number of zero or more')
  const isVariance = totalVariance >= 0 && totalVariance < Infinity
  check('total variance', totalVariance, isVariance, 'a finite number of zero or more')
}

function check(where: string, found: number, isGood: boolean, expected: string): void {
  if (!isGood) throw new Refusal(where, `found ${found}`, expected)
}
