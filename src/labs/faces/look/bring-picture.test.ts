import { expect, test } from 'vitest'
import { broughtOf, pictureRequest, readSize, smallSize } from './bring-picture.ts'
import { modelOfLayers, shownLook } from './testing/made-up.ts'

const set = {
  id: 'a',
  title: 'me.png',
  height: 2,
  width: 3,
  pixels: new Blob([Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)]),
}

test('one picture is enough, in the shape of the faces', () => {
  const request = pictureRequest(new File([], 'me.png'), { height: 6, width: 4 })
  expect(request).toMatchObject({ fewest: 1, framing: { height: 6, width: 4 }, files: [{ name: 'me.png' }] })
})

test('only the first picture is looked at', async () => {
  const { subject, title } = broughtOf(set, 'sharp', '8')
  expect(title).toBe('me.png')
  expect('pixels' in subject && [...new Uint8Array(await subject.pixels.arrayBuffer())]).toEqual([
    1, 2, 3, 4, 5, 6,
  ])
})

test('a small picture belongs to the scale that it was brought at, a sharp one to none', () => {
  expect(broughtOf(set, 'small', '4')).toMatchObject({ scale: '4', subject: { low: expect.any(Blob) } })
  expect(broughtOf(set, 'sharp', '4').scale).toBeUndefined()
  expect(broughtOf(set, 'sharp', '4').id).not.toBe(broughtOf(set, 'small', '4').id)
})

test('the size of small pictures is known where one of that scale is on the screen', () => {
  const shown = shownLook({})
  expect(smallSize(shown, '2')).toMatchObject({ height: 3, width: 2 })
  expect(smallSize(shown, '4')).toBeUndefined()
  expect(smallSize(shownLook({}, { task: 'denoising' }), '2')).toBeUndefined()
  const model = modelOfLayers(1)
  expect(readSize('small', model, smallSize(shown, '2'))).toMatchObject({ height: 3, width: 2 })
  expect(readSize('small', model, undefined)).toBeUndefined()
  expect(readSize('sharp', model, undefined)).toMatchObject({ height: 6, width: 4 })
})
