import { Refusal } from './refusal.ts'

/** What the machine says while a file is read, in words for the reader; undefined for defects of ours. */
export function readingRefusal(error: unknown, name: string): Refusal | undefined {
  if (!(error instanceof Error)) return undefined
  const isMemory =
    error instanceof RangeError &&
    /allocation failed|invalid (typed )?array|string length/i.test(error.message)
  if (isMemory) {
    return new Refusal(name, 'more numbers than there is memory for', 'a smaller file, or another tab closed')
  }
  if (error.name === 'NotReadableError' || error.name === 'NotFoundError') {
    return new Refusal(name, 'the file cannot be read (it may have been changed or moved)', 'the file again')
  }
  return undefined
}
