/** The parity word of the key schedule, C240 cut to 32 bits as in the Random123 release. */
const keyParity = 0x1bd11bda

/**
 * The counter-based generator Threefry-2x32 with 20 rounds: a keyed bijection of 64-bit blocks.
 * Equal inputs give equal outputs, so any block of a stream can be computed without the ones before it.
 * All words are taken modulo 2^32; there are no refused inputs.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4; rotation
 * distances of its table 3, the key again after every fourth round with the number of the injection. The rounds are
 * written out: in a loop over the distances they take four times as long.
 * @param counter0 @param counter1 low and high word of the first block's number
 * @param out receives the two 32-bit output words of each of `out.length / 2` blocks, whose numbers follow one another
 */
export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array,
): void {
  // As signed integers, which an engine keeps out of floating point.
  const first = key0 | 0
  const second = key1 | 0
  const third = keyParity ^ first ^ second
  let low = counter0 | 0
  let high = counter1 | 0
  for (let place = 0; place < out.length; place += 2) {
    let left = (low + first) | 0
    let right = (high + second) | 0
    left = (left + right) | 0
    right = ((right << 13) | (right >>> 19)) ^ left
    left = (left + right) | 0
    right = ((right << 15) | (right >>> 17)) ^ left
    left = (left + right) | 0
    right = ((right << 26) | (right >>> 6)) ^ left
    left = (left + right) | 0
    right = ((right << 6) | (right >>> 26)) ^ left
    left = (left + second) | 0
    right = (right + third + 1) | 0
    left = (left + right) | 0
    right = ((right << 17) | (right >>> 15)) ^ left
    left = (left + right) | 0
    right = ((right << 29) | (right >>> 3)) ^ left
    left = (left + right) | 0
    right = ((right << 16) | (right >>> 16)) ^ left
    left = (left + right) | 0
    right = ((right << 24) | (right >>> 8)) ^ left
    left = (left + third) | 0
    right = (right + first + 2) | 0
    left = (left + right) | 0
    right = ((right << 13) | (right >>> 19)) ^ left
    left = (left + right) | 0
    right = ((right << 15) | (right >>> 17)) ^ left
    left = (left + right) | 0
    right = ((right << 26) | (right >>> 6)) ^ left
    left = (left + right) | 0
    right = ((right << 6) | (right >>> 26)) ^ left
    left = (left + first) | 0
    right = (right + second + 3) | 0
    left = (left + right) | 0
    right = ((right << 17) | (right >>> 15)) ^ left
    left = (left + right) | 0
    right = ((right << 29) | (right >>> 3)) ^ left
    left = (left + right) | 0
    right = ((right << 16) | (right >>> 16)) ^ left
    left = (left + right) | 0
    right = ((right << 24) | (right >>> 8)) ^ left
    left = (left + second) | 0
    right = (right + third + 4) | 0
    left = (left + right) | 0
    right = ((right << 13) | (right >>> 19)) ^ left
    left = (left + right) | 0
    right = ((right << 15) | (right >>> 17)) ^ left
    left = (left + right) | 0
    right = ((right << 26) | (right >>> 6)) ^ left
    left = (left + right) | 0
    right = ((right << 6) | (right >>> 26)) ^ left
    left = (left + third) | 0
    right = (right + first + 5) | 0
    out[place] = left
    out[place + 1] = right
    low = (low + 1) | 0
    if (low === 0) high = (high + 1) | 0
  }
}
