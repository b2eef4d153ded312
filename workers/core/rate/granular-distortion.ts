import { Refusal } from '../formats/refusal.ts'

/**
 * Error of a planar lattice quantizer whose cells are fine beside the density: G V^(2/n), with n = 2 (Gersho 1979).
 * @param secondMoment G, normalised, of the cell that the decoding rule has @param area V of that cell, its sign ignored
 * @returns mean squared error per dimension, in the squared unit of the plane
 */
export function latticeDistortion(secondMoment: number, area: number): number {
  return secondMoment * Math.abs(area)
}

/**
 * The same for rectangles of different sizes: (width^2 + height^2) / 24 per dimension, each by its probability. It is
 * the sum that Bennett's integral stands for (Bennett 1948); of equal squares it is stepSize^2 / 12.
 * @param sizes `count x 2`: width and height of each cell @param probability `count`, need not sum to 1
 * @returns mean squared error per dimension, NaN where nothing has a probability
 * @throws Refusal for another number of probabilities
 */
export function rectanglesDistortion(sizes: ArrayLike<number>, probability: ArrayLike<number>): number {
  if (sizes.length !== 2 * probability.length) {
    throw new Refusal('probabilities', `found ${probability.length}`, `${sizes.length / 2}, one per cell`)
  }
  let sum = 0
  let total = 0
  for (let i = 0; i < probability.length; i++) {
    sum += (probability[i] * (sizes[2 * i] ** 2 + sizes[2 * i + 1] ** 2)) / 24
    total += probability[i]
  }
  return sum / total
}
