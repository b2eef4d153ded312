import { describe, expect, test } from 'vitest'
import type { ProfileData } from '../../contracts/waterfilling.ts'
import { writeNpy } from '../../core/formats/npy.ts'
import { ownNumbersProfile } from './own-numbers.ts'

function file(content: BlobPart, name = 'own.csv'): ProfileData {
  return { id: 1, files: [{ name, file: new Blob([content]) }] }
}

describe('says how the numbers were read', () => {
  test('pasted variances', async () => {
    expect(await ownNumbersProfile(file('1 0.5\t0.25', 'pasted numbers'))).toEqual({
      title: 'pasted numbers, variances',
      variances: Float64Array.of(1, 0.5, 0.25),
      remarks: ['Read as 3 variances.'],
    })
  })

  test('variances in another order, beside names', async () => {
    expect(await ownNumbersProfile(file('a;0,5\nb;2'))).toEqual({
      title: 'own.csv, variances',
      variances: Float64Array.of(2, 0.5),
      remarks: ['Read as 2 variances, sorted with the largest first.', 'Left out: 1 column without numbers.'],
    })
  })

  test('a covariance with names on both sides', async () => {
    const { title, variances, remarks } = await ownNumbersProfile(file(',x,y\nx,2,1\ny,1,2\n'))
    expect(title).toBe('own.csv, eigenvalues of a covariance')
    expect(variances[0]).toBeCloseTo(3, 12)
    expect(variances[1]).toBeCloseTo(1, 12)
    expect(remarks[0]).toBe('Read as a 2 × 2 covariance matrix: the variances are its eigenvalues.')
  })

  test('rounded entries of a covariance', async () => {
    const { remarks } = await ownNumbersProfile(file('1,1.0001\n1.0001,1'))
    expect(remarks[1]).toBe('1 eigenvalue slightly below 0, as rounded entries make them, taken as 0.')
  })

  test('data with a gap', async () => {
    const { title, variances, remarks } = await ownNumbersProfile(file('x,y\n-3,0\n3,0\n0,1\n0,-1\n9,\n'))
    expect(title).toBe('own.csv, principal variances')
    expect([...variances].map((value) => Number(value.toFixed(12)))).toEqual([4.5, 0.5])
    expect(remarks).toEqual([
      'Read as data, 4 samples of 2 components: the variances are those along the principal axes, the eigenvalues of the covariance.',
      'Left out: 1 row with gaps.',
    ])
  })

  test('fewer samples than components', async () => {
    const { remarks } = await ownNumbersProfile(file('1,2,3\n3,1,2'))
    expect(remarks[1]).toBe('From 2 samples at most 1 variance can be above 0.')
  })

  test.each([
    [[3], 'variances'],
    [[1, 3], 'variances'],
    [[3, 1], 'variances'],
  ])('an .npy array of shape %j', async (shape, reading) => {
    const { title, variances } = await ownNumbersProfile(
      file(writeNpy(Float32Array.of(1, 4, 2), shape), 'a.npy'),
    )
    expect([title, [...variances]]).toEqual([`a.npy, ${reading}`, [4, 2, 1]])
  })
})

describe('refuses', () => {
  test.each([
    ['an empty file', file(''), 'own.csv: the file is empty (0 bytes); expected a file with data in it.'],
    ['words', file('one\ntwo\nthree'), 'own.csv: place 1 holds “two”;'],
    ['a negative variance', file('1\n-2'), 'own.csv: place 2 holds -2;'],
    ['too many variances', file('1\n'.repeat(5001)), 'own.csv: 5,001 variances; expected at most 5,000.'],
    ['ragged rows', file('1,2\n3'), 'own.csv: row 2 has 1 entry, row 1 has 2;'],
    ['a picture', file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'a.png'), 'a.png: binary data'],
    ['a damaged array', file('numbers', 'a.npy'), 'a.npy: the file begins with 6e 75 6d 62 65 72;'],
    [
      'a huge table',
      file(new Uint8Array(31e6)),
      'own.csv: the file has 31 MB; expected at most 30 MB: keep the',
    ],
    [
      'a huge array',
      file(new Uint8Array(201e6), 'a.npy'),
      'a.npy: the file has 201 MB; expected at most 200 MB.',
    ],
    [
      'two files',
      { id: 1, files: [...file('1').files, ...file('2').files] },
      'own numbers: 2 files; expected one file.',
    ],
  ])('%s', async (_, data, message) => {
    await expect(ownNumbersProfile(data)).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining(message),
    })
  })

  test('a file that is gone', async () => {
    const gone = new Blob(['1 2'])
    gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    await expect(ownNumbersProfile({ id: 1, files: [{ name: 'own.csv', file: gone }] })).rejects.toThrow(
      'own.csv: the file cannot be read (it may have been changed or moved); expected the file again.',
    )
  })
})
