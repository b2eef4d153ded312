import type { PlanarMasses } from '../sources/planar-masses.ts'
import { massDimension, sharpenedMasses } from '../sources/planar-masses.ts'
import { certainImprovement, rateBoundGap } from './rate-bounds.ts'
import { SlopeKernel } from './slope-kernel.ts'

/** A point of a rate-distortion function, where its slope dD/dR is -2 ln 2 x kernelVariance. */
export interface RateDistortionPoint {
  /** bit per dimension */
  readonly rateBits: number
  /** squared error per dimension */
  readonly mse: number
  /** half the distance between the upper and the lower bound on the rate at this mse, bit per dimension */
  readonly errorBits: number
  /** 1 / (2 s), in the squared unit of the source: the water level, where the source is Gaussian */
  readonly kernelVariance: number
  readonly iterations: number
}

export interface BlahutArimotoOptions {
  /** wanted for errorBits, bit per dimension */
  readonly toleranceBits: number
  readonly maximumIterations: number
}

/** The lower bound costs as much as an iteration, so it is not computed in each. */
const iterationsPerCheck = 4
/** An extrapolated probability falls by no larger share, so that none dies of one bad step. */
const leastShare = 0.8
/** Share of the first guess that is spread evenly, so that the reproduction may settle anywhere in the hull. */
const evenShare = 0.01

/**
 * The point of slope s = 1 / (2 kernelVariance) on the rate-distortion function for squared error (Blahut 1972,
 * Arimoto 1972): q <- q c with c(y) = sum_x p(x) K(x, y) / Z(x), which minimises V(q) = -sum_x p(x) log Z(x) =
 * R + s D. Steps are extrapolated with Nesterov's weights and restarted whenever V rises (O'Donoghue & Candès 2015).
 * The reproduction lives on the cells of the source. Yields after every iteration, so that a job can pause or abort.
 *
 * A cell's mass stands at its centre, which raises E f by step^2 / 24 x E (Laplacian of f) over the source's own; in
 * V and D that is taken back (`sharpenedMasses`). By the envelope theorem V is then right to fourth order in the step.
 * In the end each reproduction moves to the mean of what is coded to it, which costs no rate.
 * @param grid with an empty cell around the source, see `coarsened`; steps up to sqrt(kernelVariance) / 2 are fine
 * @returns the point; `errorBits` says how far it got if the iterations ran out
 * @throws Refusal for a variance that is not positive
 */
export function* blahutArimoto(
  grid: PlanarMasses,
  kernelVariance: number,
  options: BlahutArimotoOptions,
): Generator<void, RateDistortionPoint, void> {
  const { masses } = grid
  const kernel = new SlopeKernel(grid, kernelVariance)
  const count = masses.length
  const natsPerBit = Math.LN2 * massDimension(grid)
  const partition = new Float64Array(count)
  const ratio = new Float64Array(count)
  const growth = new Float64Array(count)
  const trial = new Float64Array(count)
  let current: Float64Array = firstGuess(grid, kernel)
  let previous: Float64Array = current.slice()
  let stepsSinceRestart = 0
  let lowest = Infinity
  let gapBits = Infinity
  let iterations = 0
  for (; ; iterations++, yield) {
    extrapolate(current, previous, Math.max(0, stepsSinceRestart - 1) / (stepsSinceRestart + 2), trial)
    kernel.smooth(trial, partition)
    let value = 0
    for (let i = 0; i < count; i++) {
      if (masses[i] === 0) continue
      value -= masses[i] * Math.log(partition[i])
      ratio[i] = masses[i] / partition[i]
    }
    const isOver = iterations >= options.maximumIterations
    if (value > lowest && stepsSinceRestart > 1 && !isOver) {
      stepsSinceRestart = 0
      lowest = Infinity
      continue
    }
    lowest = value
    kernel.smooth(ratio, growth)
    if (isOver || iterations % iterationsPerCheck === 0) {
      gapBits = rateBoundGap(grid, kernel, trial, partition, growth) / natsPerBit
      if (isOver || gapBits < 2 * options.toleranceBits) break
    }
    ;[previous, current] = [current, previous]
    for (let i = 0; i < count; i++) current[i] = trial[i] * growth[i]
    stepsSinceRestart++
  }

  const { value, distortion } = sharpenedSums(grid, partition, kernel.smoothedDistances(trial))
  const rate = value - distortion / (2 * kernelVariance) - certainImprovement(trial, growth)
  const toCentroids = centroidGain(grid, kernel, trial, ratio, growth)
  return {
    rateBits: Math.max(0, rate / natsPerBit - gapBits / 2),
    mse: (distortion - toCentroids) / massDimension(grid),
    errorBits: gapBits / 2,
    kernelVariance,
    iterations,
  }
}

/**
 * By how much E |x - y|^2 falls at the same rate when each reproduction moves from its cell to the mean of what is coded
 * to it: sum_y q(y) c(y) |E[x | y] - y|^2. Where clusters are told apart their centres need not be cells' centres.
 * @param ratio p(x) / Z(x) @param growth c(y) = sum_x ratio(x) K(x, y)
 */
function centroidGain(
  { columns, rows, step }: PlanarMasses,
  kernel: SlopeKernel,
  reproduction: Float64Array,
  ratio: Float64Array,
  growth: Float64Array,
): number {
  const places = [(i: number): number => i % columns, (i: number): number => Math.floor(i / columns)]
  let gain = 0
  for (const placeOf of rows === 1 ? places.slice(0, 1) : places) {
    const sums = new Float64Array(ratio.length)
    kernel.smooth(
      ratio.map((value, i) => value * placeOf(i)),
      sums,
    )
    for (let i = 0; i < sums.length; i++) {
      if (!(reproduction[i] > 0 && growth[i] > 0)) continue
      const offset = sums[i] / growth[i] - placeOf(i)
      gain += reproduction[i] * growth[i] * (offset * step) ** 2
    }
  }
  return gain
}

/** The source's own probabilities and a little everywhere in its hull, which is where the kernel reaches. */
function firstGuess({ masses }: PlanarMasses, kernel: SlopeKernel): Float64Array {
  const everywhere = new Float64Array(masses.length)
  kernel.smooth(masses, everywhere)
  let cells = 0
  for (const value of everywhere) if (value > 0) cells++
  return masses.map((mass, i) => (1 - evenShare) * mass + (everywhere[i] > 0 ? evenShare / cells : 0))
}

/** trial = current + weight (current - previous), held above a share of current, of sum 1. */
function extrapolate(
  current: Float64Array,
  previous: Float64Array,
  weight: number,
  trial: Float64Array,
): void {
  let total = 0
  for (let i = 0; i < trial.length; i++) {
    const value = current[i]
    trial[i] = Math.max(value + weight * (value - previous[i]), leastShare * value)
    total += trial[i]
  }
  for (let i = 0; i < trial.length; i++) trial[i] /= total
}

/** V = -E log Z and D = E |x - y|^2 over the sharpened masses. */
function sharpenedSums(
  grid: PlanarMasses,
  partition: Float64Array,
  distances: Float64Array,
): { value: number; distortion: number } {
  const sharp = sharpenedMasses(grid)
  let value = 0
  let distortion = 0
  for (let i = 0; i < sharp.length; i++) {
    if (sharp[i] === 0) continue
    value -= sharp[i] * Math.log(partition[i])
    distortion += (sharp[i] * distances[i]) / partition[i]
  }
  return { value, distortion }
}
