import { Refusal } from '../formats/refusal.ts'

/**
 * The grey level of each pixel, Y = 0.299 R + 0.587 G + 0.114 B, from 0 to 255; opacity is not looked at.
 * Source: ITU-R BT.601, section 2.5.1, applied to the gamma-coded values as is usual for photos.
 * @param rgba `pixels x 4`, as a canvas gives them
 * @returns one level per pixel
 * @throws Refusal where the last pixel is cut short
 */
export function lumaFromRgba(rgba: Uint8ClampedArray): Float32Array {
  if (rgba.length % 4 !== 0) throw new Refusal('picture', `found ${rgba.length} bytes`, 'four for each pixel')
  const luma = new Float32Array(rgba.length / 4)
  for (let pixel = 0; pixel < luma.length; pixel += 1) {
    const place = 4 * pixel
    // In thousandths, so that a grey pixel keeps its level exactly.
    luma[pixel] = (299 * rgba[place] + 587 * rgba[place + 1] + 114 * rgba[place + 2]) / 1000
  }
  return luma
}
