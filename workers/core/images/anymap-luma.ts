import type { AnymapPicture } from '../formats/portable-anymap.ts'
import type { GreyPicture } from './grey-picture.ts'

/**
 * The grey levels of a portable greymap or pixmap: Y = 0.299 R + 0.587 G + 0.114 B, scaled from its own white to 255.
 * Eight-bit greys keep their levels exactly.
 * Source: ITU-R BT.601, section 2.5.1.
 */
export function lumaOfAnymap({ height, width, channels, maximum, samples }: AnymapPicture): GreyPicture {
  if (channels === 1 && maximum === 255) return { height, width, luma: samples }
  const luma = new Float64Array(height * width)
  for (let pixel = 0; pixel < luma.length; pixel++) {
    const place = channels * pixel
    // In thousandths, so that equal red, green and blue give the level of grey exactly.
    const thousandths =
      channels === 1
        ? 1000 * samples[place]
        : 299 * samples[place] + 587 * samples[place + 1] + 114 * samples[place + 2]
    luma[pixel] = (255 * thousandths) / (1000 * maximum)
  }
  return { height, width, luma }
}
