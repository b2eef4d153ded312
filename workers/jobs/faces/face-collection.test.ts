import { expect, test } from 'vitest'
import { crc32 } from '../../core/formats/crc-32.ts'
import { FaceCollection } from './face-collection.ts'

test('as many pictures are kept as 200 MB hold, and at most 5000', () => {
  expect(FaceCollection.capacity(192, 168)).toBe(5000)
  expect(FaceCollection.capacity(256, 256)).toBe(3051)
  expect(FaceCollection.capacity(8, 8)).toBe(5000)
})

test('the same levels are kept once, under the first name; other ones are kept, also of equal checksum', () => {
  const faces = new FaceCollection()
  // Adding the generator of CRC-32, its bits as they are sent, leaves the checksum as it is.
  const generator = [0x41, 0x06, 0x71, 0xdb, 0x01]
  const levels = [1, 2, 3, 4, 5]
  const other = Uint8Array.from(levels, (level, i) => level ^ generator[i])
  expect(crc32(other)).toBe(crc32(Uint8Array.from(levels)))
  faces.add('a', Uint8Array.from(levels))
  faces.add('b', Uint8Array.from(levels))
  faces.add('c', other)
  expect(faces.names).toEqual(['a', 'c'])
  expect(faces.duplicateCount).toBe(1)
})
