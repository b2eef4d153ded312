import { describe, expect, test, vi } from 'vitest'
import type { CellsData } from '../../contracts/cells.ts'
import { CellsJob } from '../cells.ts'
import { fileOf, parametersWith, pictureOf } from '../testing/pictures.ts'
import { FileContents } from './file-contents.ts'

const rows = Array.from({ length: 300 }, (_, i) => `${Math.sin(i)},${Math.cos(2 * i)},${i % 7}`)
const csv = ['a,b,c', ...rows].join('\n')

/** A file that counts how often it is read as text. */
function countedFile(id: number): { data: CellsData; reads: () => number } {
  const data = { ...fileOf('counted.csv', csv), id }
  const text = vi.spyOn(data.file, 'text')
  return { data, reads: () => text.mock.calls.length }
}

test('a change of N, of the seed or of the columns does not read the file again', async () => {
  const job = new CellsJob()
  const { data, reads } = countedFile(1)
  const own = parametersWith({ source: 'own', rate: 1 })
  for (const [some, columns] of [
    [{}, undefined],
    [{ samples: 100 }, undefined],
    [{ seed: 5 }, undefined],
    [{}, ['c', 'a']],
  ] as const) {
    const events = await pictureOf(job, { ...own, ...some }, columns ? { ...data, columns } : data)
    expect(events[0]).toMatchObject({ kind: 'source', axisNames: columns ?? ['a', 'b'] })
  }
  expect(reads()).toBe(1)
})

test('another file is read and takes the place of the last one', async () => {
  const files = new FileContents()
  const [first, second] = [countedFile(1), countedFile(2)]
  const content = await files.read('own', first.data)
  expect(await files.read('own', first.data)).toBe(content)
  await files.read('own', second.data)
  await files.read('own', first.data)
  expect([first.reads(), second.reads()]).toEqual([2, 1])
})

test('a built-in file is not taken for one of the reader’s own', async () => {
  const files = new FileContents()
  const { data, reads } = countedFile(0)
  await files.read('weather', data)
  await files.read('own', data)
  expect(reads()).toBe(2)
})

describe('refused', () => {
  const read = (data: CellsData) => new FileContents().read('own', data)
  const failing = (error: Error): CellsData => {
    const data = fileOf('own.csv', csv)
    vi.spyOn(data.file, 'text').mockRejectedValue(error)
    return data
  }

  test('a table above 30 MB, before it is read', async () => {
    const data = fileOf('big.csv', new Uint8Array(31e6))
    const text = vi.spyOn(data.file, 'text')
    await expect(read(data)).rejects.toThrow(
      'big.csv: the file has 31 MB; expected at most 30 MB: keep the two columns you need, or save them as .npy.',
    )
    expect(text).not.toHaveBeenCalled()
  })

  test('a table above two million rows', async () => {
    await expect(read(fileOf('long.csv', '1\n'.repeat(2e6 + 1)))).rejects.toThrow(
      'long.csv: the table has 2,000,001 lines; expected at most 2,000,000 rows: keep the two columns',
    )
  })

  test.each([
    ['Array buffer allocation failed', 'more numbers than there is memory for'],
    ['Invalid typed array length: 5000000000', 'more numbers than there is memory for'],
  ])('what there is no memory for: %s', async (message, found) => {
    await expect(read(failing(new RangeError(message)))).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining(`own.csv: ${found}; expected a smaller file`),
    })
  })

  test('a file that is gone', async () => {
    const gone = new DOMException('The requested file could not be read', 'NotReadableError')
    await expect(read(failing(gone))).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringMatching(/^own\.csv: the file cannot be read/),
    })
  })

  test('but a defect stays one', async () => {
    await expect(read(failing(new RangeError('Maximum call stack size exceeded')))).rejects.toMatchObject({
      name: 'RangeError',
    })
  })
})
