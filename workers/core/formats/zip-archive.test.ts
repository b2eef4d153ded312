import { array, assert, integer, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from './crc-32.ts'
import { Refusal } from './refusal.ts'
import { archiveOf, placesOf } from './testing/archives.ts'
import { unpackEntry, zipEntries } from './zip-archive.ts'

const content = Uint8Array.from({ length: 500 }, (_, i) => i % 7)
const archive = archiveOf({ 'a.npy': content }, 6)

/** The archive with some of its numbers changed, in the directory or in the header of the entry. */
function changed(part: 'directory' | 'header', place: number, ...bytes: number[]): Uint8Array {
  const copy = archive.slice()
  copy.set(bytes, placesOf(archive, 'a.npy')[part] + place)
  return copy
}

function unpackFirst(bytes: Uint8Array): Uint8Array {
  return unpackEntry(bytes, zipEntries(bytes, 'a.npz', 10)[0], 'a.npz')
}

it('crc32 of the standard check string, and of nothing', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array(0))).toBe(0)
})

it('crc32 of parts, each after what came before it, is that of the whole', () => {
  assert(
    property(uint8Array(), uint8Array(), (first, second) => {
      expect(crc32(second, crc32(first))).toBe(crc32(Uint8Array.of(...first, ...second)))
    }),
    { seed: 1 },
  )
})

describe('an archive', () => {
  it('gives back what was packed, stored or deflated', () => {
    const level = integer({ min: 0, max: 1 })
    assert(
      property(array(uint8Array({ maxLength: 300 }), { maxLength: 5 }), level, (files, level) => {
        const named = Object.fromEntries(files.map((bytes, i) => [`file ${i}`, bytes]))
        const packed = archiveOf(named, level === 0 ? 0 : 6)
        const entries = zipEntries(packed, 'a.npz', 10)
        expect(entries.map(({ name }) => name)).toEqual(Object.keys(named))
        expect(entries.map((entry) => unpackEntry(packed, entry, 'a.npz'))).toEqual(files)
      }),
      { seed: 1 },
    )
  })

  it('is found before a comment', () => {
    const copy = Uint8Array.of(...archive, 72, 105)
    copy[archive.length - 2] = 2
    expect(unpackFirst(copy)).toEqual(content)
  })

  it('cut anywhere is refused', () => {
    for (let length = 0; length < archive.length; length += 1) {
      expect(() => unpackFirst(archive.subarray(0, length))).toThrow(Refusal)
    }
  })

  it.each([
    ['encrypted', changed('directory', 8, 1), 'a.npz, a.npy: the entry is encrypted'],
    ['packed by another method', changed('directory', 10, 12), 'packing method 12'],
    [
      'longer than it declares',
      changed('directory', 24, 10, 0),
      'unpacks to more bytes; expected 10, as it declares',
    ],
    ['shorter than it declares', changed('directory', 24, 0, 100), 'unpacks to 500 bytes; expected 25600'],
    ['damaged in its data', changed('header', 36, 0xff, 0xff, 0xff), 'damaged'],
    ['damaged in its checksum', changed('directory', 16, 1, 2, 3, 4), 'its checksum differs'],
    ['without its header', changed('header', 0, 0), 'the entry is cut short'],
    ['beyond the end of the file', changed('directory', 42, 255, 255), 'the entry is cut short'],
    ['with a damaged directory', changed('directory', 0, 0), 'a damaged directory after 0 of 1 files'],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => unpackFirst(bytes)).toThrow(Refusal)
    expect(() => unpackFirst(bytes)).toThrow(message)
  })

  it('of too many files is refused, and so is what is no archive', () => {
    expect(() => zipEntries(archiveOf({ a: content, b: content }), 'a.npz', 1)).toThrow(
      'an archive of 2 files',
    )
    expect(() => zipEntries(content, 'a.npz', 1)).toThrow('without its closing record')
  })
})
