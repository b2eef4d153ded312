import type { GreyPicture } from './grey-picture.ts'

/**
 * Spreads the levels of a picture evenly over 0 to 255, so that a face in deep shade has as much contrast as a lit one:
 * each level becomes the share of pixels that are not above it, in whole levels.
 * Source: Gonzalez & Woods, Digital Image Processing, section 3.3 (histogram equalization).
 * @returns a picture of the size; one of a single level is white
 */
export function equalizeLevels({ height, width, luma }: GreyPicture): GreyPicture {
  const count = height * width
  const levels = new Uint8ClampedArray(luma)
  const upTo = new Float64Array(256)
  for (const level of levels) upTo[level]++
  for (let level = 1; level < 256; level++) upTo[level] += upTo[level - 1]
  return { height, width, luma: Float64Array.from(levels, (level) => (255 * upTo[level]) / count) }
}
