import { Refusal } from '../formats/refusal.ts'
import type { SubBandLayout } from './sub-band-layout.ts'

/** Dimensions by spatial frequency, for a strip that shows where something happens. */
export interface FrequencyClasses {
  /** class of each dimension, from 0 for the lowest frequencies */
  readonly classes: Uint8Array<ArrayBuffer>
  /** dimensions in each class, none of them 0 */
  readonly sizes: Int32Array<ArrayBuffer>
}

/**
 * Divides the dimensions into classes of rising spatial frequency. All dimensions of a band are alike, since principal
 * axes mix its coefficients; its frequency is the distance of its middle from 0, in periods per pixel, and every class
 * is as wide as the others. Classes in which no band falls are left out.
 * @param count of classes at most, 1 to 256
 * @throws Refusal for another count
 */
export function frequencyClasses(layout: SubBandLayout, count = 48): FrequencyClasses {
  if (!(Number.isInteger(count) && count >= 1 && count <= 256)) {
    throw new Refusal('classes of frequency', `found ${count}`, 'a whole number from 1 to 256')
  }
  const frequencies = layout.bands.map(({ row, column, height, width }) =>
    // A coefficient k of N samples has k / 2 periods over them.
    Math.hypot(
      (row + (height - 1) / 2) / (2 * layout.height),
      (column + (width - 1) / 2) / (2 * layout.width),
    ),
  )
  const [lowest, highest] = [frequencies[0], frequencies[frequencies.length - 1]]
  const width = (highest - lowest) / count
  const intervals = frequencies.map((frequency) =>
    width > 0 ? Math.min(count - 1, Math.floor((frequency - lowest) / width)) : 0,
  )
  const taken = [...new Set(intervals)].sort((a, b) => a - b)
  const classes = new Uint8Array(layout.dimension)
  const sizes = new Int32Array(taken.length)
  for (const [b, { start, dimension }] of layout.bands.entries()) {
    const place = taken.indexOf(intervals[b])
    classes.fill(place, start, start + dimension)
    sizes[place] += dimension
  }
  return { classes, sizes }
}
