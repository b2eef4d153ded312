import { expect, test } from 'vitest'
import { decodeGreyPhoto } from './decode-photo.ts'

const [width, height] = [48, 32]

/** A JPEG, white in its upper left quarter and black elsewhere. */
async function jpeg(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'white'
  context.fillRect(0, 0, width / 2, height / 2)
  return new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })).arrayBuffer(),
  )
}

/** An EXIF segment with one entry: tag 0x0112, orientation, as a 16-bit number (Exif 2.3, section 4.6.4). */
function orientationSegment(orientation: number): number[] {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const body = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...directory]
  return [0xff, 0xe1, 0, body.length + 2, ...body]
}

async function photo(orientation: number): Promise<Blob> {
  const bytes = await jpeg()
  const parts = [bytes.slice(0, 2), Uint8Array.from(orientationSegment(orientation)), bytes.slice(2)]
  return new Blob(parts, { type: 'image/jpeg' })
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
