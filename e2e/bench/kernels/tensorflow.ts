import {
  argMin,
  cast,
  dispose,
  matMul,
  mul,
  oneHot,
  ready,
  setBackend,
  square,
  sub,
  sum,
  tensor2d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core'
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm'
import type { ContenderMaker } from './contender.ts'
import { meansOf } from './means.ts'

/** The backend must be at hand: `setWasmPaths` differs between a browser and Node. */
export async function startTensorflow(): Promise<void> {
  await setBackend('wasm')
  await ready()
}

/** argmin of |c|^2 / 2 - x.c. The product takes tfjs's fast path only where neither factor is marked as transposed. */
function labelsOf(rows: Tensor2D, codewords: Tensor2D): Tensor1D {
  return tidy(() => {
    const half = mul(sum(square(codewords), 1), 0.5)
    return argMin(sub(half, matMul(rows, transpose(codewords))), 1) as Tensor1D
  })
}

/** The sums as a second matrix product with the indicator of the labels. */
export const tensorflowByProduct: ContenderMaker = async (shape, data) => {
  const { rowCount, dimension, codebookSize } = shape
  const rows = tensor2d(data.rows, [rowCount, dimension])
  const codewords = tensor2d(data.codewords, [codebookSize, dimension])
  return {
    async iterate() {
      const [sums, counts] = tidy((): [Tensor2D, Tensor1D] => {
        const indicator = cast(oneHot(labelsOf(rows, codewords), codebookSize) as Tensor2D, 'float32')
        return [matMul(transpose(indicator), rows), sum(indicator, 0) as Tensor1D]
      })
      const moved = meansOf(
        await sums.data<'float32'>(),
        await counts.data<'float32'>(),
        data.codewords,
        dimension,
      )
      dispose([sums, counts])
      return moved
    },
    close: () => dispose([rows, codewords]),
  }
}

/** The sums in plain JavaScript over typed arrays, from the labels. */
export const tensorflowByLabels: ContenderMaker = async (shape, data) => {
  const { rowCount, dimension, codebookSize } = shape
  const rows = tensor2d(data.rows, [rowCount, dimension])
  return {
    async iterate() {
      const codewords = tensor2d(data.codewords, [codebookSize, dimension])
      const found = labelsOf(rows, codewords)
      const labels = await found.data<'int32'>()
      dispose([codewords, found])
      const sums = new Float32Array(codebookSize * dimension)
      const counts = new Float32Array(codebookSize)
      for (let i = 0; i < rowCount; i++) {
        const to = labels[i] * dimension
        counts[labels[i]]++
        for (let j = 0; j < dimension; j++) sums[to + j] += data.rows[i * dimension + j]
      }
      return meansOf(sums, counts, data.codewords, dimension)
    },
    close: () => dispose(rows),
  }
}
