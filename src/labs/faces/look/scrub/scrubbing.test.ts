import { expect, test } from 'vitest'
import { playedFrom, wishedLayers } from './scrubbing.ts'

test('the last layer is wished for as all of them, whatever they will be', () => {
  expect(wishedLayers(24, 24)).toBe(200)
  expect(wishedLayers(23, 24)).toBe(23)
  expect(wishedLayers(-1, 24)).toBe(0)
})

test('playing begins anew at the end, and goes on from anywhere else', () => {
  expect(playedFrom(24, 24)).toBe(0)
  expect(playedFrom(7, 24)).toBe(7)
})
