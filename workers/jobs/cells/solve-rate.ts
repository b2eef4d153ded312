import { CellTable } from '../../core/rate/cell-table.ts'
import { entropyBits } from '../../core/rate/entropy.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'

/** Rates that agree this well, in bit per dimension, are called matched. */
export const rateTolerance = 0.005

const solverTolerance = 0.001
const maximumEvaluations = 40
/** Far outside this range the index overflows or every sample shares one cell. */
const scaleLimit = 1e4

export interface SolvedScale {
  readonly scale: number
  readonly rateBits: number
  readonly reached: boolean
}

/** Joint entropy of the cell index in bit per dimension. */
export function jointRate(quantizer: Quantizer, samples: Float32Array): number {
  const table = new CellTable(quantizer.indexLength)
  const ids = table.idsOf(quantizer.encode(samples))
  const counts = new Uint32Array(table.size)
  for (const id of ids) counts[id]++
  return entropyBits(counts) / quantizer.dimension
}

/**
 * The factor by which a scalar or lattice quantizer is enlarged to reach a rate. At high rate an octave of
 * scale costs one bit per dimension, which gives the step of a Newton iteration; a bracket makes it safe.
 * Empirical entropy is a staircase, so the best scale seen is returned with whether it is good enough.
 */
export function solveScale(rateAt: (scale: number) => number, targetBits: number): SolvedScale {
  let best: SolvedScale = { scale: 1, rateBits: Number.NaN, reached: false }
  let tooFine = 0
  let tooCoarse = Number.POSITIVE_INFINITY
  let scale = 1
  for (let i = 0; i < maximumEvaluations; i++) {
    const rateBits = rateAt(scale)
    const error = Math.abs(rateBits - targetBits)
    if (!(error >= Math.abs(best.rateBits - targetBits))) {
      best = { scale, rateBits, reached: error <= rateTolerance }
    }
    if (error <= solverTolerance) break
    if (rateBits > targetBits) tooFine = Math.max(tooFine, scale)
    else tooCoarse = Math.min(tooCoarse, scale)
    scale = nextScale(scale, rateBits - targetBits, tooFine, tooCoarse)
    if (scale > scaleLimit || scale < 1 / scaleLimit || tooCoarse / tooFine < 1 + 1e-9) break
  }
  return best
}

function nextScale(scale: number, excessBits: number, tooFine: number, tooCoarse: number): number {
  const step = scale * 2 ** Math.max(-3, Math.min(3, excessBits))
  const isBracketed = tooFine > 0 && tooCoarse < Number.POSITIVE_INFINITY
  if (!isBracketed) return step
  const [low, high] = [tooFine * (tooCoarse / tooFine) ** 0.1, tooCoarse * (tooFine / tooCoarse) ** 0.1]
  return step > low && step < high ? step : Math.sqrt(tooFine * tooCoarse)
}
