import { expect, test } from 'vitest'
import { gather, maximumBroughtFiles } from './dropped-files.ts'

type Tree = { readonly [name: string]: Tree | string | Error }

/** An entry of a dropped folder, read as browsers give it: at most a hundred at a time, none at the end. */
function entryOf(name: string, content: Tree | string | Error): FileSystemEntry {
  const isDirectory = typeof content === 'object' && !(content instanceof Error)
  const entry = {
    name,
    isDirectory,
    isFile: !isDirectory,
    file: (take: (file: File) => void, fail: (error: unknown) => void) =>
      typeof content === 'string' ? take(new File([content], name)) : fail(content),
    createReader: () => {
      const rest = isDirectory ? Object.entries(content).map(([inner, what]) => entryOf(inner, what)) : []
      return { readEntries: (take: (part: FileSystemEntry[]) => void) => take(rest.splice(0, 100)) }
    },
  }
  return entry as unknown as FileSystemEntry
}

test('folders in folders give files under their paths', async () => {
  const { files, refused } = await gather([
    new File(['x'], 'alone.png'),
    entryOf('people', { ann: { '1.png': 'a', '2.png': 'bc' }, 'notes.txt': 'n', empty: {} }),
  ])
  expect(Object.fromEntries(files.map(({ name, file }) => [name, file.size]))).toEqual({
    'alone.png': 1,
    'people/ann/1.png': 1,
    'people/ann/2.png': 2,
    'people/notes.txt': 1,
  })
  expect(refused).toEqual([])
})

test('a folder of more than a hundred is read to its end', async () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`${i}.png`, 'x']))
  expect((await gather([entryOf('many', many)])).files).toHaveLength(250)
})

test('a file that cannot be read is named, and the others are taken', async () => {
  const { files, refused } = await gather([entryOf('a', { bad: new Error('locked'), good: 'x' })])
  expect(files.map(({ name }) => name)).toEqual(['a/good'])
  expect(refused).toEqual([
    { kind: 'refused', name: 'a/bad', reason: 'a/bad could not be read: it may be locked.' },
  ])
})

test('a whole disk is not read to its end', async () => {
  const shared = 'x'
  const many = Object.fromEntries(Array.from({ length: maximumBroughtFiles + 5 }, (_, i) => [`${i}`, shared]))
  const { files, refused } = await gather([entryOf('disk', many)])
  expect(files).toHaveLength(maximumBroughtFiles)
  expect(refused).toHaveLength(1)
  expect(refused[0].reason).toContain('More than 20000 files')
})
