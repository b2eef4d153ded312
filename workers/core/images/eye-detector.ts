import * as faceApi from '@vladmandic/face-api/dist/face-api.esm.js'
import landmarkManifest from '@vladmandic/face-api/model/face_landmark_68_tiny_model-weights_manifest.json'
import faceManifest from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json'
import { equalizeLevels } from './equalize-levels.ts'
import { resizePicture } from './frame-picture.ts'
import type { GreyPicture } from './grey-picture.ts'

type Point = readonly [x: number, y: number]

/** The eyes of one face, in pixels of the picture from its top left corner; left is left in the picture. */
export interface EyePair {
  readonly left: Point
  readonly right: Point
}

export interface EyeDetectorParts {
  /** tiny_face_detector_model.bin, face_landmark_68_tiny_model.bin */
  readonly faceWeights: ArrayBuffer
  readonly landmarkWeights: ArrayBuffer
  /** address of tfjs-backend-wasm-simd.wasm */
  readonly engine: string
}

/** In pixels of the picture; it may reach beyond. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Face extends Box {
  readonly score: number
}

/** What the library exports beyond its declarations. */
interface TensorEngine {
  setBackend(name: string): Promise<boolean>
  setWasmPaths(paths: Readonly<Record<string, string>>): void
  env(): { set(flag: string, value: boolean): void; getAsync(flag: string): Promise<unknown> }
}

/**
 * Sides of the square in which faces are looked for, one after the other: in a small one a face that fills the picture
 * is found, in a large one a face that is a small part of it.
 */
const searchSides = [160, 416, 800]
/** The detector knows faces with something around them: a white border of this share of the longer side is put there. */
const borderShare = 0.4
/** A face that is as certain as this ends the search; below the other it takes anything for a face. */
const sureScore = 0.6
const leastScore = 0.3
/** The landmarks are computed from 112 x 112; more than twice that is lost. */
const faceSide = 224
/** A smaller box has no eyes that can be told apart. */
const leastFace = 8

/**
 * Finds the eyes of the most certain face of a picture: a small convolutional detector gives its box, a second network
 * 68 landmarks in it, and an eye is the mean of the six that surround it.
 * Source: @vladmandic/face-api (MIT), its tiny face detector and tiny 68 point landmark model.
 */
export class EyeDetector {
  private constructor(
    private readonly faces: faceApi.TinyFaceDetector,
    private readonly landmarks: faceApi.FaceLandmark68TinyNet,
  ) {}

  /** Prepares the two networks. Where the processor has no SIMD they run in plain script, some twenty times slower. */
  static async load({ faceWeights, landmarkWeights, engine }: EyeDetectorParts): Promise<EyeDetector> {
    const tensors = faceApi.tf as unknown as TensorEngine
    tensors.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
    // All three have to be named, and only the one is asked for.
    const builds = ['', '-simd', '-threaded-simd']
    tensors.setWasmPaths(
      Object.fromEntries(builds.map((build) => [`tfjs-backend-wasm${build}.wasm`, engine])),
    )
    const hasSimd = await tensors.env().getAsync('WASM_HAS_SIMD_SUPPORT')
    if (!hasSimd || !(await tensors.setBackend('wasm'))) await tensors.setBackend('cpu')
    // The library asks whether it was given an element of a page; in a worker these are the next of kin.
    const kin = {
      Canvas: OffscreenCanvas,
      CanvasRenderingContext2D: OffscreenCanvasRenderingContext2D,
      Image: ImageBitmap,
      ImageData,
      Video: ImageBitmap,
    }
    faceApi.env.setEnv(kin as unknown as faceApi.Environment)
    const faces = new faceApi.TinyFaceDetector()
    faces.loadFromWeightMap(weightsOf(faceWeights, faceManifest))
    const landmarks = new faceApi.FaceLandmark68TinyNet()
    landmarks.loadFromWeightMap(weightsOf(landmarkWeights, landmarkManifest))
    return new EyeDetector(faces, landmarks)
  }

  /** @returns undefined where no face is found, or one whose eyes are less than a pixel apart */
  async find(picture: GreyPicture): Promise<EyePair | undefined> {
    const box = await this.findFace(picture)
    return box && this.findEyes(picture, box)
  }

  private async findFace(picture: GreyPicture): Promise<Box | undefined> {
    let best: Face | undefined
    for (const inputSize of searchSides) {
      const small = withLongestSide(picture, inputSize / (1 + 2 * borderShare))
      const border = Math.round(borderShare * Math.max(small.height, small.width))
      const framed = withBorder(equalizeLevels(small), border)
      const image = tensorOf(framed)
      const found = await this.faces.locateFaces(image, { inputSize, scoreThreshold: leastScore })
      image.dispose()
      const across = picture.width / small.width
      const down = picture.height / small.height
      for (const { score, box } of found) {
        if (best && best.score >= score) continue
        const x = (box.x - border) * across
        const y = (box.y - border) * down
        best = { score, x, y, width: box.width * across, height: box.height * down }
      }
      // Where the picture was not reduced, a larger square shows nothing that was not seen.
      if ((best && best.score >= sureScore) || small === picture) break
    }
    return best
  }

  private async findEyes(picture: GreyPicture, box: Box): Promise<EyePair | undefined> {
    const left = Math.max(0, Math.floor(box.x))
    const top = Math.max(0, Math.floor(box.y))
    const right = Math.min(picture.width, Math.ceil(box.x + box.width))
    const bottom = Math.min(picture.height, Math.ceil(box.y + box.height))
    if (Math.min(right - left, bottom - top) < leastFace) return undefined
    const face = part(picture, left, top, right - left, bottom - top)
    const image = tensorOf(equalizeLevels(withLongestSide(face, faceSide)))
    const found = await this.landmarks.detectLandmarks(image)
    image.dispose()
    const points = (Array.isArray(found) ? found[0] : found).relativePositions
    const eye = (first: number): Point => {
      const around = points.slice(first, first + 6)
      const x = around.reduce((sum, point) => sum + point.x, 0) / 6
      const y = around.reduce((sum, point) => sum + point.y, 0) / 6
      return [left + x * face.width, top + y * face.height]
    }
    const eyes = { left: eye(36), right: eye(42) }
    const apart = Math.hypot(eyes.right[0] - eyes.left[0], eyes.right[1] - eyes.left[1])
    return apart >= 1 ? eyes : undefined
  }
}

type Manifest = readonly { readonly weights: readonly unknown[] }[]

function weightsOf(bytes: ArrayBuffer, manifest: Manifest): faceApi.tf.NamedTensorMap {
  type Specs = Parameters<typeof faceApi.tf.io.decodeWeights>[1]
  return faceApi.tf.io.decodeWeights(bytes, manifest.flatMap(({ weights }) => weights) as Specs)
}

/** A colour picture that is grey, as the networks want it. */
function tensorOf({ height, width, luma }: GreyPicture): faceApi.tf.Tensor3D {
  const levels = new Float32Array(3 * height * width)
  for (let i = 0; i < height * width; i++) levels.fill(Math.min(Math.max(luma[i], 0), 255), 3 * i, 3 * i + 3)
  return faceApi.tf.tensor3d(levels, [height, width, 3])
}

function withLongestSide(picture: GreyPicture, longest: number): GreyPicture {
  const factor = Math.min(1, longest / Math.max(picture.height, picture.width))
  const side = (length: number): number => Math.max(1, Math.round(factor * length))
  return resizePicture(picture, side(picture.height), side(picture.width))
}

function part(picture: GreyPicture, left: number, top: number, width: number, height: number): GreyPicture {
  const luma = new Float64Array(height * width)
  for (let y = 0; y < height; y++) {
    const row = (top + y) * picture.width + left
    for (let x = 0; x < width; x++) luma[y * width + x] = picture.luma[row + x]
  }
  return { height, width, luma }
}

function withBorder({ height, width, luma }: GreyPicture, border: number): GreyPicture {
  const framedWidth = width + 2 * border
  const framed = new Float64Array((height + 2 * border) * framedWidth).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) framed[(y + border) * framedWidth + x + border] = luma[y * width + x]
  }
  return { height: height + 2 * border, width: framedWidth, luma: framed }
}
