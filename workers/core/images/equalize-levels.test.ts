import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalizeLevels } from './equalize-levels.ts'

const pictures = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 60 })
  .map((luma) => ({ height: 1, width: luma.length, luma }))

test('the order of levels stays, and the share of pixels up to a level is that level', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const { luma } = equalizeLevels(picture)
      for (let i = 0; i < luma.length; i++) {
        const notAbove = picture.luma.filter((level) => level <= picture.luma[i]).length
        expect(luma[i]).toBeCloseTo((255 * notAbove) / luma.length, 9)
      }
    }),
  )
})

test('neither a brighter nor a flatter light changes what comes out', () => {
  fc.assert(
    fc.property(
      pictures,
      fc.constantFrom(0.25, 0.5),
      fc.integer({ min: 0, max: 100 }),
      (picture, gain, offset) => {
        // Multiples of four, so that a quarter of them is still a level.
        const wide = { ...picture, luma: picture.luma.map((level) => level - (level % 4)) }
        const dim = { ...picture, luma: wide.luma.map((level) => gain * level + offset) }
        expect(equalizeLevels(dim).luma).toEqual(equalizeLevels(wide).luma)
      },
    ),
  )
})
