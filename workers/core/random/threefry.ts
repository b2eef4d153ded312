/** Rotation distances of Threefry-2x32, repeated every eight rounds (Salmon et al. 2011, table 3). */
const rotations: readonly number[] = [13, 15, 26, 6, 17, 29, 16, 24]

/** The parity word of the key schedule, C240 cut to 32 bits as in the Random123 release. */
const keyParity = 0x1bd11bda

/**
 * The counter-based generator Threefry-2x32 with 20 rounds: a keyed bijection of 64-bit blocks.
 * Equal inputs give equal outputs, so any block of a stream can be computed without the ones before it.
 * All words are taken modulo 2^32; there are no refused inputs.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4.
 * @param out receives the two 32-bit output words at positions 0 and 1
 */
export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array,
): void {
  const schedule = [key0 | 0, key1 | 0, keyParity ^ key0 ^ key1]
  let left = (counter0 + key0) | 0
  let right = (counter1 + key1) | 0
  for (let round = 0; round < 20; round += 1) {
    const distance = rotations[round % 8]
    left = (left + right) | 0
    right = ((right << distance) | (right >>> (32 - distance))) ^ left
    if (round % 4 === 3) {
      // Inject the key again after every fourth round; the injection's number breaks the symmetry of rounds.
      const injection = (round + 1) / 4
      left = (left + schedule[injection % 3]) | 0
      right = (right + schedule[(injection + 1) % 3] + injection) | 0
    }
  }
  out[0] = left
  out[1] = right
}
