import type { CodewordPictures } from '../../../../../workers/contracts/faces-results.ts'

/** One codeword of a layer, ready to be drawn. */
export interface CodewordView {
  readonly index: number
  /** training pictures nearest to it; undefined where it is not known */
  readonly count: number | undefined
  readonly values: Float32Array
}

/** The codewords that most pictures chose, most first; where that is not known, in their own order. */
export function mostUsed(pictures: CodewordPictures, limit: number): readonly CodewordView[] {
  const { indices, counts, values, height, width } = pictures
  const size = height * width
  return Array.from(indices, (index, place) => ({
    index,
    count: counts[place] < 0 ? undefined : counts[place],
    values: values.subarray(place * size, (place + 1) * size),
  }))
    .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .slice(0, limit)
}

/** The largest value of either sign, in grey levels: what white and black stand for. At least one grey level. */
export function valueLimit(values: Float32Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1)
}
