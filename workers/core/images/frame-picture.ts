import { BicubicResize } from './bicubic.ts'
import type { GreyPicture } from './grey-picture.ts'

/** @returns a picture of the size, bicubic and anti-aliased; the picture itself where it has it */
export function resizePicture(picture: GreyPicture, height: number, width: number): GreyPicture {
  if (picture.height === height && picture.width === width) return picture
  const resize = new BicubicResize(picture.height, picture.width, height, width)
  return { height, width, luma: resize.apply(picture.luma) }
}

/**
 * The largest middle part of a picture that has the shape of `height x width`, to the next whole pixel, made that large.
 * A picture of the size stays as it is.
 */
export function cropPicture(picture: GreyPicture, height: number, width: number): GreyPicture {
  const partHeight = part(picture.height, (picture.width * height) / width)
  const partWidth = part(picture.width, (picture.height * width) / height)
  return resizePicture(middle(picture, partHeight, partWidth), height, width)
}

/**
 * The whole picture, made as large as fits into `height x width`, in the middle; its edge pixels go on to the sides.
 * A picture of the size stays as it is.
 */
export function fitPicture(picture: GreyPicture, height: number, width: number): GreyPicture {
  const innerHeight = part(height, (picture.height * width) / picture.width)
  const innerWidth = part(width, (picture.width * height) / picture.height)
  return middle(resizePicture(picture, innerHeight, innerWidth), height, width)
}

/** At least one pixel, at most all of a side. */
function part(side: number, wanted: number): number {
  return Math.min(side, Math.max(1, Math.round(wanted)))
}

/** The middle `height x width` of a picture; where that is more than there is, the edge pixels go on. */
function middle(picture: GreyPicture, height: number, width: number): GreyPicture {
  if (picture.height === height && picture.width === width) return picture
  const top = Math.floor((picture.height - height) / 2)
  const left = Math.floor((picture.width - width) / 2)
  const luma = new Float64Array(height * width)
  for (let y = 0; y < height; y++) {
    const row = clamp(top + y, picture.height) * picture.width
    for (let x = 0; x < width; x++) luma[y * width + x] = picture.luma[row + clamp(left + x, picture.width)]
  }
  return { height, width, luma }
}

function clamp(place: number, size: number): number {
  return Math.min(Math.max(place, 0), size - 1)
}
