import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SparseCodebook } from '../training/training-rows.ts'
import { decodeCodebook, encodeCodebook } from './codebook-blob.ts'

const codebooks: fc.Arbitrary<SparseCodebook> = fc
  .record({
    codebookSize: fc.integer({ min: 1, max: 9 }),
    active: fc.uniqueArray(fc.nat(40), { maxLength: 8 }),
    beyond: fc.nat(5),
  })
  .chain(({ codebookSize, active, beyond }) => {
    const length = codebookSize * active.length
    return fc
      .float32Array({ minLength: length, maxLength: length, noNaN: true, noDefaultInfinity: true })
      .map((codewords) => ({
        codebookSize,
        dimension: 41 + beyond,
        activeDimensions: Int32Array.from(active).sort(),
        codewords: new Float32Array(codewords),
      }))
  })

const small: SparseCodebook = {
  codebookSize: 2,
  dimension: 300,
  activeDimensions: Int32Array.of(1, 258),
  codewords: Float32Array.of(1, -0.5, 0, 3),
}

test('what is written is read: every codebook comes back in its bits', async () => {
  await fc.assert(
    fc.asyncProperty(codebooks, async (codebook) => {
      expect(await decodeCodebook(encodeCodebook(codebook), 'layer')).toEqual(codebook)
    }),
  )
})

test('the layout is little-endian and starts with its name', async () => {
  const bytes = new Uint8Array(await encodeCodebook(small).arrayBuffer())
  expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('QRCB')
  expect([...bytes.subarray(4, 20)]).toEqual([1, 0, 0, 0, 2, 0, 0, 0, 44, 1, 0, 0, 2, 0, 0, 0])
  expect([...bytes.subarray(20, 32)]).toEqual([1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 128, 63])
  expect(bytes).toHaveLength(48)
})

test('any damaged byte and any cut is refused with the name of the file', async () => {
  const bytes = new Uint8Array(await encodeCodebook(small).arrayBuffer())
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const damaged = bytes.with(place, bytes[place] ^ change)
      await expect(decodeCodebook(new Blob([damaged]), 'layer 3')).rejects.toMatchObject({
        name: 'Refusal',
        message: expect.stringMatching(/^layer 3: /),
      })
    }),
    { numRuns: 200 },
  )
  for (let length = 0; length < bytes.length; length++) {
    await expect(decodeCodebook(new Blob([bytes.slice(0, length)]), 'layer 3')).rejects.toThrow('layer 3: ')
  }
  await expect(decodeCodebook(new Blob([bytes, '0']), 'it')).rejects.toThrow(
    'it: found 49 bytes; expected 48',
  )
})

test.each<[string, Partial<SparseCodebook>]>([
  ['active dimensions beyond all', { dimension: 258 }],
  ['active dimensions out of order', { activeDimensions: Int32Array.of(258, 1) }],
  ['numbers that are not finite', { codewords: Float32Array.of(1, NaN, 0, 3) }],
])('refuses %s, well written as they may be', async (_, wrong) => {
  await expect(decodeCodebook(encodeCodebook({ ...small, ...wrong }), 'layer 3')).rejects.toThrow(
    /^layer 3: its contents are none of a codebook \(/,
  )
})
