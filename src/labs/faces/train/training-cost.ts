import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { FaceSet, LearnedLayer } from '../../../../workers/contracts/faces-results.ts'

/** What a training takes, as well as can be said before it. */
export interface TrainingCost {
  readonly seconds: number
  readonly memoryBytes: number
}

type CostSettings = Pick<
  FacesParameters,
  'trainer' | 'layers' | 'codebookSize' | 'levelScale' | 'bandSize' | 'iterations' | 'split' | 'testShare'
>
type CostFaces = Pick<FaceSet, 'height' | 'width'> & { readonly names: { readonly length: number } }

const floatBytes = 4
/**
 * Operations a second of two workers, fitted to measured trainings: of the search, and of what goes through the whole
 * memory once.
 */
const searchPerSecond = 1.15e10
const passPerSecond = 3e9
/** Of a layer beside that: messages to the workers, and what they wait for each other. */
const messageSeconds = 0.031
/** Labels settle the sooner, the fewer rows a codeword has to share out: iterations for each of them. */
const iterationsPerShare = 1.72
/** Of the transform: products in float32; and in float64 the principal axes, for each number of their matrices and side. */
const transformPerSecond = 1.55e10
const axisSeconds = 7e-9

/**
 * Dimensions above the water level in the layers from 0, on average. Of pictures the k-th largest variance falls about
 * as 1/k, so that the count grows as the level falls: in proportion to the bits that are spent, and to 1/levelScale.
 * The constants are those of faces (7 in the first layer, 800 in the hundredth, with 8 bits a layer).
 */
export function meanActiveCount(settings: CostSettings, dimension: number, layers = settings.layers): number {
  const bits = Math.log2(settings.codebookSize)
  const count = (7 + 4 * layers) * (bits / 8) * (1 / settings.levelScale)
  return Math.min(dimension, Math.max(1, count))
}

/** Seconds for the layers before one of that index, without the transform. */
export function layerSeconds(settings: CostSettings, faces: CostFaces, layers = settings.layers): number {
  const dimension = faces.height * faces.width
  const active = meanActiveCount(settings, dimension, layers)
  const trained = faces.names.length * (1 - heldOutShare(settings))
  const searches = settings.trainer === 'random' ? 1 : 1 + usedIterations(settings, trained)
  const search = 2 * trained * settings.codebookSize * active * searches
  const pass = 2 * faces.names.length * dimension
  return layers * (search / searchPerSecond + pass / passPerSecond + messageSeconds)
}

/** A layer ends when its labels have settled, at the latest after the iterations that are wanted. */
function usedIterations({ iterations, codebookSize }: CostSettings, trained: number): number {
  return Math.min(iterations, (iterationsPerShare * trained) / codebookSize)
}

/** Seconds of the transform: two-dimensional DCT, eigenvectors of every band, projection. */
export function transformSeconds({ bandSize }: CostSettings, faces: CostFaces): number {
  const { height, width, names } = faces
  const dimension = height * width
  const bandDimension = bandArea(bandSize, faces)
  const products = 2 * names.length * dimension * (2 * (height + width) + 2 * bandDimension)
  return products / transformPerSecond + axisSeconds * dimension * bandDimension ** 2
}

/**
 * What a training of these faces takes.
 *
 * @param speed how much faster than expected this machine was before
 * @param layersDone that need not be computed
 */
export function trainingCost(
  settings: CostSettings,
  faces: CostFaces,
  { speed = 1, layersDone = 0 }: { readonly speed?: number; readonly layersDone?: number } = {},
): TrainingCost {
  const { height, width, names } = faces
  const dimension = height * width
  const bandDimension = Math.min(bandArea(settings.bandSize, faces), dimension)
  const active = meanActiveCount(settings, dimension)
  const rows = names.length * dimension * floatBytes
  const bases = dimension * bandDimension * floatBytes
  const codebooks = settings.layers * settings.codebookSize * active * floatBytes
  const packed = names.length * Math.min(dimension, 2 * active) * floatBytes
  const layers = layerSeconds(settings, faces) - layerSeconds(settings, faces, layersDone)
  return {
    seconds: (transformSeconds(settings, faces) + Math.max(0, layers)) / speed,
    memoryBytes: rows + bases + codebooks + packed + names.length * dimension,
  }
}

/** How much faster than expected layers were trained; 1 while there is nothing to go by. */
export function measuredSpeed(
  settings: CostSettings,
  faces: CostFaces,
  layers: readonly Pick<LearnedLayer, 'seconds'>[],
): number {
  const seconds = layers.reduce((sum, layer) => sum + layer.seconds, 0)
  return seconds > 0.2 ? layerSeconds(settings, faces, layers.length) / seconds : 1
}

function bandArea(bandSize: number, { height, width }: CostFaces): number {
  return Math.min(bandSize, height) * Math.min(bandSize, width)
}

function heldOutShare({ split, testShare }: CostSettings): number {
  return split === 'every6' ? 1 / 6 : testShare
}
