import type { Endpoint } from 'comlink'
import { releaseProxy, transfer, wrap } from 'comlink'
import type { SparseCodebook } from '../core/training/training-rows.ts'
import type { ShardCalls, ShardChannel } from './shard-calls.ts'

/** A shard service as seen from this side. */
interface RemoteShard extends ShardCalls {
  [releaseProxy](): void
}

/**
 * The line to a worker that exposes a ShardService.
 * @param endpoint where its messages go @param failed rejected when the worker is gone @param end ends the worker
 */
export function openChannel(endpoint: Endpoint, failed: Promise<never>, end: () => void): ShardChannel {
  const remote = wrap(endpoint) as unknown as RemoteShard
  return {
    // Asynchronous, all of them: what is asked of a closed channel is refused as an answer.
    calls: {
      load: async (set, rows, centre, blockEnds) =>
        await remote.load(set, transfer(rows, [rows.buffer as ArrayBuffer]), centre, blockEnds),
      assign: async (set, codebook) => await remote.assign(set, withCodewords(codebook)),
      squaredErrors: async (set, codebook) => await remote.squaredErrors(set, withCodewords(codebook)),
      rowsAt: async (set, indices) => await remote.rowsAt(set, indices),
      free: async (set) => await remote.free(set),
    },
    failed,
    close() {
      remote[releaseProxy]()
      end()
    },
  }
}

/** Codewords leave with their buffer. */
const withCodewords = (codebook: SparseCodebook): SparseCodebook =>
  transfer(codebook, [codebook.codewords.buffer as ArrayBuffer])
