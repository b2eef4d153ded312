import type {
  CodewordPictures,
  Evaluation,
  FaceMethod,
  FaceModel,
  FaceSet,
  LookInputs,
  LookLayers,
  LookPicture,
  ShownPicture,
} from '../../../../../workers/contracts/faces-results.ts'
import type { KeyedEvaluation, LookBasis, ShownLook } from '../look-state.ts'

const [height, width] = [6, 4]
const blob = new Blob([])

const set: FaceSet = {
  kind: 'faces',
  id: 'six',
  source: 'heads',
  title: 'six grey pictures',
  height,
  width,
  pixels: blob,
  names: ['a', 'b', 'c', 'd', 'e', 'f'],
  people: ['a', 'b', 'c', 'd', 'e', 'f'],
  remarks: [],
}

/** A training of six pictures, two of them held out. */
export function modelOfLayers(layerCount: number): FaceModel {
  return {
    key: 'training',
    height,
    width,
    codebookSize: 16,
    transform: blob,
    layers: Array.from({ length: layerCount }, (_, index) => ({ index, codebook: blob })),
    set,
    train: Int32Array.of(0, 1, 3, 4),
    test: Int32Array.of(2, 5),
  }
}

/** A picture of one grey level. */
export function greyPicture(level: number, rows = height, columns = width): ShownPicture {
  return {
    height: rows,
    width: columns,
    pixels: new Uint8ClampedArray(rows * columns).fill(level),
  }
}

export const inputs: LookInputs = {
  kind: 'inputs',
  original: greyPicture(100),
  given: greyPicture(100, 3, 2),
  quality: undefined,
}

export function pictureOf(method: FaceMethod, psnrDb: number, ssim = 0.5): LookPicture {
  return { kind: 'picture', method, picture: greyPicture(110), quality: { psnrDb, ssim } }
}

export function layersOf(psnrByLayer: readonly number[]): LookLayers {
  const count = psnrByLayer.length - 1
  return {
    kind: 'layers',
    psnrByLayer: Float64Array.from(psnrByLayer),
    codes: Int32Array.from({ length: count }, (_, layer) => layer),
    energyShares: Float64Array.from({ length: count }, (_, layer) => 2 ** -layer),
    codeBits: 4 * count,
    codebookBits: 32_000 * count,
  }
}

export function evaluationOf(methods: Evaluation['methods'], pictureCount = 2): Evaluation {
  return { kind: 'evaluation', pictureCount, layers: 3, methods, ridge: undefined, remarks: [] }
}

export function codewordPictures(layer: number, indices: readonly number[]): CodewordPictures {
  return {
    kind: 'codewords',
    layer,
    indices: Int32Array.from(indices),
    height: 2,
    width: 2,
    values: new Float32Array(4 * indices.length),
  }
}

export const basis: LookBasis = {
  key: 'a key',
  sceneKey: 'a scene',
  subject: { place: 2 },
  title: 'held-out face 1',
  task: 'superresolution',
  scale: 2,
  noiseDeviation: 20,
  layers: 3,
  codebookSize: 16,
  trainer: 'vr',
}

/** A look that is whole, of methods with these PSNR. */
export function shownLook(
  psnrByMethod: Partial<Record<FaceMethod, number>>,
  more: Partial<LookBasis> = {},
): ShownLook {
  const shownBasis = { ...basis, ...more }
  const pictures = Object.fromEntries(
    Object.entries(psnrByMethod).map(([method, psnrDb]) => [
      method,
      { ...pictureOf(method as FaceMethod, psnrDb), layers: shownBasis.layers },
    ]),
  )
  return { basis: shownBasis, inputs, pictures, layers: layersOf([20, 22, 24, 25]), isWhole: true }
}

/** Means over 106 pictures, of methods with these PSNR. */
export function meansOf(psnrByMethod: Partial<Record<FaceMethod, number>>): KeyedEvaluation {
  const entries = Object.entries(psnrByMethod).map(([method, psnrDb]) => [method, { psnrDb, ssim: 0.5 }])
  return { ...evaluationOf(Object.fromEntries(entries), 106), key: 'a key', sceneKey: 'a scene' }
}
