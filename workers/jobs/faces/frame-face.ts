import type { Framing } from '../../contracts/faces-requests.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { alignEyes } from '../../core/images/align-eyes.ts'
import { cropPicture, fitPicture } from '../../core/images/frame-picture.ts'
import { levelBytes } from '../../core/images/grey-picture.ts'
import type { ReadPicture } from './read-picture.ts'
import { smallestSide } from './read-picture.ts'

export interface FaceSize {
  readonly height: number
  readonly width: number
}

/** That of the Cropped Yale set, for pictures that have no size in common. */
export const usualSize: FaceSize = { height: 192, width: 168 }
/** Training takes time and memory with every pixel; the published size is well below. */
const largestSide = 256

/** Such as “192 × 168”: height by width, as everywhere in the lab. */
export function sizeWords({ height, width }: FaceSize): string {
  return `${height} × ${width}`
}

/**
 * The size that the framing asks for; pictures that are aligned by their eyes have the usual one otherwise, as a frame
 * for a face.
 * @returns undefined where it is left to the pictures
 * @throws Refusal for one side without the other, and for sides that are none
 */
export function askedSize({ height, width, eyes }: Framing): FaceSize | undefined {
  if (height === undefined && width === undefined) {
    return eyes && Object.keys(eyes).length > 0 ? usualSize : undefined
  }
  const isSide = (side = 0): boolean => Number.isInteger(side) && side >= smallestSide
  if (height !== undefined && width !== undefined && isSide(height) && isSide(width)) return { height, width }
  throw new Refusal(
    'size of the faces',
    `${height ?? 'no height'} × ${width ?? 'no width'}`,
    `height and width as whole numbers from ${smallestSide} up, or neither`,
  )
}

/** The size itself, or one of the same shape with no side longer than is kept. */
export function keptSize({ height, width }: FaceSize): FaceSize {
  const factor = Math.min(1, largestSide / Math.max(height, width))
  const side = (length: number): number => Math.max(smallestSide, Math.round(factor * length))
  return { height: side(height), width: side(width) }
}

/**
 * A picture in the size of the set, as bytes. One that has the size keeps its levels exactly, unless it is aligned.
 * @throws Refusal for eyes that are in no two places
 */
export function frameFace(
  picture: ReadPicture,
  name: string,
  { height, width }: FaceSize,
  { manner, eyes }: Framing,
): Uint8Array<ArrayBuffer> {
  if (eyes && Object.hasOwn(eyes, name)) {
    const { left, right } = eyes[name]
    const { decoded } = picture
    // Eye points are those of the picture before it was scaled down.
    const [across, down] = [picture.width / decoded.width, picture.height / decoded.height]
    const points = [
      [left[0] * across, left[1] * down],
      [right[0] * across, right[1] * down],
    ] as const
    return levelBytes(alignEyes(picture, points, height, width, name).luma)
  }
  const frame = manner === 'crop' ? cropPicture : fitPicture
  return levelBytes(frame(picture, height, width).luma)
}
