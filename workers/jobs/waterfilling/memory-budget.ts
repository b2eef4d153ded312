import { Refusal } from '../../core/formats/refusal.ts'

/** What a tab may be asked for without a second thought. */
const budgetBytes = 1e9

/** What is held at a time: the rows, packed once more for the search, and codebooks with their sums. */
export interface TrainingMemory {
  readonly trainingSize: number
  readonly testSize: number
  readonly components: number
  readonly codebookSize: number
}

/** Bytes that a training needs, before anything is allocated. */
export function trainingBytes({ trainingSize, testSize, components, codebookSize }: TrainingMemory): number {
  const rowBytes = 2 * Float32Array.BYTES_PER_ELEMENT
  const codewordBytes = 3 * Float32Array.BYTES_PER_ELEMENT + 2 * Float64Array.BYTES_PER_ELEMENT
  return components * ((trainingSize + testSize) * rowBytes + codebookSize * codewordBytes)
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
