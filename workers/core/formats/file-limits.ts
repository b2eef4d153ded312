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
 * @param advice what to do about a file that is too large, added to what is expected
 * @throws Refusal for an empty file, and for one that is larger than the most
 */
export function checkFileSize(byteLength: number, where: string, maximumBytes: number, advice = ''): void {
  if (byteLength === 0) throw new Refusal(where, 'the file is empty (0 bytes)', 'a file with data in it')
  if (byteLength <= maximumBytes) return
  const found = readableSize(byteLength)
  const most = readableSize(maximumBytes)
  // Just above the limit both sizes can read the same; then only the bytes tell them apart.
  const shown = found === most ? `${byteLength} bytes` : found
  const shownMost = found === most ? `${maximumBytes} bytes` : most
  throw new Refusal(where, `the file has ${shown}`, withAdvice(`at most ${shownMost}`, advice))
}

/**
 * Refuses a text by its number of lines, before it is cut into cells: short lines make many small objects of a file
 * that is not large.
 * @param where the file's name @param maximumLines the most that is taken @param advice as in `checkFileSize`
 * @throws Refusal for more line ends than that
 */
export function checkLineCount(text: string, where: string, maximumLines: number, advice = ''): void {
  // CR alone ends a line only where there is no LF.
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let count = 0
  for (let place = text.indexOf(lineEnd); place >= 0; place = text.indexOf(lineEnd, place + 1)) count += 1
  // The last line may do without an end.
  if (text.length > 0 && !text.endsWith(lineEnd)) count += 1
  if (count <= maximumLines) return
  const most = `at most ${maximumLines.toLocaleString('en')} rows`
  throw new Refusal(where, `the table has ${count.toLocaleString('en')} lines`, withAdvice(most, advice))
}

function withAdvice(expected: string, advice: string): string {
  return advice === '' ? expected : `${expected}: ${advice}`
}
