import { startThreadPool } from '../../../workers/cli/thread-pool.ts'
import type { ShapeTimes } from './measure.ts'
import { measureShapes } from './measure.ts'
import { mlKmeans, sKmeans } from './peers.ts'

/** The same in Node; tfjs runs in the browser only, where its backend is at home. */
export async function measureKernelsInNode(): Promise<ShapeTimes[]> {
  return await measureShapes(startThreadPool, { 'ml-kmeans': mlKmeans, skmeans: sKmeans }, () => undefined)
}
