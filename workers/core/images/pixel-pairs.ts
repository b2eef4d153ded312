import { Refusal } from '../formats/refusal.ts'
import { portableLog } from '../random/elementary.ts'
import { RandomStream } from '../random/random-stream.ts'

function checkSize(width: number, height: number, found: number, needed: number): void {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 2 || height < 1) {
    throw new Refusal('photo', `found ${width} × ${height} pixels`, 'at least 2 × 1')
  }
  if (found !== needed) throw new Refusal('photo', `found ${found} grey levels`, `${needed} for its size`)
}

/**
 * Horizontally adjacent pixels as points of the plane: (0, 1), (2, 3), ... of each row, none used twice; the last
 * column of an odd width is dropped. Grey levels are whole numbers, so their pairs have no density and no differential
 * entropy; a uniform dither of +-1/2 level gives them one without moving them to another level.
 * @param luma `height x width`, grey levels from 0 to 255
 * @param seed of the dither, an integer from 0 to 2^32 - 1; undefined for none
 * @returns `(height * floor(width / 2)) x 2`
 * @throws Refusal for a width below 2, or where the sizes disagree
 */
export function pixelPairs(
  luma: Float32Array,
  width: number,
  height: number,
  seed: number | undefined,
): Float32Array {
  checkSize(width, height, luma.length, width * height)
  const stream = seed === undefined ? undefined : new RandomStream(seed, 'dither')
  const used = width - (width % 2)
  const pairs = new Float32Array(used * height)
  for (let row = 0; row < height; row += 1) {
    pairs.set(luma.subarray(row * width, row * width + used), row * used)
  }
  return stream ? pairs.map((level) => level + stream.openUniform() - 0.5) : pairs
}

/**
 * The greyscale picture that pixel pairs make: the inverse of `pixelPairs` without dither. Levels are rounded and kept
 * within 0 to 255. The last column of an odd width, which no pair describes, is transparent.
 * @param pairs `(height * floor(width / 2)) x 2`
 * @returns RGBA, `height x width x 4`
 * @throws Refusal for a width below 2, or where the sizes disagree
 */
export function imageFromPairs(
  pairs: Float32Array,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const used = width - (width % 2)
  checkSize(width, height, pairs.length, used * height)
  const rgba = new Uint8ClampedArray(4 * width * height)
  for (const [place, level] of pairs.entries()) {
    const pixel = Math.floor(place / used) * width + (place % used)
    rgba.fill(level, 4 * pixel, 4 * pixel + 3)
    rgba[4 * pixel + 3] = 255
  }
  return rgba
}

/**
 * Peak signal-to-noise ratio of two pictures, 10 log10(255^2 / mean squared difference), in dB; Infinity for equal
 * pictures. The mean runs over red, green and blue of the pixels that both pictures show (opacity above 0).
 * @param a RGBA, 8 bits each @param b the same size
 * @throws Refusal where the sizes differ or no pixel shows in both
 */
export function peakSignalToNoise(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  if (a.length !== b.length) {
    throw new Refusal('pictures', `found ${a.length / 4} and ${b.length / 4} pixels`, 'the same size')
  }
  let squares = 0
  let count = 0
  for (let place = 0; place < a.length; place += 4) {
    if (a[place + 3] === 0 || b[place + 3] === 0) continue
    for (let colour = place; colour < place + 3; colour += 1) squares += (a[colour] - b[colour]) ** 2
    count += 3
  }
  if (count === 0) throw new Refusal('pictures', 'found no pixel that both show', 'at least one')
  return squares === 0 ? Infinity : 10 * Math.LOG10E * portableLog((255 * 255 * count) / squares)
}
