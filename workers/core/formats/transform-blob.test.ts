import { describe, expect, it } from 'vitest'
import { fitted, randomPictures } from '../transforms/testing/fitted.ts'
import { decodeTransform, encodeTransform } from './transform-blob.ts'

const transform = fitted(randomPictures(9, 13, 10, 1), 13, 10, 4)
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer())

/** Where the parts begin: header, variances, means, axes. */
const meanStart = 24 + 130 * 8
const basesStart = meanStart + 130 * 4

/** The transform with one number changed. */
async function damaged(change: (view: DataView) => void): Promise<Blob> {
  const bytes = await bytesOf(encodeTransform(transform))
  change(new DataView(bytes.buffer))
  return new Blob([bytes])
}

describe('decodeTransform', () => {
  it('reads what encodeTransform wrote, to the bit', async () => {
    const read = await decodeTransform(encodeTransform(transform), 'kept')
    expect(read.layout).toEqual(transform.layout)
    expect(read.pictureCount).toBe(9)
    expect(read.mean).toEqual(transform.mean)
    expect(read.variances).toEqual(transform.variances)
    expect(read.bases).toEqual(transform.bases)
    const pictures = randomPictures(2, 13, 10, 7)
    expect(read.forward(pictures)).toEqual(transform.forward(pictures))
  })

  it('is little-endian, its sizes first', async () => {
    const bytes = await bytesOf(encodeTransform(transform))
    const header = [81, 84, 83, 66, 1, 0, 0, 0, 13, 0, 0, 0, 10, 0, 0, 0, 4, 0, 0, 0, 9, 0, 0, 0]
    expect([...bytes.subarray(0, 24)]).toEqual(header)
    expect(new DataView(bytes.buffer).getFloat64(24, true)).toBe(transform.variances[0])
    expect(new DataView(bytes.buffer).getFloat32(meanStart, true)).toBe(transform.mean[0])
    expect(new DataView(bytes.buffer).getFloat32(basesStart, true)).toBe(transform.bases[0])
  })

  it.each<[string, (view: DataView) => void, string]>([
    [
      'another beginning',
      (view) => view.setUint8(0, 0),
      'kept: this is no stored transform; expected one that',
    ],
    ['another version', (view) => view.setUint32(4, 2, true), 'version 2 of a transform; expected version 1'],
    ['a side of 0', (view) => view.setUint32(8, 0, true), '0 × 10 pixels'],
    ['a huge side', (view) => view.setUint32(8, 2 ** 31, true), '2147483648 × 10 pixels'],
    ['another side', (view) => view.setUint32(8, 12, true), 'bytes; expected'],
    ['another band size', (view) => view.setUint32(16, 5, true), 'bytes; expected'],
    ['a huge band size', (view) => view.setUint32(16, 2 ** 31, true), 'bytes; expected'],
    ['no pictures', (view) => view.setUint32(20, 0, true), '0 pictures'],
    [
      'a negative variance',
      (view) => view.setFloat64(24, -1, true),
      'a variance that is negative or no number',
    ],
    ['a variance of NaN', (view) => view.setFloat64(32, Number.NaN, true), 'a variance that is negative'],
    ['an infinite mean', (view) => view.setFloat32(meanStart, Infinity, true), 'a mean that is no number'],
    ['another axis', (view) => view.setFloat32(basesStart + 400, 0.9, true), 'axes that are not orthonormal'],
    [
      'an axis of NaN',
      (view) => view.setFloat32(basesStart, Number.NaN, true),
      'axes that are not orthonormal',
    ],
  ])('refuses %s', async (_, change, words) => {
    await expect(decodeTransform(await damaged(change), 'kept')).rejects.toThrow(words)
    await expect(decodeTransform(await damaged(change), 'kept')).rejects.toMatchObject({ name: 'Refusal' })
  })

  it('refuses what is cut short, too long or nothing', async () => {
    const bytes = await bytesOf(encodeTransform(transform))
    const read = (...parts: BlobPart[]): Promise<unknown> => decodeTransform(new Blob(parts), 'kept')
    await expect(read()).rejects.toThrow('no stored transform')
    await expect(read(bytes.subarray(0, 23))).rejects.toThrow('no stored transform')
    await expect(read(bytes.subarray(0, 1000))).rejects.toThrow('in 1000 bytes; expected sizes')
    await expect(read(bytes.subarray(0, 3000))).rejects.toThrow(`3000 bytes; expected ${bytes.length}`)
    await expect(read(bytes, 'x')).rejects.toThrow(`${bytes.length + 1} bytes`)
  })
})
