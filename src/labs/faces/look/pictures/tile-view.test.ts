import { expect, test } from 'vitest'
import { chosenTiles, tilesOf } from '../methods.ts'
import { greyPicture, inputs, shownLook } from '../testing/made-up.ts'
import { tileView } from './tile-view.ts'

const look = shownLook({ bicubic: 27.85, rrq: 25.34, mmse: 31.94 })

test('a picture says its method, its layers if they matter, and its PSNR', () => {
  expect(tileView(look, 'rrq')?.label).toBe('RRQ, 3 layers, 25.3 dB')
  expect(tileView(look, 'bicubic')?.label).toBe('Bicubic, 27.9 dB')
  expect(tileView(shownLook({ rrq: 20 }, { layers: 1 }), 'rrq')?.label).toBe('RRQ, 1 layer, 20.0 dB')
  expect(tileView(look, 'original')?.label).toBe('Original')
  expect(tileView(look, 'given')?.title).toBe('Given: 2 × 3')
  expect(tileView(look, 'rrqBackProjection')).toBeUndefined()
})

test('a noisy picture has a PSNR of its own', () => {
  const quality = { psnrDb: 22.11, ssim: 0.4 }
  const noisy = { ...shownLook({}, { task: 'denoising' }), inputs: { ...inputs, quality } }
  expect(tileView(noisy, 'given')?.label).toBe('Noisy, 22.1 dB')
})

test('only a picture that changes with the layers can be behind them', () => {
  const behind = { ...look, basis: { ...look.basis, layers: 2 } }
  expect(tileView(behind, 'rrq')?.isStale).toBe(true)
  expect(tileView(behind, 'bicubic')?.isStale).toBe(false)
  expect(tileView(look, 'rrq')?.isStale).toBe(false)
})

test('what there is is offered in the order of the contract, and four pictures at most are usual', () => {
  expect(tilesOf(look)).toEqual(['original', 'given', 'bicubic', 'rrq', 'mmse'])
  expect(chosenTiles(look, {})).toEqual(['original', 'bicubic', 'rrq'])
  expect(chosenTiles(look, { mmse: true, original: false })).toEqual(['bicubic', 'rrq', 'mmse'])
  expect(tilesOf(shownLook({ rrq: 20 }, { task: 'compression' }))).toEqual(['original', 'rrq'])
})

test('a small picture that was brought has no original', () => {
  const small = { ...look, inputs: { ...inputs, original: undefined, given: greyPicture(3, 3, 2) } }
  expect(tilesOf(small)[0]).toBe('given')
  expect(tileView(small, 'original')).toBeUndefined()
})
