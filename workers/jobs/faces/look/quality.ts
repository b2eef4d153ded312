import type { Quality, ShownPicture } from '../../../contracts/faces-results.ts'
import { peakSignalToNoiseDb } from '../../../core/images/peak-signal-to-noise.ts'
import { structuralSimilarity } from '../../../core/images/structural-similarity.ts'

/** Both measures of an estimate that is neither clipped nor rounded. */
export function qualityOf(
  estimate: Float64Array,
  original: Float64Array,
  height: number,
  width: number,
): Quality {
  return {
    psnrDb: peakSignalToNoiseDb(estimate, original),
    ssim: structuralSimilarity(estimate, original, height, width),
  }
}

/** A picture to be shown: clipped and rounded. */
export function shown(picture: ArrayLike<number>, height: number, width: number): ShownPicture {
  return { height, width, pixels: Uint8ClampedArray.from(picture) }
}
