import { Refusal } from '../formats/refusal.ts'

const LARGEST_INDEX = 2 ** 31 - 1

/**
 * An index as it is, when 32 bits hold it: a typed array would wrap it silently into another cell.
 * @param coordinate the sample's coordinate, named in the refusal
 * @throws Refusal for indices beyond +-(2^31 - 1) and NaN
 */
export function checkIndex(index: number, coordinate: number): number {
  if (index >= -LARGEST_INDEX && index <= LARGEST_INDEX) return index
  throw new Refusal(
    'samples',
    `${coordinate} would need the cell index ${index}`,
    'indices below 2^31 in size',
  )
}
