import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAnymap } from '../../workers/core/formats/portable-anymap.ts'
import { unpackEntry, zipEntries } from '../../workers/core/formats/zip-archive.ts'

/** Ten people of the Cropped Yale set, which is not part of the repository. */
export const croppedYaleArchive = fileURLToPath(
  new URL('../../../shared/data/cropped-yale-10.zip', import.meta.url),
)

/** All faces, 192 x 168, in the order of the code units of their paths: every sixth is a test face. */
export function croppedYaleFaces(): Uint16Array[] {
  const bytes = readFileSync(croppedYaleArchive)
  const faces = zipEntries(bytes, 'faces', 10_000).filter(({ name }) => name.endsWith('.pgm'))
  faces.sort((a, b) => (a.name < b.name ? -1 : 1))
  return faces.map((entry) => parseAnymap(unpackEntry(bytes, entry, 'faces'), entry.name, 1e6).samples)
}
