import { parseNpy } from './npy.ts'
import { Refusal } from './refusal.ts'
import type { ZipEntry } from './zip-archive.ts'
import { unpackEntry, zipEntries } from './zip-archive.ts'

interface NamedArray {
  readonly name: string
  readonly array: { readonly shape: readonly number[]; readonly values: Float64Array }
}

const maximumEntries = 100
/** A codebook of the plane has a few kilobytes; an entry above this is none, and is not unpacked. */
const maximumEntryBytes = 1e6
const usualNames = ['codebook', 'codewords', 'centroids']
const expected = `one array of shape (K, 2), or one that is named ${usualNames.join(', ')}`

/**
 * The array of an .npz archive that is its codebook: the one named codebook, codewords or centroids (in this order),
 * else the only one with two axes. Entries that are no .npy, lie in folders or are larger than 1 MB are passed by.
 * @param bytes the whole archive @param where its name, for refusals
 * @throws Refusal for a damaged or encrypted archive, and where no array or more than one would do: it lists them
 */
export function codebookArray(bytes: Uint8Array, where: string): NamedArray {
  const entries = zipEntries(bytes, where, maximumEntries).filter(isArray)
  for (const name of usualNames) {
    const entry = entries.find((candidate) => arrayName(candidate) === name)
    if (entry) return read(bytes, entry, where)
  }
  const arrays = entries
    .filter(({ byteLength }) => byteLength <= maximumEntryBytes)
    .flatMap((entry) => readable(bytes, entry, where))
  const planar = arrays.filter(({ array }) => array.shape.length === 2)
  if (planar.length === 1) return planar[0]
  const shown = entries.slice(0, 8).map((entry) => {
    const shape = arrays.find(({ name }) => name === entry.name)?.array.shape
    return shape ? `${arrayName(entry)} (${shape.join(', ')})` : arrayName(entry)
  })
  const more = entries.length > shown.length ? ` and ${entries.length - shown.length} more` : ''
  throw new Refusal(where, shown.length > 0 ? `the arrays ${shown.join('; ')}${more}` : 'no arrays', expected)
}

/** A name that leads out of the archive is nobody's array. */
function isArray({ name }: ZipEntry): boolean {
  return /^[^/\\]+\.npy$/i.test(name)
}

function arrayName({ name }: ZipEntry): string {
  return name.replace(/\.npy$/i, '')
}

function read(bytes: Uint8Array, entry: ZipEntry, where: string): NamedArray {
  const { name, byteLength } = entry
  if (byteLength > maximumEntryBytes) {
    throw new Refusal(`${where}, ${name}`, `an array of ${byteLength} bytes`, `at most ${maximumEntryBytes}`)
  }
  return { name, array: parseNpy(unpackEntry(bytes, entry, where), `${where}, ${name}`) }
}

/** Arrays of text or objects may stand beside a codebook; they are not asked for. */
function readable(bytes: Uint8Array, entry: ZipEntry, where: string): NamedArray[] {
  const unpacked = unpackEntry(bytes, entry, where)
  try {
    return [{ name: entry.name, array: parseNpy(unpacked, where) }]
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
