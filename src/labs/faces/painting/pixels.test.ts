import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShownPicture } from '../../../../workers/contracts/faces-results.ts'
import { differenceLimit, differencePixels, divergingScale, greyPixels, signedPixels } from './pixels.ts'
import { greyPicture } from '../look/testing/made-up.ts'

const scale = divergingScale('#0000ff', '#ffffff', '#ff0000')

function picture(...levels: readonly number[]): ShownPicture {
  return { height: 1, width: levels.length, pixels: Uint8ClampedArray.from(levels) }
}

function painted(levels: readonly number[], originals: readonly number[], factor: number): number[] {
  return [...(differencePixels(picture(...levels), picture(...originals), factor, scale) ?? [])]
}

test('grey is equal in all channels, and opaque', () => {
  expect([...greyPixels([0, 7, 255])]).toEqual([0, 0, 0, 255, 7, 7, 7, 255, 255, 255, 255, 255])
})

test('no difference is the middle, too dark the low end and too bright the high end of the scale', () => {
  const [r, g, b] = painted([90], [90], 4)
  expect(Math.min(r, g, b)).toBeGreaterThanOrEqual(254)
  expect(painted([0], [200], 4)).toEqual([0, 0, 255, 255])
  expect(painted([200], [0], 4)).toEqual([255, 0, 0, 255])
})

test('the ends of the scale are where the legend says, and nothing beyond them changes', () => {
  for (const factor of [1, 2, 4, 8]) {
    const limit = differenceLimit(factor)
    const [, atEnd] = painted([Math.min(255, 100 + limit)], [100], factor)
    expect(atEnd).toBe(0)
    const [, before] = painted([100 + limit / 2], [100], factor)
    expect(before).toBeGreaterThan(100)
  }
})

test('a brighter picture is never painted as darker', () => {
  fc.assert(
    fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (original, a, b) => {
      const redLess = ([r, , blue]: number[]): number => r - blue
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(redLess(painted([low], [original], 4))).toBeLessThanOrEqual(
        redLess(painted([high], [original], 4)),
      )
    }),
  )
})

test('pictures of different sizes have no difference', () => {
  expect(differencePixels(greyPicture(1), greyPicture(1, 3, 2), 4, scale)).toBeUndefined()
})

test('a codeword is grey where it is zero, and mirrored where its sign changes', () => {
  const pixels = signedPixels(Float32Array.of(0, 8, -8), 16)
  expect(pixels[0]).toBe(128)
  expect(pixels[4] - 128).toBe(128 - pixels[8])
})
