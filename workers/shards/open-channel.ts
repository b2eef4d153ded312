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
      load: (set, rows, centre, blockEnds) =>
        remote.load(set, transfer(rows, [rows.buffer as ArrayBuffer]), centre, blockEnds),
      assign: (set, codebook) => remote.assign(set, withCodewords(codebook)),
      squaredErrors: (set, codebook) => remote.squaredErrors(set, withCodewords(codebook)),
      rowsAt: (set, indices) => remote.rowsAt(set, indices),
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
