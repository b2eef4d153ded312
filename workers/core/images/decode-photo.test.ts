import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeGreyPhoto, scaledSize } from './decode-photo.ts'

const side = integer({ min: 1, max: 12_000 })

describe('scaledSize', () => {
  it('keeps what is small enough', () => {
    expect(scaledSize({ width: 800, height: 500 }, 400_000)).toEqual({ width: 800, height: 500 })
    expect(scaledSize({ width: 1, height: 7 }, 400_000)).toEqual({ width: 1, height: 7 })
  })

  it('keeps the shape, to half a pixel, and about the pixels asked for', () => {
    assert(
      property(side, side, (width, height) => {
        const scaled = scaledSize({ width, height }, 10_000)
        const factor = Math.min(1, Math.sqrt(10_000 / (width * height)))
        expect(Math.abs(scaled.width - Math.max(2, width * factor))).toBeLessThanOrEqual(
          width === 1 ? 1 : 0.5,
        )
        expect(Math.abs(scaled.height - Math.max(1, height * factor))).toBeLessThanOrEqual(0.5)
      }),
      { seed: 1 },
    )
  })

  it('scales a turned photo to the turned size', () => {
    const lying = scaledSize({ width: 4000, height: 3000 }, 400_000)
    expect(scaledSize({ width: 3000, height: 4000 }, 400_000)).toEqual({
      width: lying.height,
      height: lying.width,
    })
    expect(lying).toEqual({ width: 730, height: 548 })
  })
})

it('says that only a browser decodes photos', async () => {
  await expect(decodeGreyPhoto(new Blob(['x']), 'cat.png', 100)).rejects.toThrow(
    'cat.png: a photo, which only a browser decodes; expected a CSV, TSV or .npy file here.',
  )
})
