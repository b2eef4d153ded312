import type { SubBandLayout } from '../transforms/sub-band-layout.ts'

/** The sub-bands of one shape: most have the full one, those at the bottom and right edges may have less. */
export interface BandGroup {
  /** such as `bases_8x8`: height and width in coefficients */
  readonly name: string
  readonly dimension: number
  /** where the axes of each begin among those of all bands, in the order of the layout */
  readonly bands: readonly number[]
}

/** @returns one group for each shape, in the order in which the layout first has it */
export function bandGroups({ bands }: SubBandLayout): readonly BandGroup[] {
  const groups = new Map<string, { name: string; dimension: number; bands: number[] }>()
  let begin = 0
  for (const { height, width, dimension } of bands) {
    const name = `bases_${height}x${width}`
    const group = groups.get(name) ?? { name, dimension, bands: [] }
    group.bands.push(begin)
    groups.set(name, group)
    begin += dimension * dimension
  }
  return [...groups.values()]
}

/** @returns `bands x dimension x dimension`: the axes of a group out of those of all bands */
export function gatherBases({ bands, dimension }: BandGroup, bases: Float32Array): Float32Array {
  const size = dimension * dimension
  const gathered = new Float32Array(bands.length * size)
  for (const [i, begin] of bands.entries()) gathered.set(bases.subarray(begin, begin + size), i * size)
  return gathered
}

/** Puts the axes of a group back among those of all bands. */
export function scatterBases(
  { bands, dimension }: BandGroup,
  gathered: ArrayLike<number>,
  bases: Float32Array,
): void {
  const size = dimension * dimension
  for (const [i, begin] of bands.entries()) {
    for (let place = 0; place < size; place += 1) bases[begin + place] = gathered[i * size + place]
  }
}
