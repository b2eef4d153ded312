import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAnymap } from '../../workers/core/formats/portable-anymap.ts'
import { unpackEntry, zipEntries } from '../../workers/core/formats/zip-archive.ts'

/** Ten people of the Cropped Yale set, which is not part of the repository. */
export const croppedYaleArchive = fileURLToPath(
  new URL('../../../shared/data/cropped-yale-10.zip', import.meta.url),
)

/** Whether the reference keeps a face for testing: every sixth in the order of paths. */
export const isTestFace = (place: number): boolean => place % 6 === 5

/** Faces of 192 x 168 by their place in the order of the code units of their paths. */
export function croppedYaleFaces(isWanted: (place: number) => boolean): Uint16Array[] {
  const bytes = readFileSync(croppedYaleArchive)
  const faces = zipEntries(bytes, 'faces', 10_000).filter(({ name }) => name.endsWith('.pgm'))
  faces.sort((a, b) => (a.name < b.name ? -1 : 1))
  return faces
    .filter((_, place) => isWanted(place))
    .map((entry) => parseAnymap(unpackEntry(bytes, entry, 'faces'), entry.name, 1e6).samples)
}
