import type { FoundEyes } from '../../../../../workers/contracts/face-eyes.ts'
import { numberText } from '../../../../ui/number-text.ts'
import { counted } from '../../size-words.ts'

/** “Eyes are placed in 14 of 16 pictures.” */
export function foundWords(found: readonly FoundEyes[]): string {
  const count = found.filter(({ eyes }) => eyes).length
  if (found.length === 0) return 'There is no picture to look at.'
  const all = counted(found.length, 'picture')
  if (count === found.length)
    return `Eyes are placed in ${found.length === 1 ? 'the picture' : `all ${all}`}.`
  return `Eyes are placed in ${count === 0 ? 'none' : numberText(count, 0)} of ${all}.`
}

/** Such as “x 52, y 58 of 168 × 192 pixels”, as a screen reader says where an eye is. */
export function placeWords(
  [x, y]: readonly [number, number],
  { height, width }: Pick<FoundEyes, 'height' | 'width'>,
): string {
  const decimals = Math.max(height, width) < 1000 ? 1 : 0
  return `x ${numberText(x, decimals)}, y ${numberText(y, decimals)} of ${width} × ${height} pixels`
}
