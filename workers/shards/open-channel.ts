import type { Endpoint } from 'comlink'
import { transfer, wrap } from 'comlink'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import type { ShardCalls, ShardChannel } from './shard-calls.ts'

/**
 * The line to a worker that exposes a ShardService.
 * @param endpoint where its messages go @param failed rejected when the worker is gone @param end ends the worker
 */
export function openChannel(endpoint: Endpoint, failed: Promise<never>, end: () => void): ShardChannel {
  const remote = wrap(endpoint) as unknown as ShardCalls
  return {
    calls: {
      allocate: (set, rowCount, dimension) => remote.allocate(set, rowCount, dimension),
      write: (set, rows) => remote.write(set, transfer(rows, [rows.buffer as ArrayBuffer])),
      measure: (set, centre, blockEnds) => remote.measure(set, centre, blockEnds),
      assign: (set, codebook) => remote.assign(set, withCodewords(codebook)),
      squaredErrors: (set, codebook) => remote.squaredErrors(set, withCodewords(codebook)),
      rowsAt: (set, indices, columns) => remote.rowsAt(set, indices, columns),
      energies: (set) => remote.energies(set),
      subtract: (set, codebook) => remote.subtract(set, withCodewords(codebook)),
      free: (set) => remote.free(set),
    },
    failed,
    // The proxy is not released: a question to a worker that was ended is to stay without an answer, not to throw.
    close: end,
  }
}

/** Codewords leave with their buffer. */
const withCodewords = (codebook: SparseCodebook): SparseCodebook =>
  transfer(codebook, [codebook.codewords.buffer as ArrayBuffer])
