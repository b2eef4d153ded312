import { expect, test } from 'vitest'
import { decodeGreyPhoto } from './decode-photo.ts'
import { canvasPicture, orientedPhoto } from './testing/canvas-picture.ts'

const [width, height] = [48, 32]

/** A JPEG, white in its upper left quarter and black elsewhere. */
async function photo(orientation: number): Promise<Blob> {
  const isWhite = (x: number, y: number): boolean => x < width / 2 && y < height / 2
  const jpeg = await canvasPicture(width, height, (x, y) => (isWhite(x, y) ? 255 : 0), 'image/jpeg')
  return await orientedPhoto(jpeg, orientation)
}

test('a photo as it lies in the file', async () => {
  const grey = await decodeGreyPhoto(await photo(1), 'cat.jpg', 1e6)
  expect(grey).toMatchObject({ width, height, decoded: { width, height } })
  expect(grey.luma[0]).toBeGreaterThan(240)
  expect(grey.luma[width - 1]).toBeLessThan(15)
})

test('a photo that has to be turned has the turned size, scaled or not', async () => {
  const turned = { width: height, height: width }
  const whole = await decodeGreyPhoto(await photo(6), 'cat.jpg', 1e6)
  expect(whole).toMatchObject({ ...turned, decoded: turned })
  // Orientation 6: the first row of the file is the right side of what is seen.
  expect(whole.luma[0]).toBeLessThan(15)
  expect(whole.luma[height - 1]).toBeGreaterThan(240)

  const small = await decodeGreyPhoto(await photo(6), 'cat.jpg', (width * height) / 4)
  expect(small).toMatchObject({ width: height / 2, height: width / 2, decoded: turned })
  expect(small.luma[0]).toBeLessThan(30)
  expect(small.luma[height / 2 - 1]).toBeGreaterThan(225)
})

test('what is no photo is refused', async () => {
  await expect(decodeGreyPhoto(new Blob(['no photo']), 'cat.jpg', 100)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringMatching(/^cat\.jpg: an image that cannot be decoded; expected/),
  })
})

test('what is transparent is shown over the background', async () => {
  const half = await canvasPicture(
    4,
    2,
    () => 100,
    'image/png',
    (x) => (x < 2 ? 0 : 255),
  )
  const over = await decodeGreyPhoto(half, 'cat.png', 1e6, { background: 'white' })
  expect(Array.from(over.luma)).toEqual([255, 255, 100, 100, 255, 255, 100, 100])
})
