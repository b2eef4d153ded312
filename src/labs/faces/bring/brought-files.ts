import type { BroughtFile } from '../../../../workers/contracts/faces-requests.ts'

/** Files of the reader, each under its path where a folder was chosen. */
export function fromPicker(files: readonly File[]): readonly BroughtFile[] {
  return files.map((file) => ({ name: file.webkitRelativePath || file.name, file }))
}

/**
 * What was there with what came: the same file twice counts once, and another file of the same name gets a number, so
 * that each picture has a name of its own.
 */
export function withAdded(
  before: readonly BroughtFile[],
  added: readonly BroughtFile[],
): readonly BroughtFile[] {
  const byName = new Map(before.map((one) => [one.name, one]))
  for (const one of added) {
    let { name } = one
    for (let number = 2; byName.has(name) && !isSame(byName.get(name), one); number += 1) {
      name = numbered(one.name, number)
    }
    if (!byName.has(name)) byName.set(name, { ...one, name })
  }
  return [...byName.values()]
}

function isSame(some: BroughtFile | undefined, other: BroughtFile): boolean {
  if (some?.file === other.file) return true
  if (!(some?.file instanceof File && other.file instanceof File)) return false
  return some.file.size === other.file.size && some.file.lastModified === other.file.lastModified
}

/** “face.png” becomes “face (2).png”. */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.')
  const isExtension = dot > name.lastIndexOf('/') + 1
  return isExtension ? `${name.slice(0, dot)} (${number})${name.slice(dot)}` : `${name} (${number})`
}

/** What the faces are called: after the one file or the one folder that they come from, else by their number. */
export function titleOf(files: readonly BroughtFile[]): string {
  if (files.length === 1) return files[0].name
  const folders = new Set(files.map(({ name }) => name.slice(0, Math.max(0, name.indexOf('/')))))
  const [folder = ''] = folders
  return folders.size === 1 && folder !== '' ? folder : `${files.length} files`
}
