import { Refusal } from './refusal.ts'

const units = ['kB', 'MB', 'GB', 'TB']

/** A size in decimal units with three digits, as file managers show it. */
function readableSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  let amount = bytes
  let unit = -1
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000
    unit += 1
  }
  return `${Number(amount.toPrecision(3))} ${units[unit]}`
}

/**
 * Refuses a file by its size alone, before a byte of it is read.
 * @param byteLength size of the file @param where its name @param maximumBytes the most that is taken
 * @throws Refusal for an empty file, and for one that is larger than the most
 */
export function checkFileSize(byteLength: number, where: string, maximumBytes: number): void {
  if (byteLength === 0) throw new Refusal(where, 'the file is empty (0 bytes)', 'a file with data in it')
  if (byteLength <= maximumBytes) return
  const found = readableSize(byteLength)
  const most = readableSize(maximumBytes)
  // Just above the limit both sizes can read the same; then only the bytes tell them apart.
  const shown = found === most ? `${byteLength} bytes` : found
  const shownMost = found === most ? `${maximumBytes} bytes` : most
  throw new Refusal(where, `the file has ${shown}`, `at most ${shownMost}`)
}
