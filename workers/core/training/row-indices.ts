import { Refusal } from '../formats/refusal.ts'

/** @param indices row numbers, counted from 0 @throws Refusal for one that is no row */
export function checkRowIndices(indices: Int32Array, rowCount: number): void {
  for (const index of indices) {
    if (index >= 0 && index < rowCount) continue
    throw new Refusal('rows', `found row ${index}`, `rows from 0 to ${rowCount - 1}`)
  }
}
