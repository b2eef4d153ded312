/** The excess of held-out code length, in bit per dimension (0.3 dB), from which a plug-in entropy is no rate to trust. */
const starvation = 0.05

/** Whether there are too few samples for a rate: the entropy reads low, and the gap with it. */
export function isStarved({
  rateBits,
  crossEntropyBits,
}: {
  readonly rateBits: number
  readonly crossEntropyBits: number
}): boolean {
  return crossEntropyBits - rateBits > starvation
}
