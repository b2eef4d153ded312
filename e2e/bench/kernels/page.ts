import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plainAddress from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url'
import threadedAddress from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url'
import simdAddress from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url'
import { startBrowserPool } from '../../../workers/shards/browser-pool.ts'
import type { ShapeTimes } from './measure.ts'
import { measureShapes } from './measure.ts'
import { mlKmeans, sKmeans } from './peers.ts'
import { startTensorflow, tensorflowByLabels, tensorflowByProduct } from './tensorflow.ts'

async function measureKernels(): Promise<ShapeTimes[]> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainAddress,
    'tfjs-backend-wasm-simd.wasm': simdAddress,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedAddress,
  })
  await startTensorflow()
  const peers = {
    'tfjs-wasm, sums by labels': tensorflowByLabels,
    'tfjs-wasm, sums by product': tensorflowByProduct,
    'ml-kmeans': mlKmeans,
    skmeans: sKmeans,
  }
  return await measureShapes(startBrowserPool, peers, (words) => console.info(words))
}

Object.assign(globalThis, { measureKernels })
