import { expect, test } from 'vitest'
import { archiveOf, changeDirectory, placesOf } from '../../core/formats/testing/archives.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import { brought, face, greymap, readFaces } from '../testing/faces.ts'

const littleEndian = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255)

test('ten thousand entries in nested folders: as many as are kept are used, and the rest counted', async () => {
  const files: Record<string, Uint8Array> = {}
  for (let i = 0; i < 10_000; i++) files[`set/p${String(i % 40).padStart(2, '0')}/${i}.pgm`] = face(i, 8, 8)
  const bytes = archiveOf(files, 0)
  const { set, refused } = await readFaces([brought('faces.zip', bytes)])
  expect(refused).toEqual([])
  expect(set.names.length).toBe(5000)
  expect(set.names).toEqual([...set.names].sort())
  expect(set.names[0]).toBe('set/p00/0.pgm')
  expect(new Set(set.people).size).toBe(20)
  expect(set.people[0]).toBe('p00')
  expect(set.remarks).toEqual(['5,000 further files left out: at most 5,000 pictures of this size are kept.'])
})

test('names that lead out are cut, and what systems leave is passed over', async () => {
  const bytes = archiveOf({
    '../../s1/1.pgm': face(1),
    '/s2/1.pgm': face(2),
    's2\\2.pgm': face(3),
    '__MACOSX/s1/._1.pgm': face(4),
    's1/.DS_Store': face(5),
    's1/Thumbs.db': face(6),
    's3/': new Uint8Array(0),
  })
  const { set, refused } = await readFaces([brought('faces.zip', bytes)])
  expect(set.names).toEqual(['s1/1.pgm', 's2/1.pgm', 's2/2.pgm'])
  expect(set.people).toEqual(['s1', 's2', 's2'])
  expect(refused).toEqual([])
  expect(set.remarks).toEqual([
    '3 files of the operating system passed over.',
    '2 names led out of what was brought (by .. or from the root); they were cut.',
  ])
})

test('archives, folders and files together: names begin with the archive’s', async () => {
  const files = [
    brought('b.zip', archiveOf({ '1.pgm': face(1) })),
    brought('a.zip', archiveOf({ '1.pgm': face(2), '2.pgm': face(3) })),
    brought('c/1.pgm', face(4)),
    brought('c/1.pgm', face(5)),
  ]
  const { set } = await readFaces(files)
  expect(set.names).toEqual(['a.zip/1.pgm', 'a.zip/2.pgm', 'b.zip/1.pgm', 'c/1 (2).pgm', 'c/1.pgm'])
  expect(set.people).toEqual(['a.zip', 'a.zip', 'b.zip', 'c', 'c'])
})

test('entries that are encrypted, damaged, cut, packed twice or not what they declare are refused alone', async () => {
  const pixels = greymap(60, 60, (x, y) => (x * y) & 255)
  const names = ['bomb.pgm', 'cut.pgm', 'damaged.pgm', 'huge.pgm', 'locked.pgm', 'method.pgm', 'short.pgm']
  const bytes = archiveOf({
    ...Object.fromEntries(names.map((name) => [name, pixels])),
    'inner.zip': archiveOf({ 'a.pgm': face(1) }),
    'good1.pgm': face(1),
    'good2.pgm': face(2),
  })
  changeDirectory(bytes, 'bomb.pgm', 24, ...littleEndian(100))
  changeDirectory(bytes, 'cut.pgm', 20, ...littleEndian(bytes.length))
  changeDirectory(bytes, 'damaged.pgm', 16, 1, 2, 3, 4)
  changeDirectory(bytes, 'huge.pgm', 24, ...littleEndian(70e6))
  changeDirectory(bytes, 'locked.pgm', 8, 1)
  changeDirectory(bytes, 'method.pgm', 10, 99)
  changeDirectory(bytes, 'short.pgm', 24, ...littleEndian(9000))
  const { set, refused } = await readFaces([brought('faces.zip', bytes)])
  expect(set.names).toEqual(['good1.pgm', 'good2.pgm'])
  const reasons = Object.fromEntries(refused.map(({ name, reason }) => [name, reason]))
  expect(reasons).toEqual({
    'bomb.pgm': 'faces.zip, bomb.pgm: the entry unpacks to more bytes; expected 100, as it declares.',
    'cut.pgm': expect.stringContaining('the entry is cut short'),
    'damaged.pgm': expect.stringContaining('the entry is damaged (its checksum differs)'),
    'huge.pgm': 'faces.zip, huge.pgm: the file has 70 MB; expected at most 60 MB.',
    'inner.zip': 'faces.zip, inner.zip: a ZIP inside a ZIP; expected that ZIP by itself.',
    'locked.pgm': 'faces.zip, locked.pgm: the entry is encrypted; expected an archive without a password.',
    'method.pgm': 'faces.zip, method.pgm: packing method 99; expected stored or deflated.',
    'short.pgm': 'faces.zip, short.pgm: the entry unpacks to 3613 bytes; expected 9000, as it declares.',
  })
})

test('an archive that declares more than the budget: what is beyond is left out, and said', async () => {
  const names = ['1.pgm', '2.pgm', '3.pgm', '4.pgm', '5.pgm']
  const bytes = archiveOf(Object.fromEntries(names.map((name, i) => [name, face(i)])))
  changeDirectory(bytes, '2.pgm', 24, ...littleEndian(1.6e9))
  changeDirectory(bytes, '3.pgm', 24, ...littleEndian(0.9e9))
  changeDirectory(bytes, '4.pgm', 24, ...littleEndian(0.9e9))
  const { set, refused } = await readFaces([brought('faces.zip', bytes)])
  expect(set.names).toEqual(['1.pgm', '5.pgm'])
  expect(refused.map(({ name }) => name)).toEqual(['3.pgm'])
  expect(set.remarks[0]).toBe('faces.zip declares more than 1.5 GB of files: 2 files of it left out.')
})

test('a bomb that unpacks to far more than it declares is given up early', async () => {
  const stream = new RandomStream(1, 'bomb')
  const noise = Uint8Array.from({ length: 2e5 }, () => stream.integer(4))
  const bomb = archiveOf({ 'bomb.pgm': noise, 'a.pgm': face(1), 'b.pgm': face(2) })
  changeDirectory(bomb, 'bomb.pgm', 24, ...littleEndian(5000))
  const end = placesOf(bomb, 'a.pgm').header
  expect(end).toBeGreaterThan(38_000)
  // What no step comes to may be anything: unpacking it would be another failure.
  bomb.fill(255, 34_000, end)
  const { set, refused } = await readFaces([brought('faces.zip', bomb)])
  expect(set.names).toEqual(['a.pgm', 'b.pgm'])
  expect(refused[0].reason).toContain('the entry unpacks to more bytes; expected 5000')
})

test('an archive that is cut or none is refused, and the rest is used', async () => {
  const whole = archiveOf({ '1.pgm': face(1), '2.pgm': face(2) })
  const files = [
    brought('cut.zip', whole.slice(0, whole.length - 30)),
    brought('empty.zip', ''),
    brought('text.zip', 'no archive'),
    brought('whole.zip', whole),
  ]
  const { set, refused } = await readFaces(files)
  expect(set.names).toEqual(['whole.zip/1.pgm', 'whole.zip/2.pgm'])
  expect(refused.map(({ reason }) => reason)).toEqual([
    'cut.zip: a .zip archive without its closing record; expected the whole archive as it was written.',
    'empty.zip: the file is empty (0 bytes); expected a file with data in it.',
    'text.zip: a .zip archive without its closing record; expected the whole archive as it was written.',
  ])
  await expect(readFaces([files[0]])).rejects.toThrow(
    'my faces: no picture, and 1 file refused (cut.zip: a .zip archive without its closing record',
  )
})
