import { checkFiniteCodewords, checkSparseCodebook } from '../training/sparse-codebook-check.ts'
import type { SparseCodebook } from '../training/training-rows.ts'
import { crc32 } from './crc-32.ts'
import { Refusal } from './refusal.ts'

/** "QRCB" read as a little-endian number: Quantarium, residual codebook. */
const magic = 0x42435251
const version = 1
/** magic, version, codewords, dimension, active dimensions: uint32 */
const headerBytes = 20
const checksumBytes = 4

/**
 * A codebook as it is kept: the header, the active dimensions as int32, the codewords as float32, and the CRC-32 of
 * all that, little-endian throughout.
 * @returns a copy
 */
export function encodeCodebook({
  codebookSize,
  dimension,
  activeDimensions,
  codewords,
}: SparseCodebook): Blob {
  const numbers = activeDimensions.length + codewords.length
  const bytes = new Uint8Array(headerBytes + 4 * numbers + checksumBytes)
  const view = new DataView(bytes.buffer)
  const header = [magic, version, codebookSize, dimension, activeDimensions.length]
  for (const [i, number] of header.entries()) view.setUint32(4 * i, number, true)
  let place = headerBytes
  for (const active of activeDimensions) {
    view.setInt32(place, active, true)
    place += 4
  }
  for (let i = 0; i < codewords.length; i++) view.setFloat32(place + 4 * i, codewords[i], true)
  const checked = bytes.length - checksumBytes
  view.setUint32(checked, crc32(bytes.subarray(0, checked)), true)
  return new Blob([bytes])
}

/**
 * Reads what `encodeCodebook` wrote and checks all of it: it may come from a disk.
 * @param where names the file in refusals
 * @throws Refusal for another kind of file, another version, one that is cut short or too long, and damaged contents
 */
export async function decodeCodebook(blob: Blob, where: string): Promise<SparseCodebook> {
  const view = new DataView(await blob.arrayBuffer())
  if (view.byteLength < headerBytes || view.getUint32(0, true) !== magic) {
    throw new Refusal(where, 'it does not begin as a kept codebook does', 'a codebook of this laboratory')
  }
  const [found, codebookSize, dimension, activeCount] = [1, 2, 3, 4].map((i) => view.getUint32(4 * i, true))
  if (found !== version) throw new Refusal(where, `codebook version ${found}`, `version ${version}`)
  const expected = headerBytes + 4 * activeCount * (1 + codebookSize) + checksumBytes
  if (view.byteLength !== expected) {
    throw new Refusal(where, `found ${view.byteLength} bytes`, `${expected}, as the codebook announces`)
  }
  const checked = expected - checksumBytes
  if (crc32(new Uint8Array(view.buffer, 0, checked)) !== view.getUint32(checked, true)) {
    throw new Refusal(where, 'its contents do not match their checksum', 'an undamaged codebook')
  }
  const from = headerBytes + 4 * activeCount
  const codebook = {
    codebookSize,
    dimension,
    activeDimensions: Int32Array.from({ length: activeCount }, (_, i) =>
      view.getInt32(headerBytes + 4 * i, true),
    ),
    codewords: new Float32Array(codebookSize * activeCount),
  }
  for (let i = 0; i < codebook.codewords.length; i++) {
    codebook.codewords[i] = view.getFloat32(from + 4 * i, true)
  }
  try {
    checkSparseCodebook(codebook, dimension)
    checkFiniteCodewords(codebook)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      where,
      `its contents are none of a codebook (${error.message})`,
      'an undamaged codebook',
    )
  }
  return codebook
}
