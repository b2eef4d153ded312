import { Refusal } from '../formats/refusal.ts'

const peak = 255

/**
 * Peak signal-to-noise ratio of luma from 0 to 255: 10 log10(255^2 / MSE), of the estimate clipped to that range and
 * not rounded.
 * @returns dB, Infinity for equal images @throws Refusal for images of different length, or of no pixel
 */
export function peakSignalToNoiseDb(estimate: ArrayLike<number>, image: ArrayLike<number>): number {
  if (estimate.length !== image.length || image.length === 0) {
    throw new Refusal('images', `found ${estimate.length} and ${image.length} pixels`, 'as many of both')
  }
  let squares = 0
  for (let i = 0; i < image.length; i++) {
    squares += (Math.min(Math.max(estimate[i], 0), peak) - image[i]) ** 2
  }
  return 10 * Math.log10((peak * peak * image.length) / squares)
}
