import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FaceSet } from '../../contracts/faces-results.ts'
import { faceSetId } from './face-set-id.ts'
import { makeFaceSet, readPixels } from './face-set.ts'

const described = {
  source: 'own',
  title: 'two',
  height: 2,
  width: 3,
  names: ['a/1.pgm', 'b/1.pgm'],
  people: ['a', 'b'],
  remarks: [],
} as const

const pixels = Uint8Array.from({ length: 12 }, (_, i) => 20 * i)

test('a set gives back its pixels, in however many parts they came', async () => {
  const whole = makeFaceSet(described, [pixels])
  const inParts = makeFaceSet(described, [pixels.slice(0, 6), pixels.slice(6)])
  expect(await readPixels(whole)).toEqual(pixels)
  expect(await readPixels(inParts)).toEqual(pixels)
  expect(inParts.id).toBe(whole.id)
  expect(whole.id).toMatch(/^[0-9a-f]{16}$/)
})

test('the same content has the same name, another pixel, size or name another one', () => {
  const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 })
  const place = fc.nat(11)
  const change = fc.integer({ min: 1, max: 255 })
  fc.assert(
    fc.property(bytes, place, change, (content, where, by) => {
      const id = faceSetId(2, 3, described.names, [content])
      expect(faceSetId(2, 3, [...described.names], [content.slice(0, 5), content.slice(5)])).toBe(id)
      const other = content.slice()
      other[where] += by
      // One changed byte is a burst of at most 8 bits, which CRC-32 always sees.
      expect(faceSetId(2, 3, described.names, [other])).not.toBe(id)
      expect(faceSetId(3, 2, described.names, [content])).not.toBe(id)
      expect(faceSetId(2, 3, ['a/1.pgm', 'b/2.pgm'], [content])).not.toBe(id)
    }),
  )
})

test('sets whose numbers disagree are refused, when made and when read', async () => {
  expect(() => makeFaceSet(described, [pixels.slice(1)])).toThrow(
    'two: 11 bytes of pictures; expected 2 × 2 × 3, one for each pixel.',
  )
  expect(() => makeFaceSet({ ...described, people: ['a'] }, [pixels])).toThrow('1 people of 2 pictures')
  const cut: FaceSet = { ...makeFaceSet(described, [pixels]), pixels: new Blob([pixels.slice(0, 7)]) }
  await expect(readPixels(cut)).rejects.toThrow('two: 7 bytes of pictures')
})
