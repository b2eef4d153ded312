import { expect, test } from 'vitest'
import { addCodeword, canEdit, deleteCodeword, moveCodeword } from './codebook-edits.ts'

const codebook = Float32Array.of(0, 0, 1, 1, 2, 2)

test('a moved codeword changes alone, and training starts again', () => {
  expect(moveCodeword(codebook, 1, { x: 5, y: -5 })).toEqual({ codebook: [0, 0, 5, -5, 2, 2], iteration: 0 })
})

test('added and deleted codewords keep the order of the others', () => {
  expect(addCodeword(codebook, { x: 9, y: 8 }).codebook).toEqual([0, 0, 1, 1, 2, 2, 9, 8])
  expect(deleteCodeword(codebook, 0)?.codebook).toEqual([1, 1, 2, 2])
})

test('the last codeword is not deleted', () => {
  expect(deleteCodeword(Float32Array.of(1, 2), 0)).toBeUndefined()
})

test('what is edited is what a link can carry: four decimals, 256 codewords', () => {
  expect(addCodeword([], { x: 1 / 3, y: -2 / 3 }).codebook).toEqual([0.3333, -0.6667])
  expect(canEdit(new Float32Array(512))).toBe(true)
  expect(canEdit(new Float32Array(514))).toBe(false)
})
