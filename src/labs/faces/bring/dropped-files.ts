import type { BroughtFile } from '../../../../workers/contracts/faces-requests.ts'
import type { RefusedFile } from '../../../../workers/contracts/faces-results.ts'

/** A whole disk dropped by mistake is not read to its end. */
export const maximumBroughtFiles = 20_000

export interface Gathered {
  readonly files: readonly BroughtFile[]
  readonly refused: readonly RefusedFile[]
}

/** What was dropped: files, and folders that are still to be read. */
export type Dropped = readonly (FileSystemEntry | File)[]

/** To be called while the drop is handled: afterwards the browser forgets what it was. */
export function droppedOf(transfer: DataTransfer): Dropped {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  // What is dragged out of another page has no entry.
  return items.flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
}

/** All files in what was dropped, folders within folders too, each under its path. */
export async function gather(dropped: Dropped): Promise<Gathered> {
  const files: BroughtFile[] = []
  const refused: RefusedFile[] = []
  const waiting: { readonly entry: FileSystemEntry; readonly path: string }[] = []
  for (const one of dropped) {
    if (one instanceof File) files.push({ name: one.name, file: one })
    else waiting.push({ entry: one, path: one.name })
  }
  // The list grows while it is gone through, folder after folder.
  for (const { entry, path } of waiting) {
    if (files.length >= maximumBroughtFiles) {
      const reason = `More than ${maximumBroughtFiles} files: this and what comes after it was left out.`
      refused.push({ kind: 'refused', name: path, reason })
      break
    }
    try {
      if (isDirectory(entry)) {
        for (const inner of await contentOf(entry))
          waiting.push({ entry: inner, path: `${path}/${inner.name}` })
      } else if (isFile(entry)) {
        files.push({ name: path, file: await fileOf(entry) })
      }
    } catch {
      refused.push({ kind: 'refused', name: path, reason: `${path} could not be read: it may be locked.` })
    }
  }
  return { files, refused }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

/** A reader gives a folder in parts of at most a hundred entries, and at its end none. */
async function contentOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (part.length === 0) return found
    found.push(...part)
  }
}
