import type { FaceSet, FacesProgress, PreparedFaces } from '../../contracts/faces-results.ts'
import type { FacesParameters } from '../../contracts/faces.ts'
import { encodeTransform } from '../../core/formats/transform-blob.ts'
import { waterFillingAtRate } from '../../core/rate/water-filling.ts'
import type { MakeResidualRows, ResidualRows } from '../../core/training/residual-rows.ts'
import { frequencyClasses } from '../../core/transforms/frequency-classes.ts'
import { SubBandFit } from '../../core/transforms/sub-band-fit.ts'
import type { SubBandTransform } from '../../core/transforms/sub-band-transform.ts'
import type { Pace } from '../pace.ts'
import { readPixels } from './face-set.ts'
import { splitFaces } from './split.ts'

/** Pictures that become rows at once: as floats they are a few megabytes. */
const batchSize = 32

/** Rows in their workers, and what the page is told of them. */
export interface PreparedRows {
  readonly train: ResidualRows
  readonly test: ResidualRows
  readonly transform: SubBandTransform
  /** class of spatial frequency of each dimension, and dimensions in each class */
  readonly frequencies: ReturnType<typeof frequencyClasses>
  readonly totalVariance: number
  readonly places: { readonly train: Int32Array; readonly test: Int32Array }
  readonly remarks: readonly string[]
}

/**
 * Splits the set, learns the transform from the training pictures, and writes all pictures as rows; the bytes of the
 * set are all that is held of them here.
 * @throws Refusal for a set that cannot be split so, is cut short, or needs more memory than there is
 */
export async function* prepareRows(
  parameters: FacesParameters,
  set: FaceSet,
  makeRows: MakeResidualRows,
  pace: Pace,
): AsyncGenerator<FacesProgress, PreparedRows, void> {
  const { height, width, people, names } = set
  const { split, testShare, bandSize, seed } = parameters
  const pixels = await readPixels(set)
  const places = splitFaces(split, testShare, people, names.length, seed)
  const size = height * width
  const fit = new SubBandFit(height, width, bandSize)
  for (const [i, place] of places.train.entries()) {
    fit.add(pixels.subarray(place * size, (place + 1) * size))
    if (await pace.breathe()) yield progress((0.5 * i) / places.train.length, 'measuring the sub-bands')
  }
  const axes = fit.finish()
  let step = axes.next()
  for (; !step.done; step = axes.next()) {
    if (await pace.breathe()) yield progress(0.5 + 0.3 * step.value, 'principal axes of the sub-bands')
  }
  const transform = step.value
  const written: ResidualRows[] = []
  try {
    for (const [which, share] of [places.train, places.test].entries()) {
      const writer = await makeRows(share.length, size)
      try {
        for (let first = 0; first < share.length; first += batchSize) {
          await writer.write(
            transform.forward(picturesAt(pixels, share.subarray(first, first + batchSize), size)),
          )
          const done = (which * places.train.length + first) / names.length
          if (await pace.breathe()) yield progress(0.8 + 0.2 * done, 'transforming the pictures')
        }
        written.push(await writer.finish())
      } catch (error) {
        writer.free()
        throw error
      }
    }
    const [train, test] = written
    const energies = await train.energies()
    return {
      train,
      test,
      transform,
      frequencies: frequencyClasses(transform.layout),
      totalVariance: energies.reduce((sum, energy) => sum + energy, 0) / train.rowCount,
      places,
      remarks: remarksOn(transform),
    }
  } catch (error) {
    for (const rows of written) rows.free()
    throw error
  }
}

/** What the page is told: copies, since they are transferred. */
export function preparedEvent(
  key: string,
  { train, transform, frequencies, totalVariance, places, remarks }: PreparedRows,
  { layers, codebookSize }: FacesParameters,
): PreparedFaces {
  return {
    kind: 'prepared',
    key,
    transform: encodeTransform(transform),
    train: places.train.slice(),
    test: places.test.slice(),
    totalVariance,
    bound: layerBound(transform.variances, layers, codebookSize),
    sizeByFrequency: frequencies.sizes.slice(),
    backend: train.backend,
    remarks,
  }
}

/** D(l log2 K) over the variance, l = 0 to L: nothing that codes rows one by one with Gaussian dimensions is below. */
function layerBound(variances: Float64Array, layers: number, codebookSize: number): Float64Array {
  // Sorted once: every filling sorts what it is given.
  const sorted = variances.toSorted()
  const bits = Math.log2(codebookSize)
  return Float64Array.from(
    { length: layers + 1 },
    (_, layer) => waterFillingAtRate(sorted, layer * bits).normalizedDistortion,
  )
}

function picturesAt(pixels: Uint8Array, places: Int32Array, size: number): Uint8Array {
  const pictures = new Uint8Array(places.length * size)
  for (const [i, place] of places.entries()) {
    pictures.set(pixels.subarray(place * size, (place + 1) * size), i * size)
  }
  return pictures
}

function remarksOn({ layout, pictureCount, rankLimit }: SubBandTransform): string[] {
  if (rankLimit >= layout.largestBand) return []
  return [
    `Sub-bands have ${layout.largestBand} dimensions and there are ${pictureCount} training pictures: at most ${rankLimit} dimensions of a band vary, the others have variance 0 and are never coded.`,
  ]
}

function progress(share: number, words: string): FacesProgress {
  return { kind: 'progress', share, words }
}
