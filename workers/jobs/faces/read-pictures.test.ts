import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Aborted, Pace } from '../pace.ts'
import { brought, face, greymap, readFaces } from '../testing/faces.ts'
import { readPixels } from './face-set.ts'
import { readPictures } from './read-pictures.ts'

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content)

test('pictures of one size keep it and every byte, in the code-unit order of their names', async () => {
  const levels = fc.uint8Array({ minLength: 120, maxLength: 120 })
  const pairs = fc.tuple(levels, levels).filter(([a, b]) => a.some((level, i) => level !== b[i]))
  await fc.assert(
    fc.asyncProperty(pairs, async ([a, b]) => {
      const files = [a, b].map((part, i) =>
        brought(
          ['ä.pgm', 'Z.pgm'][i],
          greymap(12, 10, (x, y) => part[10 * y + x]),
        ),
      )
      const { set, refused } = await readFaces(files)
      expect(set).toMatchObject({
        height: 12,
        width: 10,
        names: ['Z.pgm', 'ä.pgm'],
        source: 'own',
        title: 'my faces',
      })
      expect(await readPixels(set)).toEqual(Uint8Array.of(...b, ...a))
      expect(refused).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('grey of 8 and 16 bit, as bytes and as text with comments, and colour, are one picture', async () => {
  const texts = Array.from({ length: 64 }, (_, i) => 4 * i)
  const deep = texts.flatMap((level) => [level, level])
  const files = [
    brought('a8.pgm', Uint8Array.of(...text('P5 8 8 255\n'), ...texts)),
    brought('b16.pgm', Uint8Array.of(...text('P5 8 8 65535\n'), ...deep)),
    brought('c.pnm', text(`P2 # by hand\n# twice\n8 8\n255\n${texts.join(' ')}`)),
    brought(
      'd.ppm',
      Uint8Array.of(...text('P6 8 8 255\n'), ...texts.flatMap((level) => [level, level, level])),
    ),
    brought(
      'e.pgm',
      greymap(8, 8, () => 9),
    ),
  ]
  const { set } = await readFaces(files)
  expect(set.names).toEqual(['a8.pgm', 'e.pgm'])
  expect(set.remarks[0]).toBe('3 pictures the same as another, used once.')
  expect((await readPixels(set)).subarray(0, 64)).toEqual(Uint8Array.from(texts))
})

test('mixed sizes and orientations become 192 × 168, cropped or fitted', async () => {
  const wide = brought(
    'wide.pgm',
    greymap(20, 60, (x) => (x < 20 ? 0 : x < 40 ? 120 : 255)),
  )
  const tall = brought(
    'tall.pgm',
    greymap(60, 20, (_, y) => (y < 20 ? 0 : y < 40 ? 120 : 255)),
  )
  const cropped = await readFaces([wide, tall])
  expect(cropped.set).toMatchObject({ height: 192, width: 168 })
  expect(cropped.set.remarks[0]).toBe(
    'The pictures have several sizes: the middle of each is made 192 × 168 pixels.',
  )
  const pixels = await readPixels(cropped.set)
  const middle = 96 * 168 + 84
  expect([pixels[middle], pixels[192 * 168 + middle]]).toEqual([120, 120])
  // Of the wide one only the grey middle is seen.
  expect(pixels.subarray(192 * 168).every((level) => level === 120)).toBe(true)
  const fitted = await readFaces([wide, tall], { manner: 'fit' })
  expect(fitted.set.remarks[0]).toBe(
    'The pictures have several sizes: each is fitted into 192 × 168 pixels, its edges continued.',
  )
  const whole = await readPixels(fitted.set)
  // The tall one is first: its black is above, its white below; the wide one's at the sides.
  expect([whole[0], whole[192 * 168 - 1]]).toEqual([0, 255])
  expect([whole[192 * 168], whole[2 * 192 * 168 - 1]]).toEqual([0, 255])
})

test('a picture is framed in the same way whatever stands before it', async () => {
  const [a, b, c] = [30, 40, 50].map((side, i) => brought(`${i}.pgm`, face(i, side, 30)))
  const alone = await readPixels((await readFaces([b, c])).set)
  const together = await readPixels((await readFaces([a, b, c])).set)
  expect(together.subarray(192 * 168)).toEqual(alone)
})

test('a size that is asked for is given; large ones are kept at 256 a side', async () => {
  const files = [brought('a.pgm', face(1, 300, 400)), brought('b.pgm', face(2, 300, 400))]
  expect((await readFaces(files, { manner: 'crop', eyes: {} })).set).toMatchObject({
    height: 192,
    width: 256,
  })
  expect((await readFaces(files, { manner: 'crop', height: 48, width: 42 })).set).toMatchObject({
    height: 48,
    width: 42,
  })
  const large = await readFaces(files)
  expect(large.set).toMatchObject({ height: 192, width: 256 })
  expect(large.set.remarks[0]).toBe(
    'Made smaller, from 300 × 400 to 192 × 256 pixels: training takes time with each.',
  )
  const asked = await readFaces(files, { manner: 'fit', height: 512, width: 512 })
  expect(asked.set).toMatchObject({ height: 256, width: 256 })
})

test('eyes come to their places; without a size, in a frame for a face', async () => {
  const dots = (leftX: number, rightX: number, y: number) =>
    greymap(120, 100, (x, row) =>
      Math.hypot(x - leftX, row - y) < 4 || Math.hypot(x - rightX, row - y) < 4 ? 0 : 200,
    )
  const files = [brought('a.pgm', dots(20, 50, 40)), brought('b.pgm', dots(40, 80, 70))]
  const eyes = {
    'a.pgm': { left: [20.5, 40.5], right: [50.5, 40.5] },
    'b.pgm': { left: [40.5, 70.5], right: [80.5, 70.5] },
  } as const
  const { set } = await readFaces(files, { manner: 'crop', eyes })
  expect(set).toMatchObject({ height: 192, width: 168 })
  expect(set.remarks).toContain('2 pictures turned and scaled by the eyes.')
  const pixels = await readPixels(set)
  for (const start of [0, 192 * 168]) {
    for (const x of [42, 126]) expect(pixels[start + 71 * 168 + x]).toBeLessThan(5)
    expect(pixels[start + 71 * 168 + 84]).toBeGreaterThan(195)
  }
})

test('a refused file is told with its reason, and the rest is used', async () => {
  const files = [
    brought('a/1.pgm', face(1)),
    brought('b/2.pgm', face(2)),
    brought('empty.pgm', ''),
    brought('maxval.pgm', text('P5 8 8 0\n')),
    brought('short.pgm', text('P5\n# with a comment\n9 9\n255\nabc')),
    brought(
      'tiny.pgm',
      greymap(7, 9, () => 3),
    ),
    brought('bitmap.pbm', text('P4 8 8\n12345678')),
    brought('notes.txt', text('these are my faces')),
    brought('a/photo.gif', text('GIF89a\x0a\0\x0a\0\0\0\0')),
    brought('panorama.gif', text('GIF89a\x7f\x7f\x7f\x7f\0\0\0')),
    brought('.DS_Store', 'x'),
    brought('a/Thumbs.db', 'x'),
  ]
  const { set, refused } = await readFaces(files)
  expect(set.names).toEqual(['a/1.pgm', 'b/2.pgm'])
  expect(set.people).toEqual(['a', 'b'])
  expect(set.remarks).toEqual(['2 files of the operating system passed over.'])
  expect(refused.map(({ reason }) => reason)).toEqual([
    'a/photo.gif: a photo, which only a browser decodes; expected PGM or PPM here.',
    expect.stringMatching(/^bitmap\.pbm: no portable greymap or pixmap; expected one that begins with P2/),
    'empty.pgm: the file is empty (0 bytes); expected a file with data in it.',
    'maxval.pgm: 0 as the level of white; expected 1 to 65535.',
    expect.stringMatching(/^notes\.txt: no image format that is known here; expected a photo/),
    expect.stringMatching(
      /^panorama\.gif: an image of 32.639 × 32.639 pixels; expected at most 60.000.000 pixels/,
    ),
    'short.pgm: 3 bytes of samples; expected 81.',
    'tiny.pgm: a picture of 7 × 9 pixels; expected at least 8 × 8.',
  ])
  expect(refused.map(({ name }) => name)).toContain('a/photo.gif')
})

test('of many refused files the first two hundred are listed, also where the pass begins again', async () => {
  const junk = Array.from({ length: 230 }, (_, i) => brought(`a${i}.txt`, 'no picture'))
  const files = [...junk, brought('b.pgm', face(1)), brought('c.pgm', face(2, 20, 20))]
  const { set, refused } = await readFaces(files)
  expect(refused.length).toBe(200)
  expect(new Set(refused.map(({ name }) => name)).size).toBe(200)
  expect(set.remarks).toContain('30 more files refused.')
})

test('one person’s pictures are said to be that', async () => {
  const { set } = await readFaces([brought('IMG_0001.pgm', face(1)), brought('IMG_0002.pgm', face(2))])
  expect(set.people).toEqual(['IMG', 'IMG'])
  expect(set.remarks).toEqual(['All pictures count as one person’s (“IMG”): they cannot be split by person.'])
})

test('one picture is enough to be looked at, but none is not', async () => {
  const framing = { manner: 'crop', height: 24, width: 21 } as const
  const { set } = await readFaces([brought('a.pgm', face(1))], framing, 1)
  expect(set).toMatchObject({ height: 24, width: 21, names: ['a.pgm'], remarks: [] })
  await expect(readFaces([brought('a.pgm', '')], framing, 1)).rejects.toThrow(
    /^my faces: no picture, and 1 file refused \(.*\); expected a picture\.$/,
  )
})

describe('refused as a whole', () => {
  test.each([
    ['nothing', [], 'my faces: no picture in 0 files; expected at least two different pictures.'],
    [
      'one picture',
      [brought('a.pgm', face(1))],
      'my faces: one picture; expected at least two different pictures.',
    ],
    [
      'one picture and one of no use',
      [brought('a.pgm', face(1)), brought('b.pgm', '')],
      'my faces: one picture, and 1 file refused (b.pgm: the file is empty (0 bytes); expected a file with data in it); expected at least two',
    ],
    [
      'two that are the same',
      [brought('a.pgm', face(1)), brought('b.pgm', face(1))],
      'my faces: 2 pictures that are all the same one; expected at least two different pictures.',
    ],
    [
      'no picture',
      [brought('a.pgm', 'x'), brought('b.txt', 'y')],
      'my faces: no picture, and 2 files refused (a.pgm: no portable greymap',
    ],
  ])('%s', async (_, files, sentence) => {
    await expect(readFaces(files)).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining(sentence),
    })
  })

  test.each([
    [{ height: 20 }, 'size of the faces: 20 × no width; expected height and width'],
    [{ height: 20, width: 7 }, 'size of the faces: 20 × 7; expected'],
    [{ height: 20.5, width: 20 }, 'size of the faces: 20.5 × 20; expected'],
  ])('a size of %j', async (size, sentence) => {
    await expect(readFaces([], { manner: 'crop', ...size })).rejects.toThrow(sentence)
  })
})

test('an abort ends it between pictures', async () => {
  const controller = new AbortController()
  const files = [brought('a.pgm', ''), brought('b.pgm', face(1)), brought('c.pgm', face(2))]
  const request = { task: 'pictures', source: 'own', title: 't', files, framing: { manner: 'crop' } } as const
  const events = readPictures(request, new Pace(controller.signal))
  await events.next()
  controller.abort()
  await expect(events.next()).rejects.toThrow(Aborted)
})
