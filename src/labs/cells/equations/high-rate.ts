import type {
  CellsGeometry,
  LatticeFacts,
  PanelResult,
  TrainingFacts,
} from '../../../../workers/contracts/cells-results.ts'

/** Below this part of the prediction the two agree: about what 10 000 test samples can tell. */
const agreement = 0.02

/** Delta^2 / 12 per dimension: the mean square of an error that is uniform over a step, averaged over the two axes. */
export function stepDistortion([x, y]: readonly [number, number]): number {
  return (x * x + y * y) / 24
}

/** G V^(2/n) per dimension, n = 2: the second moment of the decoder's cell at the lattice's cell area. */
export function latticeDistortion(secondMoment: number, determinant: number): number {
  return secondMoment * Math.abs(determinant)
}

/** The moment of the cell that the decoding rule really has: the Voronoi cell's, or the parallelogram's. */
export function decodedMoment(lattice: LatticeFacts, decoding: 'nearest' | 'babai'): number {
  return decoding === 'babai' ? lattice.babaiSecondMoment : lattice.voronoiSecondMoment
}

/**
 * Delta^2 / 12 for rectangles of different sizes, each with its probability, per dimension: Bennett's integral
 * (Bennett 1948) as the sum it stands for.
 *
 * @param geometry its occupied cells are rectangles, in any direction
 * @returns NaN where nothing was drawn
 */
export function rectanglesDistortion({ occupied, starts, polygons, probability }: CellsGeometry): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < occupied; i++) {
    const corner = (k: number): number => polygons[2 * starts[i] + k]
    const width = Math.hypot(corner(2) - corner(0), corner(3) - corner(1))
    const height = Math.hypot(corner(4) - corner(2), corner(5) - corner(3))
    sum += probability[i] * stepDistortion([width, height])
    total += probability[i]
  }
  return sum / total
}

/** What high-rate theory expects of a panel's error per dimension; undefined for a codebook, whose cells it does not know. */
export function predictedDistortion(
  { scalar, lattice, geometry }: PanelResult,
  decoding: 'nearest' | 'babai',
): number | undefined {
  if (lattice) return latticeDistortion(decodedMoment(lattice, decoding), lattice.determinant)
  if (!scalar) return undefined
  return scalar.compression === undefined ? stepDistortion(scalar.stepSizes) : rectanglesDistortion(geometry)
}

/** How a measured error stands to its prediction, and why: "10 % below: ...". Empty where there is no prediction. */
export function comparison(
  measured: number,
  predicted: number,
  { decodesToCentroid, isStarved }: { decodesToCentroid: boolean; isStarved: boolean },
): string {
  const excess = measured / predicted - 1
  if (!Number.isFinite(excess)) return ''
  if (Math.abs(excess) < agreement) return 'as high-rate theory expects'
  const share = `${Math.round(100 * Math.abs(excess))} % ${excess < 0 ? 'below' : 'above'}`
  if (isStarved) return `${share}: there are too few samples to tell`
  return excess < 0 && decodesToCentroid
    ? `${share}: the cells are wide, and centroids gain from it`
    : `${share}: the density is not flat in cells this wide`
}

/** sigma^2 sqrt(1 - rho^2) 2^(-2R) per dimension, of a pair of unit variances: R(D) while both principal axes take part. */
export function gaussianDistortion(correlation: number, rateBits: number): number {
  return Math.sqrt(1 - correlation * correlation) * 2 ** (-2 * rateBits)
}

/** D, R and J = D + lambda R of an entropy-coded codebook on its training half, per dimension. */
export interface Lagrangian {
  readonly distortion: number
  readonly rateBits: number
  readonly multiplier: number
  readonly cost: number
}

/** The parts of the cost that a training has reached: D is what the price of the bits leaves of it. */
export function lagrangianOf({ coding, trainCost, iteration }: TrainingFacts): Lagrangian | undefined {
  if (!coding || !(iteration < trainCost.length)) return undefined
  const { multiplier, codeRateBits } = coding
  const cost = trainCost[iteration]
  return { distortion: cost - multiplier * codeRateBits, rateBits: codeRateBits, multiplier, cost }
}
