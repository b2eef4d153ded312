import { tsImport } from 'tsx/esm/api'

// A thread does not inherit the loader that reads TypeScript.
await tsImport('./shard-thread.ts', import.meta.url)
