import { Refusal } from '../formats/refusal.ts'
import { lumaFromRgba } from './luma.ts'

interface GreyPhoto {
  readonly luma: Float32Array
  readonly width: number
  readonly height: number
}

/**
 * Decodes a photo with the browser's own decoder, scaled down to at most `maximumPixels`, as BT.601 luma.
 * @param size the dimensions that the file's header names
 * @throws Refusal where the file cannot be decoded, or outside a browser
 */
export async function decodeGreyPhoto(
  file: Blob,
  where: string,
  size: { readonly width: number; readonly height: number },
  maximumPixels: number,
): Promise<GreyPhoto> {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function') {
    throw new Refusal(where, 'a photo, which only a browser decodes', 'a CSV, TSV or .npy file here')
  }
  const factor = Math.min(1, Math.sqrt(maximumPixels / (size.width * size.height)))
  const wanted =
    factor < 1
      ? { resizeWidth: Math.max(2, Math.round(size.width * factor)), resizeQuality: 'high' as const }
      : {}
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, wanted)
  } catch {
    throw new Refusal(where, 'an image that cannot be decoded', 'an intact PNG, JPEG, WebP, AVIF, GIF or BMP')
  }
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Refusal(where, 'no memory for its pixels', 'a smaller photo')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return { luma: lumaFromRgba(context.getImageData(0, 0, width, height).data), width, height }
}
