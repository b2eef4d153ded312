import type { ShownPicture } from '../../../../../workers/contracts/faces-results.ts'
import { sequentialMap } from '../../../../figures/colour-map.ts'

/** Red, green, blue, opacity of each pixel: what a canvas takes. */
export type PaintedPixels = Uint8ClampedArray<ArrayBuffer>

export function greyPixels({ pixels }: ShownPicture): PaintedPixels {
  const painted = new Uint8ClampedArray(4 * pixels.length)
  for (const [place, level] of pixels.entries()) painted.fill(level, 4 * place, 4 * place + 3)
  return opaque(painted)
}

/** Red, green and blue at 256 steps from one end of a diverging scale to the other. */
export type DivergingScale = Uint8ClampedArray<ArrayBuffer>

/** The colours are `#rrggbb`, as the design tokens hold them. */
export function divergingScale(low: string, zero: string, high: string): DivergingScale {
  const colour = sequentialMap([low, zero, high])
  const scale = new Uint8ClampedArray(3 * 256)
  for (let step = 0; step < 256; step++) {
    const channels = colour(step / 255).match(/\d+/gu) ?? []
    scale.set(channels.map(Number), 3 * step)
  }
  return scale
}

/** Grey levels at the ends of the scale: larger differences have the same colour. */
export function differenceLimit(factor: number): number {
  return 128 / factor
}

/**
 * Picture less original, in colour: zero in the middle of the scale, too dark at its low end.
 * @param factor how strongly differences are shown: the scale reaches to 128 / factor grey levels
 * @returns undefined for pictures of different sizes
 */
export function differencePixels(
  picture: ShownPicture,
  original: ShownPicture,
  factor: number,
  scale: DivergingScale,
): PaintedPixels | undefined {
  if (picture.height !== original.height || picture.width !== original.width) return undefined
  const painted = new Uint8ClampedArray(4 * picture.pixels.length)
  const limit = differenceLimit(factor)
  for (const [place, level] of picture.pixels.entries()) {
    const share = Math.max(-1, Math.min(1, (level - original.pixels[place]) / limit))
    const step = Math.round(127.5 + 127.5 * share)
    painted.set(scale.subarray(3 * step, 3 * step + 3), 4 * place)
  }
  return opaque(painted)
}

function opaque(painted: PaintedPixels): PaintedPixels {
  for (let place = 3; place < painted.length; place += 4) painted[place] = 255
  return painted
}

/** Codeword values in grey levels about a middle grey that stands for zero. */
export function signedPixels(values: Float32Array, limit: number): PaintedPixels {
  const painted = new Uint8ClampedArray(4 * values.length)
  for (const [place, value] of values.entries()) {
    painted.fill(128 + (127 * value) / limit, 4 * place, 4 * place + 3)
  }
  return opaque(painted)
}
