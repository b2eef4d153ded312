import { expect, test } from 'vitest'
import { parseNpy } from '../../core/formats/npy.ts'
import { codebookFiles } from './codebook-files.ts'

const codebook = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8)

test('a codebook of Lloyd’s algorithm is written whole, without lengths', () => {
  const { codebookFile, codingFiles } = codebookFiles({ codebook })
  expect(parseNpy(codebookFile, 'file')).toEqual({ shape: [4, 2], values: Float64Array.from(codebook) })
  expect(codingFiles).toBeUndefined()
})

test('of an entropy-coded one the dead are left out, and each word keeps its own length', () => {
  const lengthsBits = Float64Array.of(Infinity, 1, Infinity, 2)
  const coding = { multiplier: 0.25, lengthsBits, aliveCount: 2, codeRateBits: 0.7 }
  const { codebookFile, codingFiles } = codebookFiles({ codebook, coding })
  expect(parseNpy(codebookFile, 'file')).toEqual({ shape: [2, 2], values: Float64Array.of(3, 4, 7, 8) })
  if (!codingFiles) throw new Error('there are no code lengths')
  expect(parseNpy(codingFiles.lengthsBits, 'file')).toEqual({ shape: [2], values: Float64Array.of(1, 2) })
  expect(parseNpy(codingFiles.multiplier, 'file')).toEqual({ shape: [], values: Float64Array.of(0.25) })
})
