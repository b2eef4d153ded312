import type { MethodName, TableRow } from '../../../../workers/contracts/waterfilling-results.ts'
import { methodKey } from './methods.ts'

type PublishedRow = Pick<TableRow, 'train' | 'test'>

/** Table I of the RRQ paper (Ferdowsi et al., arXiv 1705.00522): means of five runs, over the total variance. */
const tableOne: Readonly<Record<string, PublishedRow>> = {
  kmeans: { train: 0.6727, test: 1.0054 },
  random: { train: 0.9393, test: 0.9394 },
  'vr 0.1': { train: 0.8441, test: 0.9413 },
  'vr 10': { train: 0.852, test: 0.9384 },
  'vr 1000': { train: 0.8568, test: 0.939 },
}

export const publishedBound = 0.9185

/** What the paper prints for a method; undefined for a regularization that it does not print. */
export function publishedRow(name: MethodName): PublishedRow | undefined {
  return tableOne[methodKey(name)]
}
