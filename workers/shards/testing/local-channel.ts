import type { ShardChannel } from '../shard-calls.ts'
import { ShardService } from '../shard-service.ts'

/** A service on this thread. */
export function localChannel(): ShardChannel {
  return { calls: new ShardService(), failed: new Promise<never>(() => undefined), close: () => undefined }
}
