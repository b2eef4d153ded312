import { expect, test } from 'vitest'
import { archiveOf } from '../../core/formats/testing/archives.ts'
import { canvasPicture, orientedPhoto } from '../../core/images/testing/canvas-picture.ts'
import { brought, face, readFaces } from '../testing/faces.ts'
import { readPixels } from './face-set.ts'

/** 16 x 8 pixels in cyan, magenta, yellow and black, as Adobe writes them: left no ink, right black ink. */
const cmykPhoto =
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI' +
  'CAgICAgICAgICAgI/8AAFAgACAAQBAERAAIRAAMRAAQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAHCP/EABQQAQAAAAAAAAAAAAAAAAAAA' +
  'AD/2gAOBAEAAgADAAQAAD8Av6/r+v4DAD//2Q=='
/** 8 x 8 pixels, first at level 60, then at 200. */
const animation =
  'R0lGODlhCAAIAPEAAAAAADw8PMjIyP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQECgAAACwAAAAACAAIAAACJUyYMGHChAkTJkyYMGHChAkT' +
  'JkyYMGHChAkTJkyYMGHChAkTJgUAIfkEBAoAAAAsAAAAAAgACAAAAiWUKFGiRIkSJUqUKFGiRIkSJUqUKFGiRIkSJUqUKFGiRIkSJUoFADs='
/** 8 x 8 pixels of 16-bit grey: 1028 times the place, which is 4 times the place in 8 bit. */
const deepPicture =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIEAAAAACx9D0UAAAAk0lEQVR42gGIAHf/AAAABAQICAwMEBAUFBgYHBwAICAkJCgoLCwwMDQ0ODg8' +
  'PABAQERESEhMTFBQVFRYWFxcAGBgZGRoaGxscHB0dHh4fHwAgICEhIiIjIyQkJSUmJicnACgoKSkqKisrLCwtLS4uLy8AMDAxMTIyMzM0NDU' +
  '1NjY3NwA4ODk5Ojo7Ozw8PT0+Pj8/BQtPwFWF3XCAAAAAElFTkSuQmCC'

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** A bitmap file of 24-bit colour (BITMAPINFOHEADER), all of one grey level. */
function bitmap(side: number, level: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(54 + 3 * side * side).fill(level, 54)
  bytes.set([0x42, 0x4d])
  const view = new DataView(bytes.buffer)
  const header = { 2: bytes.length, 10: 54, 14: 40, 18: side, 22: side, 34: 3 * side * side }
  for (const [place, value] of Object.entries(header)) view.setUint32(Number(place), value, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  return bytes
}

const flat = (level: number, type?: Parameters<typeof canvasPicture>[3]): Promise<Blob> =>
  canvasPicture(8, 8, () => level, type)

test('every kind that a browser decodes, and 16 bit, in an archive and beside it', async () => {
  const jpeg = new Uint8Array(await (await flat(90, 'image/jpeg')).arrayBuffer())
  const files = [
    brought('a.zip', archiveOf({ 'photo.jpg': jpeg })),
    { name: 'b.png', file: await flat(91) },
    { name: 'c.webp', file: await flat(150, 'image/webp') },
    brought('d.gif', bytesOf(animation)),
    brought('e.bmp', bitmap(8, 33)),
    brought('f.png', bytesOf(deepPicture)),
  ]
  const { set, refused } = await readFaces(files)
  expect(refused).toEqual([])
  expect(set).toMatchObject({ height: 8, width: 8 })
  expect(set.names).toEqual(['a.zip/photo.jpg', 'b.png', 'c.webp', 'd.gif', 'e.bmp', 'f.png'])
  const pixels = await readPixels(set)
  for (const [place, level] of [90, 91, 150, 60, 33].entries()) {
    for (const pixel of pixels.subarray(64 * place, 64 * place + 64)) {
      expect(Math.abs(pixel - level)).toBeLessThanOrEqual(place === 0 || place === 2 ? 2 : 0)
    }
  }
  expect(pixels.subarray(320)).toEqual(Uint8Array.from({ length: 64 }, (_, i) => 4 * i))
  expect(set.remarks).toContain('1 GIF: of an animation the first frame is used.')
})

test('a JPEG for printing, in four inks, is what the browser makes of it', async () => {
  const { set, refused } = await readFaces([
    brought('cmyk.jpg', bytesOf(cmykPhoto)),
    { name: 'other.png', file: await canvasPicture(16, 8, (x) => 10 * x) },
  ])
  expect(refused).toEqual([])
  const pixels = await readPixels(set)
  expect(pixels[3]).toBeGreaterThan(245)
  expect(pixels[12]).toBeLessThan(60)
})

test('a photo that lies on its side is turned before its size is compared', async () => {
  const upright = await canvasPicture(16, 32, (_, y) => (y < 16 ? 230 : 10))
  // Orientation 6 shows the file's left side above.
  const lying = await canvasPicture(32, 16, (x) => (x < 16 ? 220 : 20), 'image/jpeg')
  const { set } = await readFaces([
    { name: 'lying.jpg', file: await orientedPhoto(lying, 6) },
    { name: 'upright.png', file: upright },
  ])
  expect(set).toMatchObject({ height: 32, width: 16 })
  const pixels = await readPixels(set)
  for (const start of [0, 512]) {
    expect(pixels[start + 5 * 16 + 8]).toBeGreaterThan(210)
    expect(pixels[start + 27 * 16 + 8]).toBeLessThan(30)
  }
})

test('a panorama of 12,000 pixels is scaled down, its middle used', async () => {
  const file = await canvasPicture(12_000, 500, (x) => (x > 5700 && x < 6300 ? 180 : 40))
  const { set, refused } = await readFaces([{ name: 'wide.png', file }, brought('b.pgm', face(1))])
  expect(refused).toEqual([])
  const pixels = await readPixels(set)
  expect(set.names[1]).toBe('wide.png')
  expect(pixels[192 * 168 + 96 * 168 + 84]).toBe(180)
})

test('a photo that is transparent is shown over white, and one of a broken file is refused', async () => {
  const clear = await canvasPicture(
    8,
    8,
    () => 100,
    'image/png',
    (x) => (x < 4 ? 0 : 255),
  )
  const { set, refused } = await readFaces([
    { name: 'a.png', file: clear },
    { name: 'b.png', file: await flat(7) },
    { name: 'c.png', file: clear.slice(0, 70) },
  ])
  expect((await readPixels(set)).subarray(0, 8)).toEqual(
    Uint8Array.of(255, 255, 255, 255, 100, 100, 100, 100),
  )
  expect(refused.map(({ reason }) => reason)).toEqual([
    'c.png: an image that cannot be decoded; expected an intact PNG, JPEG, WebP, AVIF, GIF or BMP.',
  ])
})

test('eye points are those of the whole photo, also where it is scaled down to be read', async () => {
  const [left, right] = [
    [1200, 800],
    [1500, 800],
  ] as const
  const isEye = (x: number, y: number): boolean =>
    [left, right].some(([eyeX, eyeY]) => Math.hypot(x - eyeX, y - eyeY) < 40)
  const file = await canvasPicture(2200, 2000, (x, y) => (isEye(x, y) ? 10 : 200), 'image/jpeg')
  const { set } = await readFaces([{ name: 'a.jpg', file }, brought('b.pgm', face(1))], {
    manner: 'crop',
    eyes: { 'a.jpg': { left, right } },
  })
  const pixels = await readPixels(set)
  const at = (x: number, y: number): number => pixels[y * 168 + x]
  for (const x of [42, 126]) expect(at(x, 71)).toBeLessThan(20)
  expect(at(84, 71)).toBeGreaterThan(190)
})
