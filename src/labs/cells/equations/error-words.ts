/** Below this part of the prediction the two agree: about what 10 000 test samples can tell. */
const agreement = 0.02

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
