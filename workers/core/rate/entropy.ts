import { Refusal } from '../formats/refusal.ts'

/**
 * Plug-in entropy H = log2 N - (1/N) sum n log2 n of the frequencies n/N.
 * @param counts samples per cell, none negative @returns bits; 0 when there is no sample
 * @throws Refusal for a negative count or NaN
 */
export function entropyBits(counts: ArrayLike<number>): number {
  let total = 0
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    const count = checkCount(counts[i])
    total += count
    if (count > 0) sum += count * Math.log2(count)
  }
  return total === 0 ? 0 : Math.max(0, Math.log2(total) - sum / total)
}

/**
 * Mean code length of the test samples under the training probabilities p = (n + a) / (N + a M),
 * where M counts the cells that either half has seen and a = 1/2 is the Krichevsky-Trofimov estimator
 * (Krichevsky & Trofimov 1981). It is never below the entropy of the test counts.
 * @param testCounts, trainCounts samples per cell, the same cells in the same order
 * @param addedCount a; with 0 a test cell unseen in training costs infinitely many bits
 * @returns bits; 0 when there is no test sample
 * @throws Refusal for lengths that differ, or a negative count
 */
export function crossEntropyBits(
  testCounts: ArrayLike<number>,
  trainCounts: ArrayLike<number>,
  addedCount = 0.5,
): number {
  if (testCounts.length !== trainCounts.length) {
    throw new Refusal(
      'cell counts',
      `found ${testCounts.length} and ${trainCounts.length} cells`,
      'equally many',
    )
  }
  let testTotal = 0
  let trainTotal = 0
  let cellCount = 0
  for (let i = 0; i < testCounts.length; i++) {
    testTotal += checkCount(testCounts[i])
    trainTotal += checkCount(trainCounts[i])
    if (testCounts[i] > 0 || trainCounts[i] > 0) cellCount++
  }
  if (testTotal === 0) return 0
  let sum = 0
  for (let i = 0; i < testCounts.length; i++) {
    if (testCounts[i] > 0) sum += testCounts[i] * Math.log2(trainCounts[i] + addedCount)
  }
  return Math.log2(trainTotal + addedCount * cellCount) - sum / testTotal
}

function checkCount(count: number): number {
  if (!(count >= 0)) throw new Refusal('cell counts', `found ${count}`, 'counts of zero or more')
  return count
}
