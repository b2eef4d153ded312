import { ssim } from 'ssim.js/dist/ssim.js'
import { Refusal } from '../formats/refusal.ts'

/** Side of the window; its standard deviation, 1.5 pixels, is the library's. */
const windowSize = 11

/**
 * Structural similarity of luma from 0 to 255: the mean over all places where the window fits of
 * (2 m_x m_y + c1) (2 s_xy + c2) / ((m_x^2 + m_y^2 + c1) (s_x^2 + s_y^2 + c2)), with means, variances and covariance
 * under a Gaussian window of 11 x 11 (standard deviation 1.5), c1 = (0.01 255)^2, c2 = (0.03 255)^2; the estimate is
 * clipped to 0 to 255 and not rounded, and no picture is made smaller first. Where a side is shorter than 11 the
 * window's side is the largest odd number that fits, down to a single pixel, which compares levels alone.
 * Source: Wang, Bovik, Sheikh & Simoncelli, "Image quality assessment: from error visibility to structural
 * similarity", 2004; computed by ssim.js.
 * @param estimate and @param image `height x width`, row-major
 * @returns 1 for equal pictures, less for others @throws Refusal for another length, or no pixel
 */
export function structuralSimilarity(
  estimate: ArrayLike<number>,
  image: ArrayLike<number>,
  height: number,
  width: number,
): number {
  if (estimate.length !== height * width || image.length !== height * width || image.length === 0) {
    const found = `found ${estimate.length} and ${image.length} pixels`
    throw new Refusal('images', found, `${height} × ${width} of both, at least one`)
  }
  const fitting = Math.min(windowSize, height, width)
  const clipped = Array.from(estimate, (value) => Math.min(Math.max(value, 0), 255))
  const similarity = ssim(
    { height, width, data: clipped },
    { height, width, data: Array.from(image) },
    {
      windowSize: fitting % 2 === 1 ? fitting : fitting - 1,
      k1: 0.01,
      k2: 0.03,
      bitDepth: 8,
      ssim: 'fast',
      downsample: false,
      rgb2grayVersion: 'original',
    },
  )
  return similarity.data.reduce((sum, value) => sum + value, 0) / similarity.data.length
}
