import { imageSize } from 'image-size'
import { Refusal } from './refusal.ts'

/** Formats that browsers decode. `heif` is how an AVIF with a general brand is named; other HEIF fails at decoding. */
const decodable: ReadonlySet<string> = new Set(['png', 'jpg', 'webp', 'gif', 'bmp', 'avif', 'heif'])
const photo = 'a photo: PNG, JPEG, WebP, AVIF, GIF or BMP'

/**
 * Reads the dimensions of an image from its first bytes, before anything is decoded: a few bytes can ask a decoder
 * for gigabytes of pixels.
 * @param head the file's first bytes, the whole file or some hundred kB (a JPEG may hold a preview first)
 * @param where the file's name @param maximumPixels the most pixels that are taken
 * @returns width and height in pixels, and the type as image-size names it, such as `png` or `jpg`
 * @throws Refusal for what is no image, a damaged header, a format that browsers do not show, and too many pixels
 */
export function checkImageHeader(
  head: Uint8Array,
  where: string,
  maximumPixels: number,
): { width: number; height: number; type: string } {
  const { width, height, type } = readHeader(head, where)
  if (!decodable.has(type)) throw new Refusal(where, `an image of type ${type}`, photo)
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0)) {
    throw new Refusal(where, `a ${type} image of ${width} × ${height} pixels`, 'at least one pixel')
  }
  if (width * height > maximumPixels) {
    throw new Refusal(
      where,
      `an image of ${grouped(width)} × ${grouped(height)} pixels`,
      `at most ${grouped(maximumPixels)} pixels`,
    )
  }
  return { width, height, type }
}

function readHeader(head: Uint8Array, where: string): { width: number; height: number; type: string } {
  if (head.length === 0) throw new Refusal(where, 'the file is empty (0 bytes)', photo)
  try {
    // A copy of its own: the library reads the underlying buffer, which may go on past the end of `head`.
    const { width, height, type } = imageSize(head.slice())
    return { width, height, type: type ?? 'unknown' }
  } catch (error) {
    const unknown = error instanceof TypeError && error.message.startsWith('unsupported file type')
    throw new Refusal(where, unknown ? 'no image format that is known here' : 'a damaged image header', photo)
  }
}

/** Thousands apart by a narrow no-break space, as in 20 000. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f')
}
