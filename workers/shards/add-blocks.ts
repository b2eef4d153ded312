import type { BlockSums } from '../core/training/shard-sums.ts'

/**
 * Adds what blocks of rows add to an assignment, in their order and in float64, and then the centre once a row: blocks
 * are summed without it. One codeword at a time, so that its sums stay in the cache until all is added.
 * @param centre of the active columns @param counts rows of each codeword, `codebookSize`
 * @param sums `codebookSize x centre.length`: set, whatever it held
 */
export function addBlocks(
  blocks: readonly BlockSums[],
  centre: Float64Array,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const width = centre.length
  const isCentred = centre.some((mean) => mean !== 0)
  const next = new Int32Array(blocks.length)
  for (let k = 0; k < counts.length; k++) {
    const codewordSums = sums.subarray(k * width, (k + 1) * width)
    let isSet = false
    for (let b = 0; b < blocks.length; b++) {
      const { touched, sums: added } = blocks[b]
      const place = next[b]
      if (touched[place] !== k) continue
      next[b]++
      if (isSet) addTo(codewordSums, added, place * width)
      else setTo(codewordSums, added, place * width)
      isSet = true
    }
    if (!isSet) codewordSums.fill(0)
    else if (isCentred) addMultiple(codewordSums, counts[k], centre)
  }
}

/** Adds to 0, so that -0 becomes 0. */
function setTo(sums: Float64Array, added: Float32Array, from: number): void {
  for (let a = 0; a < sums.length; a++) sums[a] = 0 + added[from + a]
}

function addTo(sums: Float64Array, added: Float32Array, from: number): void {
  for (let a = 0; a < sums.length; a++) sums[a] += added[from + a]
}

function addMultiple(sums: Float64Array, factor: number, added: Float64Array): void {
  for (let a = 0; a < sums.length; a++) sums[a] += factor * added[a]
}
