import { describe, expect, it } from 'vitest'
import { checkFileSize, checkLineCount } from './file-limits.ts'

function message(byteLength: number, maximumBytes: number): string {
  try {
    checkFileSize(byteLength, 'data.csv', maximumBytes)
  } catch (error) {
    return String(error)
  }
  return 'taken'
}

describe('checkFileSize', () => {
  it('takes files up to the limit, the limit included', () => {
    expect(message(1, 100e6)).toBe('taken')
    expect(message(100e6, 100e6)).toBe('taken')
  })

  it('says both sizes in readable units', () => {
    expect(message(300e6, 100e6)).toBe('Refusal: data.csv: the file has 300 MB; expected at most 100 MB.')
    expect(message(1.25e9, 999e3)).toBe('Refusal: data.csv: the file has 1.25 GB; expected at most 999 kB.')
    expect(message(999_600, 512)).toBe('Refusal: data.csv: the file has 1 MB; expected at most 512 bytes.')
  })

  it('counts bytes where both sizes would read the same', () => {
    expect(message(100_000_001, 100e6)).toContain('has 100000001 bytes; expected at most 100000000 bytes.')
  })

  it('has a sentence for the empty file', () => {
    expect(message(0, 100e6)).toBe(
      'Refusal: data.csv: the file is empty (0 bytes); expected a file with data in it.',
    )
  })
  it('adds what to do', () => {
    expect(() => checkFileSize(2000, 'data.csv', 1000, 'save as .npy')).toThrow(
      'data.csv: the file has 2 kB; expected at most 1 kB: save as .npy.',
    )
  })
})

describe('checkLineCount', () => {
  const lines = (count: number, end: string): string => Array.from({ length: count }, () => '1,2').join(end)

  it.each(['\n', '\r\n', '\r'])('counts lines that end in %j, the last one with or without', (end) => {
    for (const text of [lines(5, end), lines(5, end) + end]) {
      expect(() => checkLineCount(text, 'data.csv', 5)).not.toThrow()
      expect(() => checkLineCount(text, 'data.csv', 4)).toThrow(
        'data.csv: the table has 5 lines; expected at most 4 rows.',
      )
    }
  })

  it('writes large counts in groups, and adds what to do', () => {
    expect(() => checkLineCount(lines(1200, '\n'), 'data.csv', 1000, 'save as .npy')).toThrow(
      'data.csv: the table has 1,200 lines; expected at most 1,000 rows: save as .npy.',
    )
  })

  it('takes an empty text', () => {
    expect(() => checkLineCount('', 'data.csv', 0)).not.toThrow()
  })
})
