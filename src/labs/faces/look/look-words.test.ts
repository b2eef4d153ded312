import { expect, test } from 'vitest'
import { besides, bitsPerPixel, codeBits, scoreCaption } from './look-words.ts'
import { bestOf, scoreRows, scoreTable } from './scores.ts'
import { meansOf, shownLook } from './testing/made-up.ts'

/** The project's reference figures on Cropped Yale at 8 x. */
const reference = {
  bicubic: 27.85,
  bicubicBackProjection: 28.75,
  rrq: 25.34,
  rrqBackProjection: 29.3,
  mmse: 31.94,
  mmseBackProjection: 32.23,
}

test('the caption says of the reference figures what is true of them', () => {
  expect(scoreCaption(shownLook({}), meansOf(reference))).toBe(
    'Over 106 held-out pictures RRQ as published is 2.5 dB below bicubic; with back-projection it is ' +
      '0.6 dB above bicubic with the same. MMSE + BP is best with 32.2 dB.',
  )
})

test('it says the contrary of contrary figures, and until there are means it speaks of the picture', () => {
  const caption = scoreCaption(shownLook({ bicubic: 24, rrq: 25.04 }), undefined)
  expect(caption).toBe('On this picture RRQ as published is 1.0 dB above bicubic. RRQ is best with 25.0 dB.')
  expect(scoreCaption(shownLook({}), undefined)).toBe('')
})

test('differences that are not printed are none', () => {
  expect(besides(25.04, 25, 'bicubic')).toBe('level with bicubic')
  expect(besides(25.06, 25, 'bicubic')).toBe('0.1 dB above bicubic')
  expect(besides(24.9, 25, 'bicubic')).toBe('0.1 dB below bicubic')
})

test('three layers of 16 codewords are 12 bits on 24 pixels', () => {
  const look = shownLook({ rrq: 24 }, { task: 'compression' })
  expect(codeBits(look.basis)).toBe(12)
  expect(bitsPerPixel(look)).toBe(0.5)
  expect(scoreCaption(look, undefined)).toContain('3 layers say this picture in 12 bits, 0.5 bit a pixel')
})

test('denoising is measured against the noisy picture', () => {
  const look = shownLook({ rrq: 30 }, { task: 'denoising' })
  expect(scoreCaption(look, undefined)).toBe('')
  const noisy = { ...look, inputs: { ...look.inputs, quality: { psnrDb: 28.1, ssim: 0.4 } } }
  expect(scoreCaption(noisy, undefined)).toBe(
    'On this picture RRQ with 3 layers is 1.9 dB above the noisy picture.',
  )
})

test('rows have the order of the contract, and methods without any figure have none', () => {
  const rows = scoreRows(shownLook({ rrq: 25, bicubic: 27 }), meansOf({ mmse: 31 }))
  expect(rows.map(({ method }) => method)).toEqual(['bicubic', 'rrq', 'mmse'])
  expect(scoreTable(rows).rows).toEqual([
    ['Bicubic', 27, 0.5, Number.NaN, Number.NaN],
    ['RRQ', 25, 0.5, Number.NaN, Number.NaN],
    ['Linear MMSE', Number.NaN, Number.NaN, 31, 0.5],
  ])
})

test('the best is the largest as printed; alone nobody is best', () => {
  const rows = scoreRows(shownLook({ rrq: 25.01, bicubic: 25.02, mmse: 24 }), undefined)
  expect(bestOf(rows, 'picture', 'psnrDb', 1)).toBe('25.0')
  expect(bestOf(scoreRows(shownLook({ rrq: 25 }), undefined), 'picture', 'psnrDb', 1)).toBeUndefined()
})

test('layers of K-means are not called RRQ', () => {
  const look = shownLook({ bicubic: 27, rrq: 25 }, { trainer: 'kmeans' })
  expect(scoreCaption(look, undefined)).toContain('On this picture K-means is 2.0 dB below bicubic')
  expect(scoreRows(look, undefined)).toMatchObject([
    { name: 'Bicubic' },
    { name: 'K-means', identity: 'gvq' },
  ])
})
