import type { ShownPicture } from '../../../../workers/contracts/faces-results.ts'
import { sequentialMap } from '../../../figures/colour-map.ts'

/** Red, green, blue, opacity of each pixel: what a canvas takes. */
export type PaintedPixels = Uint8ClampedArray<ArrayBuffer>

/** Grey levels of 0 to 255. The loops here go by the index: iterators and views of single pixels take seven times as long. */
export function greyPixels(levels: ArrayLike<number>): PaintedPixels {
  const painted = new Uint8ClampedArray(4 * levels.length)
  for (let place = 0; place < levels.length; place++) {
    paint(painted, place, levels[place], levels[place], levels[place])
  }
  return painted
}

function paint(painted: PaintedPixels, place: number, red: number, green: number, blue: number): void {
  const first = 4 * place
  painted[first] = red
  painted[first + 1] = green
  painted[first + 2] = blue
  painted[first + 3] = 255
}

/** Paints a canvas of this height and width. */
export function putPixels(
  canvas: HTMLCanvasElement,
  pixels: PaintedPixels,
  height: number,
  width: number,
): void {
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
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
  for (let place = 0; place < picture.pixels.length; place++) {
    const share = Math.max(-1, Math.min(1, (picture.pixels[place] - original.pixels[place]) / limit))
    const step = 3 * Math.round(127.5 + 127.5 * share)
    paint(painted, place, scale[step], scale[step + 1], scale[step + 2])
  }
  return painted
}

/** Codeword values in grey levels about a middle grey that stands for zero. */
export function signedPixels(values: Float32Array, limit: number): PaintedPixels {
  const painted = new Uint8ClampedArray(4 * values.length)
  for (let place = 0; place < values.length; place++) {
    const level = 128 + (127 * values[place]) / limit
    paint(painted, place, level, level, level)
  }
  return painted
}
