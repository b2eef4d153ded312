import { expect, test } from 'vitest'
import { defaultParameters } from '../../contracts/parameters.ts'
import type { ProfileData, WaterfillingParameters } from '../../contracts/waterfilling.ts'
import { waterfillingTable } from '../../contracts/waterfilling.ts'
import { canvasPicture } from '../../core/images/testing/canvas-picture.ts'
import { profileVariances } from './profile.ts'

const parameters = { ...defaultParameters(waterfillingTable), profile: 'images' } as const

/** A .png, which keeps its grey levels exactly. */
async function png(
  width: number,
  height: number,
  grey: (x: number, y: number) => number,
): Promise<{ name: string; file: Blob }> {
  return { name: `${width}x${height}.png`, file: await canvasPicture(width, height, grey) }
}

/** Slow waves with some grain, the same in every run. */
function textured(x: number, y: number): number {
  return Math.round(128 + 60 * Math.sin(x / 9 + y / 17) + 20 * Math.cos(y / 3) + ((x * 31 + y * 57) % 13))
}

async function profileOf(
  files: ProfileData['files'],
  change: Partial<WaterfillingParameters> = {},
): ReturnType<typeof profileVariances> {
  return profileVariances({ ...parameters, ...change }, { id: 1, files })
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

test('DCT and PCA of the same blocks have one sum, that of the pixel variances', async () => {
  const files = [await png(70, 50, textured)]
  const dct = await profileOf(files)
  const pca = await profileOf(files, { imageTransform: 'pca' })
  expect(dct.title).toBe('70x50.png, 8 × 8 DCT')
  expect(pca.title).toBe('70x50.png, 8 × 8 PCA')
  expect(dct.variances.length).toBe(64)
  expect(dct.remarks).toEqual(['All 48 blocks of 8 × 8 pixels of 1 picture are used.'])
  expect(pca.remarks[1]).toBe('From 48 blocks at most 47 variances can be above 0.')

  let pixels = 0
  for (let place = 0; place < 64; place++) {
    const levels = Array.from({ length: 48 }, (_, block) =>
      textured((block % 8) * 8 + (place % 8), Math.floor(block / 8) * 8 + Math.floor(place / 8)),
    )
    const mean = levels.reduce((total, level) => total + level, 0) / 48
    pixels += levels.reduce((total, level) => total + (level - mean) ** 2, 0) / 48
  }
  expect(sum(dct.variances) / pixels).toBeCloseTo(1, 9)
  expect(sum(pca.variances) / pixels).toBeCloseTo(1, 9)
  expect(pca.variances[0]).toBeGreaterThanOrEqual(dct.variances[0])
})

test('several pictures are one source, and one of no use is named', async () => {
  const broken = { name: 'broken.png', file: (await png(40, 40, textured)).file.slice(0, 60) }
  const small = await png(5, 40, textured)
  const [first, second] = [await png(16, 16, () => 50), await png(32, 16, () => 80)]
  const { title, variances, remarks } = await profileOf([broken, first, small, second])
  expect(title).toBe('2 pictures, 8 × 8 DCT')
  // 4 blocks of 50 and 8 of 80: variance 2/9 of 30^2, times 64 pixels
  expect(variances[0]).toBeCloseTo(12_800, 6)
  expect(variances.subarray(1)).toEqual(new Float64Array(63))
  expect(remarks).toEqual([
    'All 12 blocks of 8 × 8 pixels of 2 pictures are used.',
    'Left out: 5x40.png: an image of 5 × 40 pixels; expected at least 8 × 8, one block.',
    'Left out: broken.png: an image that cannot be decoded; expected an intact PNG, JPEG, WebP, AVIF, GIF or BMP.',
  ])
})

test('too many blocks are chosen from evenly', async () => {
  const { remarks, variances } = await profileOf([await png(1200, 800, textured)], { blockSize: 2 })
  expect(remarks[0]).toBe(
    '200,000 of the 240,000 blocks of 2 × 2 pixels of 1 picture are used, evenly chosen.',
  )
  expect(variances.length).toBe(4)
})

test('flat pictures and a single block are refused', async () => {
  const flat = await png(32, 32, () => 77)
  await expect(profileOf([flat])).rejects.toThrow('32x32.png, 8 × 8 DCT: all 64 variances are 0;')
  await expect(profileOf([flat], { blockSize: 32 })).rejects.toThrow(
    'images: one block; expected at least two',
  )
})
