import { Refusal } from '../../core/formats/refusal.ts'
import { estimateShardBytes, mostRowWorkers } from '../../core/training/shard-memory.ts'

/** What a tab may be asked for without a second thought. */
const budgetBytes = 1e9

/** What is held at a time: the rows of a trial, and codebooks in all components with their sums. */
interface TrainingMemory {
  readonly trainingSize: number
  readonly testSize: number
  readonly components: number
  readonly codebookSize: number
}

/**
 * Bytes that a training needs, before anything is allocated: the most that its rows may take, wherever they live. The
 * more workers share the rows, the more copies there are of the codebook.
 */
function trainingBytes({ trainingSize, testSize, components, codebookSize }: TrainingMemory): number {
  const rowBytes = (rowCount: number): number => {
    const share = Math.ceil(rowCount / mostRowWorkers)
    return mostRowWorkers * estimateShardBytes(share, components, components, codebookSize)
  }
  const codewordBytes = 2 * Float32Array.BYTES_PER_ELEMENT + Float64Array.BYTES_PER_ELEMENT
  return rowBytes(trainingSize) + rowBytes(testSize) + codebookSize * components * codewordBytes
}

/** @throws Refusal with the estimate and what to reduce, over the budget */
export function checkMemory(wanted: TrainingMemory): void {
  const bytes = trainingBytes(wanted)
  if (bytes <= budgetBytes) return
  const { trainingSize, testSize, components, codebookSize } = wanted
  const counted = (count: number): string => count.toLocaleString('en')
  throw new Refusal(
    'memory',
    `about ${(bytes / 1e9).toFixed(1)} GB for ${counted(trainingSize + testSize)} samples of ` +
      `${counted(components)} components and ${counted(codebookSize)} codewords`,
    `at most ${budgetBytes / 1e9} GB: fewer samples, components or codewords`,
  )
}
