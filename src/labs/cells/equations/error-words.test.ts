import { expect, test } from 'vitest'
import { comparison } from './error-words.ts'

test('the words say by how much and on which side, and name centroids only where they help', () => {
  expect(comparison(0.055, 0.0626, { decodesToCentroid: true, isStarved: false })).toMatch(
    /^12 % below: .*centroids/,
  )
  expect(comparison(0.055, 0.0626, { decodesToCentroid: false, isStarved: false })).toMatch(
    /^12 % below: (?!.*centroids)/,
  )
  expect(comparison(0.07, 0.0626, { decodesToCentroid: true, isStarved: false })).toMatch(
    /^12 % above: (?!.*centroids)/,
  )
  expect(comparison(0.0101, 0.01, { decodesToCentroid: true, isStarved: false })).toMatch(/expects/)
  expect(comparison(0.01, 0, { decodesToCentroid: true, isStarved: false })).toBe('')
})
