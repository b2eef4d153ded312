import { expect, test } from 'vitest'
import { peakSignalToNoiseDb } from './peak-signal-to-noise.ts'

test('an error of one level everywhere is 48.13 dB, ten times the error 20 dB less', () => {
  expect(peakSignalToNoiseDb([11, 21, 29], [10, 20, 30])).toBeCloseTo(48.1308, 4)
  expect(peakSignalToNoiseDb([20, 30, 20], [10, 20, 30])).toBeCloseTo(28.1308, 4)
})

test('what lies beyond black and white is clipped first, and nothing is rounded', () => {
  expect(peakSignalToNoiseDb([-40, 300], [0, 255])).toBe(Infinity)
  expect(peakSignalToNoiseDb([0.4], [0])).toBeCloseTo(56.0896, 3)
})

test('images that do not match are refused', () => {
  expect(() => peakSignalToNoiseDb([1, 2], [1])).toThrow(
    'images: found 2 and 1 pixels; expected as many of both',
  )
  expect(() => peakSignalToNoiseDb([], [])).toThrow('expected as many of both')
})
