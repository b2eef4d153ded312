import { expect, test } from 'vitest'
import { defaultParameters } from '../../contracts/parameters.ts'
import { waterfillingTable } from '../../contracts/waterfilling.ts'
import { picturesProfile } from './pictures.ts'

const defaults = defaultParameters(waterfillingTable)

/** The first bytes of a .png: signature, then the IHDR chunk with its size. */
function pngHead(width: number, height: number): Blob {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return new Blob([bytes])
}

const picture = (name: string, file: Blob) => ({ name, file })

// Only a browser decodes pictures: what passes the header is refused after it.
test.each([
  [
    'one that is too small',
    [picture('a.png', pngHead(7, 20))],
    'a.png: an image of 7 × 20 pixels; expected at least 8 × 8, one block.',
  ],
  [
    'no picture',
    [picture('a.csv', new Blob(['1,2\n'.repeat(100)]))],
    'a.csv: no image format that is known here; expected a photo',
  ],
  ['an empty file', [picture('a.png', new Blob([]))], 'a.png: the file is empty (0 bytes);'],
  [
    'too many pixels',
    [picture('a.png', pngHead(60_000, 60_000))],
    'a.png: an image of 60\u202f000 × 60\u202f000 pixels;',
  ],
  ['outside a browser', [picture('a.png', pngHead(80, 80))], 'a.png: a photo, which only a browser decodes;'],
  [
    'several',
    [picture('a.png', pngHead(7, 20)), picture('b.png', new Blob(['1,2']))],
    'images: none of 2 files can be used (a.png: an image of 7 × 20 pixels; expected at least 8 × 8, one block); expected intact pictures.',
  ],
  [
    'too many files',
    Array.from({ length: 201 }, () => picture('a.png', pngHead(8, 8))),
    'images: 201 files; expected at most 200 pictures.',
  ],
])('refuses %s', async (_, files, message) => {
  await expect(picturesProfile({ id: 1, files }, { ...defaults, blockSize: 8 })).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining(message),
  })
})
