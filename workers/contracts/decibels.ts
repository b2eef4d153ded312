/** What one more bit gains at high rate: D falls by 4, which is 6.02 dB. */
export const decibelsPerBit = 20 * Math.log10(2)

/**
 * What entropy coding cannot win back at high rate: the distance to R(D) is 10 log10(2 pi e G), G the normalised second
 * moment of the cell (Gish & Pierce 1968; Conway & Sloane, ch. 21). 1/12 for the square: 1.533 dB.
 */
export const squareLimitDb = spaceFillingLossDb(1 / 12)

/** 5 / (36 sqrt 3) for the hexagon: 1.366 dB. */
export const hexagonLimitDb = spaceFillingLossDb(5 / (36 * Math.sqrt(3)))

function spaceFillingLossDb(secondMoment: number): number {
  return 10 * Math.log10(2 * Math.PI * Math.E * secondMoment)
}
