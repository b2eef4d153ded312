import type { TrainingFacts } from '../../contracts/cells-results.ts'
import { writeNpy } from '../../core/formats/npy.ts'
import type { TrainedCodebook } from './training-steps.ts'

/**
 * A codebook as .npy files. A dead codeword is left out: no sample is coded by it, and as a start of another training
 * it would be one codeword more.
 */
export function codebookFiles({
  codebook,
  coding,
}: TrainedCodebook): Pick<TrainingFacts, 'codebookFile' | 'codingFiles'> {
  if (!coding) return { codebookFile: npy(codebook, [codebook.length / 2, 2]) }
  const isAlive = (word: number): boolean => coding.lengthsBits[word] < Infinity
  const words = codebook.filter((_, place) => isAlive(place >> 1))
  const lengths = Float32Array.from(coding.lengthsBits.filter((_, word) => isAlive(word)))
  return {
    codebookFile: npy(words, [lengths.length, 2]),
    codingFiles: {
      lengthsBits: npy(lengths, [lengths.length]),
      multiplier: npy(Float32Array.of(coding.multiplier), []),
    },
  }
}

function npy(values: Float32Array, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(writeNpy(values, shape))
}
