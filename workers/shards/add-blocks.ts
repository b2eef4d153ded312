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
  const nothing = { values: new Float32Array(width), from: 0 }
  const next = new Int32Array(blocks.length)
  for (let k = 0; k < counts.length; k++) {
    const codewordSums = sums.subarray(k * width, (k + 1) * width).fill(0)
    const parts: Part[] = []
    for (let b = 0; b < blocks.length; b++) {
      const { touched, sums: values } = blocks[b]
      if (touched[next[b]] === k) parts.push({ values, from: width * next[b]++ })
    }
    let p = 0
    for (; p + 4 <= parts.length; p += 4)
      addFour(codewordSums, parts[p], parts[p + 1], parts[p + 2], parts[p + 3])
    for (; p < parts.length; p += 2) addTwo(codewordSums, parts[p], parts[p + 1] ?? nothing)
    if (isCentred && counts[k] > 0) addMultiple(codewordSums, counts[k], centre)
  }
}

/** Some of the numbers of an array: as many as there are sums. */
interface Part {
  readonly values: Float32Array
  readonly from: number
}

/** Adds in this order; four at once take about half the time of one after the other. */
function addFour(sums: Float64Array, first: Part, second: Part, third: Part, fourth: Part): void {
  const [a, b, c, d] = [first.values, second.values, third.values, fourth.values]
  const [fromA, fromB, fromC, fromD] = [first.from, second.from, third.from, fourth.from]
  for (let i = 0; i < sums.length; i++) {
    sums[i] = sums[i] + a[fromA + i] + b[fromB + i] + c[fromC + i] + d[fromD + i]
  }
}

function addTwo(sums: Float64Array, first: Part, second: Part): void {
  const [a, b] = [first.values, second.values]
  const [fromA, fromB] = [first.from, second.from]
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i] + a[fromA + i] + b[fromB + i]
}

function addMultiple(sums: Float64Array, factor: number, added: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] += factor * added[i]
}
