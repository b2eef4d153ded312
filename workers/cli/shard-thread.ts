import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { parentPort } from 'node:worker_threads'
import { ShardService } from '../shards/shard-service.ts'

if (!parentPort) throw new Error('this file runs in a thread of the terminal')
expose(new ShardService(), nodeEndpoint(parentPort))
