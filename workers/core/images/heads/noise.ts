import type { RandomStream } from '../../random/random-stream.ts'

/** Points of the lattice along either axis, a power of 2. */
const side = 128

/**
 * A smooth random surface without end (it repeats after 128 units): uniform numbers on the points of the integer
 * lattice, and between them a blend with a continuous slope. It is a function of place, so that a head has the same
 * skin at every picture size.
 * Source: the value noise of Ebert et al., "Texturing and Modeling", chapter 2.
 */
export class Noise {
  private readonly values = new Float32Array(side * side)

  /** @param stream gives 16,384 numbers */
  constructor(stream: RandomStream) {
    for (let place = 0; place < this.values.length; place += 1) {
      this.values[place] = stream.uint32() / 2147483648 - 1
    }
  }

  /** @returns between -1 and 1, of mean 0 over the whole surface */
  at(across: number, down: number): number {
    const column = Math.floor(across)
    const row = Math.floor(down)
    const right = across - column
    const below = down - row
    const shareRight = right * right * (3 - 2 * right)
    const shareBelow = below * below * (3 - 2 * below)
    const upper = (row & (side - 1)) * side
    const lower = ((row + 1) & (side - 1)) * side
    const near = column & (side - 1)
    const far = (column + 1) & (side - 1)
    const { values } = this
    const top = values[upper + near] + (values[upper + far] - values[upper + near]) * shareRight
    const bottom = values[lower + near] + (values[lower + far] - values[lower + near]) * shareRight
    return top + (bottom - top) * shareBelow
  }
}
