import { expect, test } from 'vitest'
import { repairEmptyCells } from './repair-empty-cells.ts'

test('the furthest sample of the worst cell takes the empty codeword, with the samples around it', () => {
  const samples = Float32Array.of(0, 1, 20, 30, 31)
  const labels = Int32Array.of(0, 0, 2, 2, 2)
  const counts = Int32Array.of(2, 0, 3)
  const codebook = Float32Array.of(0.5, 99, 27)
  expect(repairEmptyCells(samples, 1, codebook, labels, counts)).toBe(1)
  expect([...codebook]).toEqual([0.5, 20, 27])
  expect([...labels]).toEqual([0, 0, 1, 2, 2])
  expect([...counts]).toEqual([2, 1, 2])
})

test('several empty cells split what is worst after each other', () => {
  const samples = Float32Array.of(0, 1, 20, 30, 31)
  const labels = new Int32Array(5)
  const counts = Int32Array.of(5, 0, 0)
  const codebook = Float32Array.of(16.4, 0, 0)
  expect(repairEmptyCells(samples, 1, codebook, labels, counts)).toBe(2)
  expect([...codebook.subarray(1)]).toEqual([0, 31])
  expect([...labels]).toEqual([1, 1, 0, 2, 2])
  expect([...counts]).toEqual([1, 2, 2])
})

test('nothing to do without an empty cell, nothing to gain without an error', () => {
  const codebook = Float32Array.of(3, 7)
  expect(
    repairEmptyCells(Float32Array.of(2, 4, 7), 1, codebook, Int32Array.of(0, 0, 1), Int32Array.of(2, 1)),
  ).toBe(0)
  expect(repairEmptyCells(Float32Array.of(3, 3), 1, codebook, Int32Array.of(0, 0), Int32Array.of(2, 0))).toBe(
    0,
  )
  expect([...codebook]).toEqual([3, 7])
})
