import { expose } from 'comlink'
import { ShardService } from './shards/shard-service.ts'

expose(new ShardService())
