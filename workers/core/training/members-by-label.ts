/** Row numbers sorted by label, ascending among equals (a counting sort). */
export interface MembersByLabel {
  /** rows of each label */
  readonly counts: Int32Array
  /** labels that have rows, ascending */
  readonly touched: Int32Array
}

/**
 * @param labels from 0 to labelCount - 1; @param order as many places as labels: set to the sorted row numbers
 */
export function sortByLabel(labels: Int32Array, labelCount: number, order: Int32Array): MembersByLabel {
  const counts = new Int32Array(labelCount)
  for (let row = 0; row < labels.length; row++) counts[labels[row]]++
  const next = new Int32Array(labelCount)
  let start = 0
  let touchedCount = 0
  const touched = new Int32Array(labelCount)
  for (let label = 0; label < labelCount; label++) {
    next[label] = start
    start += counts[label]
    if (counts[label] > 0) touched[touchedCount++] = label
  }
  for (let row = 0; row < labels.length; row++) order[next[labels[row]]++] = row
  return { counts, touched: touched.slice(0, touchedCount) }
}
