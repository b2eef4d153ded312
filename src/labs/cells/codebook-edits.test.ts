import { expect, test } from 'vitest'
import { addCodeword, canEdit, deleteCodeword, farthestSample, moveCodeword } from './codebook-edits.ts'

const codebook = Float32Array.of(0, 0, 1, 1, 2, 2)

test('a moved codeword changes alone, and training starts again', () => {
  expect(moveCodeword(codebook, 1, { x: 5, y: -5 })).toEqual({
    codebook: [0, 0, 5, -5, 2, 2],
    iteration: 0,
    importedCodebook: false,
  })
})

test('added and deleted codewords keep the order of the others', () => {
  expect(addCodeword(codebook, { x: 9, y: 8 }).codebook).toEqual([0, 0, 1, 1, 2, 2, 9, 8])
  expect(deleteCodeword(codebook, 0)?.codebook).toEqual([1, 1, 2, 2])
})

test('the last codeword is not deleted', () => {
  expect(deleteCodeword(Float32Array.of(1, 2), 0)).toBeUndefined()
})

test('as many codewords can be edited as a link carries', () => {
  expect(canEdit(new Float32Array(512))).toBe(true)
  expect(canEdit(new Float32Array(514))).toBe(false)
})

test('a new codeword goes to the sample that is farthest from all others', () => {
  const samples = Float32Array.of(0.1, 0, 1, 1.2, 7, 7, 2, 2.1)
  expect(farthestSample(samples, codebook)).toEqual({ x: 7, y: 7 })
})
