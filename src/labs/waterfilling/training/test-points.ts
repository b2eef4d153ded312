import type { Identity } from '../../../ui/identity.ts'
import type { ShownWater } from '../state.ts'
import { namedRows } from './table-caption.ts'
import type { TrainedTable } from './trained.ts'

/** A trained codebook as a point of D(R): what it reaches on new samples with log2 K bits. */
export interface TestPoint {
  readonly key: string
  readonly identity: Identity
  readonly name: string
  readonly bits: number
  /** share of the total variance */
  readonly distortion: number
}

/** K-means, random codewords, and the best of VR-Kmeans; none while the table is of another profile than the curve. */
export function testPoints(
  table: TrainedTable | undefined,
  water: Pick<ShownWater, 'profile'> | undefined,
): TestPoint[] {
  if (!table || table.variances !== water?.profile.variances) return []
  const rows = namedRows(table)
  const regularized = rows.filter(({ method }) => method === 'vr')
  const best = regularized.toSorted((a, b) => a.row.test - b.row.test).slice(0, 1)
  const shown = [...rows.filter(({ method }) => method !== 'vr'), ...best]
  return shown.map(({ key, identity, name, row, method }) => ({
    key,
    identity: method === 'vr' ? 'rrq' : identity,
    name: `${method === 'vr' ? 'VR-Kmeans' : name} test`,
    bits: Math.log2(table.parameters.codebookSize),
    distortion: row.test,
  }))
}
