import { describe, expect, it } from 'vitest'
import { checkFileSize } from './file-limits.ts'

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
})
