import type { WaterfillingParameters } from '../../contracts/waterfilling.ts'
import type { MethodName } from '../../contracts/waterfilling-results.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import type { CodebookSnapshot } from '../../core/training/codebook-training.ts'
import { trainCodebook } from '../../core/training/codebook-training.ts'
import type { CodewordSource } from '../../core/training/codeword-source.ts'
import { normalCodewords, rowsAsCodewords } from '../../core/training/codeword-source.ts'
import { trainKMeans } from '../../core/training/kmeans.ts'
import type { TrainingRows } from '../../core/training/training-rows.ts'
import { trainVarianceRegularized } from '../../core/training/vr-kmeans.ts'
import type { CodebookSetting } from './codebook-setting.ts'

const kmeans: MethodName = { method: 'kmeans', lambda: null }
const random: MethodName = { method: 'random', lambda: null }
const vr = (lambda: number): MethodName => ({ method: 'vr', lambda })

/** The columns of Table I: the regularizations from the weakest up, none twice. */
export function tableMethods(parameters: WaterfillingParameters): MethodName[] {
  const { regularization1, regularization2, regularization3 } = parameters
  const lambdas = [...new Set([regularization1, regularization2, regularization3])]
  return [kmeans, random, ...lambdas.sort((a, b) => a - b).map(vr)]
}

/** The lines of the gap explorer: VR-Kmeans at the second regularization. */
export function gapMethods({ regularization2 }: WaterfillingParameters): MethodName[] {
  return [kmeans, random, vr(regularization2)]
}

export function methodWords({ method, lambda }: MethodName): string {
  if (method === 'kmeans') return 'K-means'
  return method === 'random' ? 'random codewords' : `VR-Kmeans, λ = ${lambda}`
}

/**
 * Trains one codebook; random codewords are a training that ends at its start. All methods of a trial start from the
 * same draw, so that they differ by what they do. lambda is divided by the largest variance.
 * @param purpose names the trial
 */
export function trainMethod(
  setting: CodebookSetting,
  { method, lambda }: MethodName,
  rows: TrainingRows,
  purpose: string,
): AsyncGenerator<CodebookSnapshot, void, void> {
  const { codebookSize, active, variances, waterLevel, initialization, seed } = setting
  const maximumIterations = setting.iterations
  const stream = new RandomStream(seed, `${purpose}, codewords`)
  const startFrom = (dimensions: Int32Array, codewordVariances: Float64Array): CodewordSource =>
    initialization === 'data'
      ? rowsAsCodewords(rows, dimensions, stream)
      : normalCodewords(codewordVariances, stream)
  switch (method) {
    case 'kmeans': {
      const all = Int32Array.from(variances.keys())
      const source = startFrom(
        all,
        variances.map((variance) => Math.max(0, variance - waterLevel)),
      )
      return trainKMeans(rows, { codebookSize, maximumIterations, source })
    }
    case 'random':
      return trainCodebook(rows, {
        codebookSize,
        activeDimensions: active.dimensions,
        source: normalCodewords(active.codewordVariances, stream),
        maximumIterations: 0,
        update: () => undefined,
      })
    default:
      return trainVarianceRegularized(rows, {
        codebookSize,
        maximumIterations,
        active,
        regularization: (lambda ?? 0) / variances[0],
        source: startFrom(active.dimensions, active.codewordVariances),
      })
  }
}
