import { checkFileSize } from '../../core/formats/file-limits.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { parseAnymap } from '../../core/formats/portable-anymap.ts'
import { lumaOfAnymap } from '../../core/images/anymap-luma.ts'
import { decodeGreyPhoto } from '../../core/images/decode-photo.ts'
import type { GreyPicture } from '../../core/images/grey-picture.ts'
import { maximumPhotoBytes, maximumPhotoPixels, photoSize } from '../../core/images/photo-size.ts'

export interface ReadPicture extends GreyPicture {
  /** before it was scaled down, the right way up */
  readonly decoded: { readonly height: number; readonly width: number }
  /** such as `gif`, or `anymap` */
  readonly type: string
}

/**
 * Larger photos are scaled down as they are drawn: their levels are floats, and this is still sixty times what is kept
 * of a picture, so that a face may be a small part of it.
 */
const workingPixels = 4e6
/** A picture that is made smaller by 8 has one pixel left. */
export const smallestSide = 8
/** Transparent pixels are shown over white, as most programs do. */
const background = 'white'

/**
 * The grey levels of a picture file: PGM and PPM anywhere, what a browser decodes in a browser, turned as its EXIF
 * orientation says; of an animation the first frame.
 * @throws Refusal for a file above 60 MB or 60 million pixels, found before it is decoded, for what is no picture,
 *   damaged, or cannot be decoded here, and for one with a side below 8 pixels
 */
export async function readPicture(file: Blob, name: string): Promise<ReadPicture> {
  const picture = await decode(file, name)
  const { height, width } = picture.decoded
  if (Math.min(height, width) < smallestSide) {
    const expected = `at least ${smallestSide} × ${smallestSide}`
    throw new Refusal(name, `a picture of ${height} × ${width} pixels`, expected)
  }
  return picture
}

async function decode(file: Blob, name: string): Promise<ReadPicture> {
  const head = await file.slice(0, 3).text()
  if (/^P[1-7]\s/.test(head) || /\.p[bgnp]m$/i.test(name)) {
    checkFileSize(file.size, name, maximumPhotoBytes)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const picture = lumaOfAnymap(parseAnymap(bytes, name, maximumPhotoPixels))
    return { ...picture, decoded: picture, type: 'anymap' }
  }
  const { type } = await photoSize(file, name)
  const outsideBrowser = 'PGM or PPM here'
  return { ...(await decodeGreyPhoto(file, name, workingPixels, { background, outsideBrowser })), type }
}
