import { CellTable } from '../../core/rate/cell-table.ts'
import { entropyBits } from '../../core/rate/entropy.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { rateTolerance } from './remarks.ts'

const solverTolerance = 0.001
const maximumEvaluations = 40
/** Far outside this range the index overflows or every sample shares one cell. */
const scaleLimit = 1e4
/** The shortest step while all rates seen are on one side of the one wanted. */
const leastOctaves = 0.1
/** Scales that are tried around the best one where the search fails, and how far they reach to both sides. */
const gridCount = 61
const gridOctaves = 2

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
 * The factor by which a scalar or lattice quantizer is enlarged to reach a rate; at factor 1 its cells should have
 * about the size of the data, or the search may end before it gets there. At high rate an octave of scale costs one
 * bit per dimension, which gives the step of a Newton iteration; a bracket makes it safe.
 * Empirical entropy is a staircase, and on discrete data not even a falling one: there a grid of scales around the
 * edge that the search ends at is tried as well. The best scale seen is returned with whether it is good enough.
 */
export function solveScale(rateAt: (scale: number) => number, targetBits: number): SolvedScale {
  let best: SolvedScale = { scale: 1, rateBits: Number.NaN, reached: false }
  /** @returns how much the rate at this scale is above the one wanted */
  const tryScale = (scale: number): number => {
    const rateBits = rateAt(scale)
    const error = Math.abs(rateBits - targetBits)
    if (!(error >= Math.abs(best.rateBits - targetBits))) {
      best = { scale, rateBits, reached: error <= rateTolerance }
    }
    return rateBits - targetBits
  }
  const edge = searchBracket(tryScale)
  // A rate that is out of reach on one side is so at every scale.
  if (edge !== undefined && !best.reached) searchGrid(tryScale, edge)
  return best
}

/** @returns the scale between a rate that is too high and one that is too low, if both were seen */
function searchBracket(tryScale: (scale: number) => number): number | undefined {
  let tooFine = 0
  let tooCoarse = Number.POSITIVE_INFINITY
  let scale = 1
  for (let i = 0; i < maximumEvaluations; i++) {
    const excessBits = tryScale(scale)
    if (Math.abs(excessBits) <= solverTolerance) break
    if (excessBits > 0) tooFine = Math.max(tooFine, scale)
    else tooCoarse = Math.min(tooCoarse, scale)
    scale = nextScale(scale, excessBits, tooFine, tooCoarse)
    if (scale > scaleLimit || scale < 1 / scaleLimit || tooCoarse / tooFine < 1 + 1e-9) break
  }
  const isBracketed = tooFine > 0 && tooCoarse < Number.POSITIVE_INFINITY
  return isBracketed ? Math.sqrt(tooFine * tooCoarse) : undefined
}

function searchGrid(tryScale: (scale: number) => number, centre: number): void {
  for (let i = 0; i < gridCount; i++) {
    const place = (2 * i) / (gridCount - 1) - 1
    // Denser near the centre, where the rate wanted is most likely to be.
    const octaves = gridOctaves * place * Math.abs(place)
    if (Math.abs(tryScale(centre * 2 ** octaves)) <= solverTolerance) return
  }
}

function nextScale(scale: number, excessBits: number, tooFine: number, tooCoarse: number): number {
  const octaves = Math.min(3, Math.abs(excessBits))
  const isBracketed = tooFine > 0 && tooCoarse < Number.POSITIVE_INFINITY
  // On a stair the excess is small and stays: the way out of it must not be crawled.
  if (!isBracketed) return scale * 2 ** (Math.sign(excessBits) * Math.max(leastOctaves, octaves))
  const step = scale * 2 ** (Math.sign(excessBits) * octaves)
  const [low, high] = [tooFine * (tooCoarse / tooFine) ** 0.1, tooCoarse * (tooFine / tooCoarse) ** 0.1]
  return step > low && step < high ? step : Math.sqrt(tooFine * tooCoarse)
}
