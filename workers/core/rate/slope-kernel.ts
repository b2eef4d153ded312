import { Refusal } from '../formats/refusal.ts'
import type { PlanarMasses } from '../sources/planar-masses.ts'
import { hullMask } from './hull-mask.ts'
import { localMaximum } from './local-maximum.ts'
import { SeparableSmoother } from './separable-smoother.ts'

/** Beyond as many deviations, where it is exp(-32) of its peak, the kernel is cut. */
const kernelDeviations = 8
/** A reproduction point further from the source is never worth its bits: the kernel is below exp(-18) there. */
const usefulDeviations = 6

/**
 * The kernel exp(-s |x - y|^2) of slope s = 1 / (2 kernelVariance) between the cells of a grid, a product of two
 * one-dimensional kernels. It acts only within the hull of the source, and no further from the source than the kernel
 * reaches: no other cell can be of use as a reproduction.
 */
export class SlopeKernel {
  /** in cells */
  readonly radius: number
  /** standard deviation sqrt(1 / (2 s)), in cells */
  readonly deviation: number
  readonly #smoother: SeparableSmoother
  readonly #weights: Float64Array
  readonly #squares: Float64Array
  /** whether there are rows to sum over */
  readonly #isPlanar: boolean

  /** @throws Refusal for a variance that is not positive */
  constructor(grid: PlanarMasses, kernelVariance: number) {
    const { columns, rows, step, masses } = grid
    if (!(kernelVariance > 0 && kernelVariance < Infinity)) {
      throw new Refusal('kernel variance', `found ${kernelVariance}`, 'a positive number')
    }
    this.deviation = Math.sqrt(kernelVariance) / step
    this.radius = Math.min(Math.max(columns, rows) - 1, Math.ceil(kernelDeviations * this.deviation))
    this.#isPlanar = rows > 1
    const active = hullMask(masses, columns, rows)
    const reached = localMaximum(
      masses,
      columns,
      rows,
      Math.min(this.radius, Math.ceil(usefulDeviations * this.deviation) + 1),
    )
    for (let i = 0; i < active.length; i++) if (reached[i] === 0) active[i] = 0
    this.#smoother = new SeparableSmoother(columns, rows, active, this.radius)
    this.#weights = Float64Array.from({ length: this.radius + 1 }, (_, tap) =>
      Math.exp(-(tap * tap) / (2 * this.deviation * this.deviation)),
    )
    this.#squares = this.#weights.map((weight, tap) => weight * (tap * step) ** 2)
  }

  /** output(x) = sum_y exp(-s |x - y|^2) input(y), which is its own transpose @param input 0 outside the hull */
  smooth(input: Float64Array, output: Float64Array): void {
    this.#smoother.apply(input, this.#weights, this.#isPlanar ? this.#weights : unity, output)
  }

  /** sum_y |x - y|^2 exp(-s |x - y|^2) input(y) */
  smoothedDistances(input: Float64Array): Float64Array {
    const sum = new Float64Array(input.length)
    this.#smoother.apply(input, this.#squares, this.#isPlanar ? this.#weights : unity, sum)
    if (!this.#isPlanar) return sum
    const other = new Float64Array(input.length)
    this.#smoother.apply(input, this.#weights, this.#squares, other)
    for (let i = 0; i < sum.length; i++) sum[i] += other[i]
    return sum
  }
}

const unity = Float64Array.of(1)
