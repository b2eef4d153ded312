import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { face, readFaces } from '../jobs/testing/faces.ts'
import { broughtFiles } from './brought-files.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faces-'))
  await mkdir(join(folder, 'set', 's1'), { recursive: true })
  await mkdir(join(folder, 'set', 's2'))
  await mkdir(join(folder, 'none'))
  await writeFile(join(folder, 'set', 's1', '1.pgm'), face(1))
  await writeFile(join(folder, 'set', 's1', '2.pgm'), face(2))
  await writeFile(join(folder, 'set', 's2', '1.pgm'), face(3))
  await symlink(join(folder, 'set'), join(folder, 'set', 's2', 'round'))
})

afterAll(() => rm(folder, { recursive: true }))

test('a folder is all files within it, by their paths, and no circle is walked', async () => {
  const files = await broughtFiles(join(folder, 'set'))
  expect(files.map(({ name }) => name).sort()).toEqual(['s1/1.pgm', 's1/2.pgm', 's2/1.pgm'])
  const { set } = await readFaces(files)
  expect(set.people).toEqual(['s1', 's1', 's2'])
  expect(set.names.length).toBe(3)
})

test('a file is that file, by its own name, with its bytes', async () => {
  const [{ name, file }, ...others] = await broughtFiles(join(folder, 'set', 's1', '1.pgm'))
  expect(name).toBe('1.pgm')
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(face(1))
  expect(others).toEqual([])
})

test('an empty folder holds nothing, and a path to nothing is refused', async () => {
  expect(await broughtFiles(join(folder, 'none'))).toEqual([])
  await expect(broughtFiles(join(folder, 'missing.zip'))).rejects.toThrow(
    /^--data: no file or folder at .*missing\.zip; expected the path of a ZIP or of a folder of pictures\.$/,
  )
})

test('a folder of too many files is refused, and one at the limit is not', async () => {
  expect(await broughtFiles(join(folder, 'set'), 3)).toHaveLength(3)
  await expect(broughtFiles(join(folder, 'set'), 2)).rejects.toThrow(/^--data: more than 2 files in /)
})
