import { Refusal } from './refusal.ts'

const checkedLength = 65536
const replacement = 0xfffd

/** Control characters that no text holds (all but tab, line ends and form feed), and the mark of bytes that are no UTF-8. */
function isForeign(code: number): boolean {
  return (code < 32 && (code < 9 || code > 13 || code === 11)) || code === 127 || code === replacement
}

/**
 * Refuses binary data that calls itself text.
 * @throws Refusal for a NUL character anywhere (UTF-16 files have them too), and where more than 1 % of the first
 *   65,536 characters are control or replacement characters
 */
export function checkIsText(text: string, where: string): void {
  const expected = 'a table as plain text in UTF-8, such as CSV or TSV'
  if (text.includes('\0')) throw new Refusal(where, 'binary data or UTF-16 (NUL characters)', expected)
  const length = Math.min(text.length, checkedLength)
  let count = 0
  for (let place = 0; place < length; place += 1) if (isForeign(text.charCodeAt(place))) count += 1
  if (count > 0.01 * length) {
    throw new Refusal(where, `binary data (${count} of the first ${length} characters are no text)`, expected)
  }
}
