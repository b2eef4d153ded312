import { expect, test } from 'vitest'
import { archiveEntries, codebookTable } from './export-codebook.ts'

const codebook = Float32Array.of(0.1, -2, 3, 4, 5, 6)
const codebookFile = Uint8Array.of(1)

test('all words of a codebook of fixed rate are saved', () => {
  const { columns, rows } = codebookTable({ codebook, codebookFile })
  expect(columns).toEqual(['x', 'y'])
  expect(rows.map((row) => row.map(Math.fround))).toEqual([
    [Math.fround(0.1), -2],
    [3, 4],
    [5, 6],
  ])
  expect(archiveEntries({ codebook, codebookFile })).toEqual({ 'codebook.npy': codebookFile })
})

test('of an entropy-coded one dead words are left out; the archive holds lengths and the price of a bit', () => {
  const coding = {
    multiplier: 0.1,
    lengthsBits: Float64Array.of(1, Infinity, 1),
    aliveCount: 2,
    codeRateBits: 0.5,
  }
  const codingFiles = { lengthsBits: Uint8Array.of(2), multiplier: Uint8Array.of(3) }
  const training = { codebook, codebookFile, coding, codingFiles }
  expect(codebookTable(training).rows).toEqual([
    [Math.fround(0.1), -2],
    [5, 6],
  ])
  expect(archiveEntries(training)).toEqual({
    'codebook.npy': codebookFile,
    'lengths_bits.npy': codingFiles.lengthsBits,
    'multiplier.npy': codingFiles.multiplier,
  })
})
