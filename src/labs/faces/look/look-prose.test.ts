import { expect, test } from 'vitest'
import type { Acquaintance } from './known-people.ts'
import { acquaintanceOf } from './known-people.ts'
import { lookProse } from './look-prose.ts'
import { meansOf, modelOfLayers, shownLook } from './testing/made-up.ts'

const look = shownLook({ rrq: 24 })
const image = { acquaintance: 'all' } as const

test('it gives the reason why bicubic leads only where bicubic leads', () => {
  const [behind] = lookProse(look, meansOf({ bicubic: 27.85, rrq: 25.34 }), image)
  expect(behind).toContain('bicubic keeps these, and has the higher mean PSNR (27.9 against 25.3 dB)')
  const [ahead] = lookProse(look, meansOf({ bicubic: 24, rrq: 25 }), image)
  expect(ahead).toContain('pass bicubic (25.0 against 24.0 dB)')
  expect(ahead).not.toContain('higher mean PSNR')
  const [level] = lookProse(look, meansOf({ bicubic: 24, rrq: 24.04 }), image)
  expect(level).toContain('their mean PSNR is the same (24.0 against 24.0 dB)')
})

test('it credits RRQ with high frequencies only where back-projection shows them', () => {
  const [, good] = lookProse(look, meansOf({ bicubicBackProjection: 28.75, rrqBackProjection: 29.25 }), image)
  expect(good).toContain('0.5 dB, is what it knows of high frequencies')
  const [, bad] = lookProse(look, meansOf({ bicubicBackProjection: 29, rrqBackProjection: 28 }), image)
  expect(bad).toContain('stays ahead of RRQ with it, by 1.0 dB')
})

test('the kernel is set beside linear MMSE, and where its structure is worse than bicubic’s it is said', () => {
  const kernelOf = (ssim: number) => {
    const means = meansOf({ bicubic: 27.85, mmse: 31.93, rrqKernel: 33.62 })
    const { bicubic, rrqKernel } = means.methods
    if (!bicubic || !rrqKernel) throw new Error('the means were given')
    const methods = {
      ...means.methods,
      bicubic: { ...bicubic, ssim: 0.8 },
      rrqKernel: { ...rrqKernel, ssim },
    }
    return lookProse(look, { ...means, methods }, image)[3]
  }
  expect(kernelOf(0.9)).toContain('1.7 dB above linear MMSE')
  expect(kernelOf(0.9)).not.toContain('SSIM')
  expect(kernelOf(0.7)).toContain('Its SSIM is below that of bicubic')
})

test('without means it explains, and gives no figures of decibels', () => {
  const paragraphs = lookProse(look, undefined, image)
  expect(paragraphs).toHaveLength(4)
  expect(paragraphs.join(' ')).not.toContain('dB')
  expect(paragraphs[0]).toContain('in 12 bits')
})

test('the kernel estimate is explained where it is in the table, and measured against the linear one', () => {
  const told = lookProse(look, meansOf({ rrqKernel: 32.5, mmse: 32 }), image).join(' ')
  expect(told).toContain('Here it is 0.5 dB above linear MMSE')
  expect(lookProse(look, meansOf({ mmse: 32 }), image).join(' ')).not.toContain('kernel')
})

test('the bits are those of the layers that the figures are of', () => {
  const means = { ...meansOf({ bicubic: 27.85, rrq: 25.34 }), layers: 5 }
  expect(lookProse(look, means, image)[0]).toContain('in 20 bits')
})

test('it says whether the people in the test are known', () => {
  const last = (acquaintance: Acquaintance | undefined) => lookProse(look, undefined, { acquaintance }).at(-1)
  expect(last('all')).toContain('whose other pictures were trained on')
  expect(last('none')).toContain('Nobody in the held-out pictures')
  expect(last(undefined)).toContain('Linear MMSE')
})

test('people are known by their other pictures, whatever the split is called', () => {
  const model = modelOfLayers(1)
  const among = (...people: string[]) =>
    acquaintanceOf({ ...model, set: model.set && { ...model.set, people } })
  expect(among('a', 'b', 'c', 'd', 'e', 'f')).toBe('none')
  expect(among('a', 'b', 'a', 'b', 'a', 'b')).toBe('all')
  expect(among('a', 'b', 'a', 'b', 'a', 'c')).toBe('some')
  expect(among('a', 'a', 'a', 'a', 'a', 'a')).toBeUndefined()
  expect(acquaintanceOf({ ...model, set: undefined })).toBeUndefined()
})
