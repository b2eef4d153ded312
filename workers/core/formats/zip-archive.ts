import { Inflate } from 'fflate'
import { crc32 } from './crc-32.ts'
import { Refusal } from './refusal.ts'

/** One file of an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  /** bytes once unpacked, as the directory says */
  readonly byteLength: number
  readonly packedLength: number
  /** 0: stored, 8: deflated */
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  /** where the entry's own header begins */
  readonly headerStart: number
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const headerSignature = 0x04034b50
/** The closing record is 22 bytes, and a comment of up to 65,535 may follow it. */
const endLength = 22
const longestComment = 65_535
const wholeArchive = 'the whole archive as it was written'
/** Deflate unpacks to at most about 1030 times its size: so many packed bytes become at most 34 MB at a time. */
const packedStep = 32_768

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function closingRecord(view: DataView, where: string): number {
  const last = view.byteLength - endLength
  for (let place = last; place >= Math.max(0, last - longestComment); place -= 1) {
    if (view.getUint32(place, true) === endSignature) return place
  }
  throw new Refusal(where, 'a .zip archive without its closing record', wholeArchive)
}

/**
 * The directory of a .zip archive (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16). Nothing is unpacked.
 * @param bytes the archive, or its end with the whole directory
 * @param where the file's name, for refusals @param maximumCount the most entries that are taken
 * @param start where in the archive `bytes` begins
 * @throws Refusal for a file that is no archive, that is cut short, or that has more entries
 */
export function zipEntries(bytes: Uint8Array, where: string, maximumCount: number, start = 0): ZipEntry[] {
  const view = viewOf(bytes)
  const end = closingRecord(view, where)
  const count = view.getUint16(end + 10, true)
  if (count > maximumCount)
    throw new Refusal(where, `an archive of ${count} files`, `at most ${maximumCount}`)
  const entries: ZipEntry[] = []
  let place = view.getUint32(end + 16, true) - start
  for (let i = 0; i < count; i += 1) {
    if (place < 0 || place + 46 > end || view.getUint32(place, true) !== directorySignature) {
      throw new Refusal(where, `a damaged directory after ${i} of ${count} files`, wholeArchive)
    }
    const nameLength = view.getUint16(place + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength)),
      isEncrypted: (view.getUint16(place + 8, true) & 1) === 1,
      method: view.getUint16(place + 10, true),
      checksum: view.getUint32(place + 16, true),
      packedLength: view.getUint32(place + 20, true),
      byteLength: view.getUint32(place + 24, true),
      headerStart: view.getUint32(place + 42, true),
    })
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return entries
}

/**
 * Unpacks one entry into no more room than its directory declares, so that a small file cannot fill the memory.
 * @returns `entry.byteLength` bytes
 * @throws Refusal for an entry that is encrypted, packed in another way than deflate, cut short, damaged (by its
 *   CRC-32), or that unpacks to another length than declared
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, where: string): Uint8Array {
  const inside = `${where}, ${entry.name}`
  if (entry.isEncrypted) throw new Refusal(inside, 'the entry is encrypted', 'an archive without a password')
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Refusal(inside, `packing method ${entry.method}`, 'stored or deflated')
  }
  const view = viewOf(bytes)
  const { headerStart, packedLength, byteLength } = entry
  const isThere = headerStart + 30 <= bytes.length && view.getUint32(headerStart, true) === headerSignature
  const start = isThere
    ? headerStart + 30 + view.getUint16(headerStart + 26, true) + view.getUint16(headerStart + 28, true)
    : bytes.length
  if (start + packedLength > bytes.length) throw new Refusal(inside, 'the entry is cut short', wholeArchive)
  const packed = bytes.subarray(start, start + packedLength)
  const unpacked = entry.method === 0 ? packed : inflated(packed, byteLength, inside)
  if (unpacked.length !== byteLength) {
    const found = unpacked.length > byteLength ? 'more' : `${unpacked.length}`
    throw new Refusal(inside, `the entry unpacks to ${found} bytes`, `${byteLength}, as it declares`)
  }
  if (crc32(unpacked) !== entry.checksum) {
    throw new Refusal(inside, 'the entry is damaged (its checksum differs)', wholeArchive)
  }
  return unpacked
}

/**
 * Ends as soon as there is more than declared: neither memory nor time goes into the rest.
 * @returns what was unpacked, at most one byte more than declared
 */
function inflated(packed: Uint8Array, byteLength: number, inside: string): Uint8Array {
  const unpacked = new Uint8Array(byteLength + 1)
  let length = 0
  const inflate = new Inflate((part) => {
    unpacked.set(part.subarray(0, unpacked.length - length), length)
    length = Math.min(unpacked.length, length + part.length)
  })
  try {
    for (let place = 0; place < packed.length; place += packedStep) {
      inflate.push(packed.subarray(place, place + packedStep), place + packedStep >= packed.length)
      if (length > byteLength) break
    }
  } catch {
    throw new Refusal(inside, 'the entry is damaged and cannot be unpacked', wholeArchive)
  }
  return unpacked.subarray(0, length)
}
