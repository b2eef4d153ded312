import { kmeansGenerator } from 'ml-kmeans'
import skmeans from 'skmeans'
import type { ContenderMaker } from './contender.ts'

function nested(values: Float32Array, dimension: number): number[][] {
  return Array.from({ length: values.length / dimension }, (_, i) =>
    Array.from(values.subarray(i * dimension, (i + 1) * dimension)),
  )
}

/** ml-kmeans: arrays of arrays, one core. */
export const mlKmeans: ContenderMaker = async ({ dimension, codebookSize }, { rows, codewords }) => {
  const [data, initialization] = [nested(rows, dimension), nested(codewords, dimension)]
  return {
    async iterate() {
      const { value } = kmeansGenerator(data, codebookSize, { initialization }).next()
      if (!value) throw new Error('ml-kmeans made no step')
      return Float32Array.from(value.centroids.flat())
    },
    close: () => undefined,
  }
}

/** skmeans: arrays of arrays, one core. */
export const sKmeans: ContenderMaker = async ({ dimension, codebookSize }, { rows, codewords }) => {
  const [data, initial] = [nested(rows, dimension), nested(codewords, dimension)]
  return {
    async iterate() {
      return Float32Array.from(skmeans(data, codebookSize, [...initial], 1).centroids.flat())
    },
    close: () => undefined,
  }
}
