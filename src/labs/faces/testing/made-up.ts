import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import { facesTable } from '../../../../workers/contracts/faces.ts'
import type { FaceSet, LearnedLayer, PreparedFaces } from '../../../../workers/contracts/faces-results.ts'
import { defaultParameters } from '../../../../workers/contracts/parameters.ts'
import type { FaceTraining } from '../train/trained.ts'
import { trainingOf } from '../train/trained.ts'
import { trainingKey } from '../../../../workers/contracts/face-training-key.ts'

export function parametersWith(some: Partial<FacesParameters> = {}): FacesParameters {
  return { ...defaultParameters(facesTable), ...some }
}

/** Pictures whose pixels all have the picture's place as their grey level. */
export function faceSetOf(some: Partial<FaceSet> = {}, count = 12): FaceSet {
  const [height, width] = [8, 6]
  const pixels = Uint8Array.from({ length: count * height * width }, (_, i) =>
    Math.floor(i / (height * width)),
  )
  return {
    kind: 'faces',
    id: 'made up',
    source: 'heads',
    title: 'made-up faces',
    height,
    width,
    pixels: new Blob([pixels]),
    names: Array.from({ length: count }, (_, i) => `person ${i % 3}/light ${i}`),
    people: Array.from({ length: count }, (_, i) => `person ${i % 3}`),
    remarks: [],
    ...some,
  }
}

export function preparedOf(layers: number, count = 12): PreparedFaces {
  const places = Array.from({ length: count }, (_, i) => i)
  return {
    kind: 'prepared',
    key: 'prepared',
    transform: new Blob(),
    train: Int32Array.from(places.filter((i) => i % 6 !== 5)),
    test: Int32Array.from(places.filter((i) => i % 6 === 5)),
    totalVariance: 50_000,
    bound: Float64Array.from({ length: layers + 1 }, (_, l) => 0.9 ** l),
    sizeByFrequency: Int32Array.of(4, 8, 16, 20),
    backend: 'plain',
    remarks: [],
  }
}

export function layerOf(index: number, some: Partial<LearnedLayer> = {}): LearnedLayer {
  const activeByFrequency = Int32Array.of(
    Math.min(4, index + 1),
    Math.min(8, index),
    Math.min(16, index >> 1),
    0,
  )
  const activeCount = activeByFrequency.reduce((sum, count) => sum + count, 0)
  return {
    kind: 'layer',
    index,
    codebook: new Blob(),
    trainDistortion: 0.86 ** (index + 1),
    testDistortion: 0.92 ** (index + 1),
    activeCount,
    activeShare: activeCount / 48,
    codewordsUsed: 60,
    waterLevel: 400 / (index + 1),
    activeByFrequency,
    seconds: 0.01,
    ...some,
  }
}

export function trainedWith(
  some: Partial<FacesParameters> = {},
  look: Partial<LearnedLayer> = {},
  count = some.layers ?? 24,
): FaceTraining {
  const parameters = parametersWith(some)
  const set = faceSetOf()
  const layers = Array.from({ length: count }, (_, index) => layerOf(index, look))
  return trainingOf(
    { key: trainingKey(parameters, set), parameters, set },
    preparedOf(parameters.layers),
    layers,
  )
}
