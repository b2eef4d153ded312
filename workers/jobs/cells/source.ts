import type { CellsData, CellsParameters } from '../../contracts/cells.ts'
import type { Bound } from '../../contracts/bound.ts'
import { sourceKey } from '../../contracts/cells-keys.ts'
import type { SourceResult } from '../../contracts/cells-results.ts'
import { eigenvaluesSymmetric2x2 } from '../../core/linalg/symmetric-2x2.ts'
import { gaussianDistortion } from '../../core/rate/water-filling.ts'
import type { Covariance } from '../../core/sources/covariance.ts'
import { sampleCovariance } from '../../core/sources/covariance.ts'
import { splitHalves } from '../../core/sources/halves.ts'
import type { SourceSettings } from '../../core/sources/source.ts'
import { drawSource, sourceCovariance } from '../../core/sources/source.ts'
import { boundCurve, curveEnd } from './bound-curve.ts'
import { FileContents } from './file-contents.ts'
import type { OwnPhoto } from './own-data.ts'
import { loadOwnData } from './own-data.ts'

/** The data of a lab while it is open: both halves, the bound, and what the page is told of them. */
export interface ResidentSource {
  readonly key: string
  readonly train: Float32Array
  readonly test: Float32Array
  /** D(R) per dimension of the Gaussian with the same covariance, at a rate in bit per dimension */
  readonly gaussianDistortionAt: (rateBits: number) => number
  /** of a source that is drawn, not loaded */
  readonly settings?: SourceSettings
  readonly photo?: OwnPhoto
  readonly result: SourceResult
}

const drawnCount = 1500

/** @param files keeps the content of the last file between calls @throws Refusal where the data are of no use */
export async function loadSource(
  parameters: CellsParameters,
  data: CellsData | undefined,
  files = new FileContents(),
): Promise<ResidentSource> {
  const key = sourceKey(parameters, data)
  const { source, seed, samples: count } = parameters
  if (source === 'photo' || source === 'weather' || source === 'own') {
    const own = await loadOwnData(source, data, count, seed, files)
    const halves = splitHalves(own.samples, 2, 'shuffled', seed)
    return resident(key, halves, sampleCovariance(own.samples), 'gaussian', own)
  }
  const settings = { ...parameters, kind: source }
  const halves = splitHalves(drawSource(settings, count, seed), 2, 'as-drawn', seed)
  const bound = source === 'gaussian' ? 'exact' : 'gaussian'
  const drawn = resident(key, halves, sourceCovariance(settings), bound, {
    title: source,
    axisNames: ['x₁', 'x₂'],
    columns: [],
    scale: 1,
    offset: [0, 0],
    remarks: [],
  })
  return { ...drawn, settings }
}

/** The last source that was asked for, and the file it was read from: most calls of a job want it once more. */
export class LastSource {
  private readonly files = new FileContents()
  private source: ResidentSource | undefined

  /** @throws Refusal where the data are of no use */
  async of(parameters: CellsParameters, data: CellsData | undefined): Promise<ResidentSource> {
    if (this.source?.key !== sourceKey(parameters, data)) {
      this.source = await loadSource(parameters, data, this.files)
    }
    return this.source
  }
}

type Described = Pick<SourceResult, 'title' | 'axisNames' | 'columns' | 'scale' | 'offset' | 'remarks'> & {
  readonly photo?: OwnPhoto
}

function resident(
  key: string,
  { train, test }: { train: Float32Array; test: Float32Array },
  covariance: Covariance,
  kind: Bound['kind'],
  described: Described,
): ResidentSource {
  const variances = eigenvaluesSymmetric2x2(covariance.xx, covariance.xy, covariance.yy)
  const gaussianDistortionAt = (rateBits: number): number => gaussianDistortion(variances, rateBits)
  const { photo, ...shown } = described
  const result: SourceResult = {
    kind: 'source',
    key,
    ...shown,
    trainCount: train.length / 2,
    testCount: test.length / 2,
    drawn: test.slice(0, 2 * drawnCount),
    extent: usualExtent(test),
    bound: {
      kind,
      curve: boundCurve(gaussianDistortionAt, curveEnd),
      // Reverse water-filling: the water is at the smaller variance when R = 1/2 log2(larger / smaller) in all.
      straightFromBits: Math.log2(variances[0] / variances[1]) / 4,
    },
    ...(photo ? { photo: { width: photo.width, height: photo.height, pixels: photo.pixels } } : {}),
  }
  return { key, train, test, gaussianDistortionAt, result, ...(photo ? { photo } : {}) }
}

/** Half the width of a window with 99.7 % of the coordinates in it: outliers must not shrink the picture. */
function usualExtent(samples: Float32Array): number {
  const sizes = samples.map(Math.abs).sort()
  return 1.12 * (sizes[Math.floor(0.997 * (sizes.length - 1))] ?? 1)
}
