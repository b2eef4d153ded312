import { Refusal } from '../formats/refusal.ts'

/**
 * The size of a picture made smaller: each side over the scale, rounded to the nearest whole number, at least 1. Where
 * the scale does not divide a side the two axes are made smaller by slightly different factors.
 * @param height and @param width in pixels, whole numbers from 1 up @param scale from 1 up, such as 2, 4 or 8
 * @throws Refusal for other sizes and scales
 */
export function lowResolutionSize(
  height: number,
  width: number,
  scale: number,
): { readonly height: number; readonly width: number } {
  if (![height, width].every((side) => Number.isInteger(side) && side >= 1) || !(scale >= 1)) {
    throw new Refusal('low resolution', `found ${height} × ${width} pixels by ${scale}`, 'numbers from 1 up')
  }
  const smaller = (side: number): number => Math.max(Math.round(side / scale), 1)
  return { height: smaller(height), width: smaller(width) }
}
