import type { CodewordPictures } from '../../../../../workers/contracts/faces-results.ts'

/** One codeword of a layer, ready to be drawn. */
export interface CodewordView {
  readonly index: number
  readonly values: Float32Array
  /** root mean square of its values, in grey levels: how much of a picture it can change */
  readonly strength: number
}

/** The codewords of a layer, the strongest first. */
export function strongestFirst(pictures: CodewordPictures, limit: number): readonly CodewordView[] {
  const { indices, values, height, width } = pictures
  const size = height * width
  return Array.from(indices, (index, place) => {
    const own = values.subarray(place * size, (place + 1) * size)
    const energy = own.reduce((sum, value) => sum + value * value, 0)
    return { index, values: own, strength: Math.sqrt(energy / size) }
  })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, limit)
}

/** The largest value of either sign, in grey levels: what white and black stand for. At least one grey level. */
export function valueLimit(values: Float32Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1)
}
