import { zipSync } from 'fflate'

/** A ZIP of the files by their names. @param level 0 to store them, to 9 to pack them best */
export function archiveOf(
  files: Readonly<Record<string, Uint8Array>>,
  level: 0 | 1 | 6 = 1,
): Uint8Array<ArrayBuffer> {
  return zipSync(files, { level }).slice()
}

/** Where an entry stands in the directory, and where its own header begins. */
export function placesOf(
  archive: Uint8Array,
  name: string,
): { readonly directory: number; readonly header: number } {
  const wanted = new TextEncoder().encode(name)
  const found = (signature: number, nameAt: number): number =>
    archive.findIndex((_, i) => {
      const isHere = archive[i] === 80 && archive[i + 1] === 75 && archive[i + 2] === signature
      return isHere && wanted.every((letter, place) => archive[i + nameAt + place] === letter)
    })
  return { directory: found(1, 46), header: found(3, 30) }
}

/** Changes what the directory says of an entry, from a place in its record on. */
export function changeDirectory(
  archive: Uint8Array,
  name: string,
  place: number,
  ...numbers: readonly number[]
): void {
  archive.set(numbers, placesOf(archive, name).directory + place)
}
