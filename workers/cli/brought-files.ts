import { constants, openAsBlob } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BroughtFile } from '../contracts/faces-requests.ts'
import { Refusal } from '../core/formats/refusal.ts'

/** A folder with more files is not one of faces: the home folder, or a mistake. */
const usualMaximum = 20_000

/**
 * The files at a path: a ZIP or a picture by itself, or all files of a folder and of the folders within, by their paths
 * in it. They are opened, not read. Links to folders are not followed: they may go round in circles.
 * @throws Refusal where nothing can be read at the path, and for a folder of more than `maximumFiles`
 */
export async function broughtFiles(path: string, maximumFiles = usualMaximum): Promise<BroughtFile[]> {
  const found = await stat(path).catch(() => undefined)
  try {
    if (found?.isDirectory()) return await filesWithin(path, '', [], maximumFiles)
    if (found?.isFile()) return [{ name: basename(path), file: await readableBlob(path) }]
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('--data', `${path} cannot be read`, 'a ZIP or a folder of pictures that may be read')
  }
  throw new Refusal('--data', `no file or folder at ${path}`, 'the path of a ZIP or of a folder of pictures')
}

async function filesWithin(
  root: string,
  folder: string,
  found: BroughtFile[],
  maximumFiles: number,
): Promise<BroughtFile[]> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      await filesWithin(root, name, found, maximumFiles)
    } else if ((await stat(join(root, name)).catch(() => undefined))?.isFile()) {
      if (found.length === maximumFiles) {
        const count = maximumFiles.toLocaleString('en')
        throw new Refusal('--data', `more than ${count} files in ${root}`, 'a folder of pictures only')
      }
      found.push({ name, file: await readableBlob(join(root, name)) })
    }
  }
  return found
}

async function readableBlob(path: string): Promise<Blob> {
  await access(path, constants.R_OK)
  return await openAsBlob(path)
}
