import { Refusal } from '../formats/refusal.ts'
import { lumaFromRgba } from './luma.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Grey levels of a photo, `height x width`. */
export interface GreyPhoto extends Size {
  readonly luma: Float32Array
  /** before it was scaled down, the right way up: a camera's photo may lie on its side in the file */
  readonly decoded: Size
}

interface DecodeOptions {
  /** what transparent pixels are shown over; without it they keep their own colour */
  readonly background?: string
  /** what to bring where there is no browser */
  readonly outsideBrowser?: string
}

/**
 * The size of a photo with at most about `maximumPixels` pixels and the same shape; at least 2 x 1, which one pixel
 * pair needs.
 */
export function scaledSize({ width, height }: Size, maximumPixels: number): Size {
  const factor = Math.min(1, Math.sqrt(maximumPixels / (width * height)))
  if (factor === 1) return { width, height }
  return { width: Math.max(2, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/**
 * Decodes a photo with the browser's own decoder, turned as its EXIF orientation says, scaled down to about
 * `maximumPixels`, as BT.601 luma. The header's size is not asked for: it is that of the photo before it is turned.
 * @throws Refusal where the file cannot be decoded, or outside a browser
 */
export async function decodeGreyPhoto(
  file: Blob,
  where: string,
  maximumPixels: number,
  { background, outsideBrowser = 'a CSV, TSV or .npy file here' }: DecodeOptions = {},
): Promise<GreyPhoto> {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function') {
    throw new Refusal(where, 'a photo, which only a browser decodes', outsideBrowser)
  }
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
  } catch {
    throw new Refusal(where, 'an image that cannot be decoded', 'an intact PNG, JPEG, WebP, AVIF, GIF or BMP')
  }
  const decoded = { width: bitmap.width, height: bitmap.height }
  const { width, height } = scaledSize(decoded, maximumPixels)
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Refusal(where, 'no memory for its pixels', 'a smaller photo')
  context.imageSmoothingQuality = 'high'
  if (background !== undefined) {
    context.fillStyle = background
    context.fillRect(0, 0, width, height)
  }
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return { luma: lumaFromRgba(context.getImageData(0, 0, width, height).data), width, height, decoded }
}
