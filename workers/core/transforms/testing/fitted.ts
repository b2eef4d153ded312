import { RandomStream } from '../../random/random-stream.ts'
import { lastOf } from '../../training/last-of.ts'
import { SubBandFit } from '../sub-band-fit.ts'
import type { SubBandTransform } from '../sub-band-transform.ts'

/** Bytes with some structure: a brightness of each picture, a gradient, and noise. */
export function randomPictures(count: number, height: number, width: number, seed: number): Uint8Array {
  const stream = new RandomStream(seed, 'pictures')
  const pictures = new Uint8Array(count * height * width)
  for (let i = 0; i < count; i++) {
    const [level, slope] = [60 + 100 * stream.uniform(), 80 * stream.uniform()]
    for (let pixel = 0; pixel < height * width; pixel++) {
      const gradient = (slope * (pixel % width)) / width
      pictures[i * height * width + pixel] = level + gradient + 10 * stream.normal()
    }
  }
  return pictures
}

/** A transform of all the pictures. */
export function fitted(
  pictures: ArrayLike<number>,
  height: number,
  width: number,
  bandSize: number,
): SubBandTransform {
  const fit = new SubBandFit(height, width, bandSize)
  fit.add(pictures)
  return lastOf(fit.finish())
}
