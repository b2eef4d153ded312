import { expect, test } from 'vitest'
import { shownLook } from '../testing/made-up.ts'
import { scrubDomain, scrubPoints, scrubReference } from './scrub-lines.ts'

test('the curve begins before the first layer', () => {
  expect(scrubPoints(shownLook({})).slice(0, 2)).toEqual([
    { x: 0, y: 20 },
    { x: 1, y: 22 },
  ])
  expect(scrubPoints({ layers: undefined })).toEqual([])
})

test('the layers are measured against bicubic, the noisy picture, or nothing', () => {
  expect(scrubReference(shownLook({ bicubic: 27 }))).toEqual({ name: 'bicubic', psnrDb: 27 })
  expect(scrubReference(shownLook({ rrq: 27 }))).toBeUndefined()
  const noisy = shownLook({}, { task: 'denoising' })
  const inputs = { ...noisy.inputs, quality: { psnrDb: 22, ssim: 0.4 } }
  expect(scrubReference({ ...noisy, inputs })).toEqual({ name: 'noisy', psnrDb: 22 })
  expect(scrubReference(shownLook({ bicubic: 27 }, { task: 'compression' }))).toBeUndefined()
})

test('the range holds the curve and its reference, and is never empty', () => {
  const points = scrubPoints(shownLook({}))
  expect(scrubDomain(points, { name: 'bicubic', psnrDb: 27.2 })).toEqual([19, 28])
  expect(scrubDomain([{ x: 0, y: Number.NEGATIVE_INFINITY }], undefined)).toEqual([0, 1])
  const [low, high] = scrubDomain([{ x: 0, y: 25 }], undefined)
  expect(low).toBeLessThan(25)
  expect(high).toBeGreaterThan(25)
})
