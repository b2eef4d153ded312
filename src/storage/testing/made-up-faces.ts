import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { FacesParameters } from '../../../workers/contracts/faces.ts'
import { facesTable } from '../../../workers/contracts/faces.ts'
import type { FaceSet, LearnedLayer, PreparedFaces } from '../../../workers/contracts/faces-results.ts'

/** Four pictures of 2 x 3. */
export function madeUpSet(some: Partial<FaceSet> = {}): FaceSet {
  return {
    kind: 'faces',
    id: 'set-1',
    source: 'own',
    title: 'four pictures',
    height: 2,
    width: 3,
    pixels: new Blob([Uint8Array.from({ length: 24 }, (_, place) => place)]),
    names: ['a/1.png', 'a/2.png', 'b/1.png', 'b/2.png'],
    people: ['a', 'a', 'b', 'b'],
    remarks: [],
    ...some,
  }
}

export const madeUpParameters: FacesParameters = { ...defaultParameters(facesTable), layers: 3 }

export function madeUpPrepared(some: Partial<PreparedFaces> = {}): PreparedFaces {
  return {
    kind: 'prepared',
    key: 'training-1',
    transform: new Blob([new Uint8Array(100)]),
    train: Int32Array.of(0, 1, 3),
    test: Int32Array.of(2),
    totalVariance: 900,
    bound: Float64Array.of(1, 0.5, 0.25, 0.125),
    sizeByFrequency: Int32Array.of(2, 4),
    backend: 'plain',
    remarks: [],
    ...some,
  }
}

export function madeUpLayer(index: number, some: Partial<LearnedLayer> = {}): LearnedLayer {
  return {
    kind: 'layer',
    index,
    codebook: new Blob([new Uint8Array(10 + index)]),
    trainDistortion: 0.5,
    testDistortion: 0.6,
    activeCount: 3,
    activeShare: 0.5,
    codewordsUsed: 64,
    waterLevel: 30,
    activeByFrequency: Int32Array.of(2, 1),
    seconds: 0.1,
    ...some,
  }
}
