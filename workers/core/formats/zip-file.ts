import { crc32 } from './crc-32.ts'
import { Refusal } from './refusal.ts'
import type { ZipEntry } from './zip-archive.ts'
import { unpackEntry, zipEntries } from './zip-archive.ts'

/** The directory of 10,000 entries, and the comment after it, lie within this. */
const endBytes = 1_000_000
/** Before its data an entry has 30 bytes, its name and an extra field, each up to 65,535. */
const longestHeader = 30 + 2 * 65_535

/** A .zip archive of which only the directory, and then one entry at a time, is in memory. */
export class ZipFile {
  private constructor(
    private readonly file: Blob,
    private readonly where: string,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** @throws Refusal as `zipEntries`, and for two entries of one name */
  static async open(file: Blob, where: string, maximumCount: number): Promise<ZipFile> {
    const start = Math.max(0, file.size - endBytes)
    const end = new Uint8Array(await file.slice(start).arrayBuffer())
    const entries = new Map<string, ZipEntry>()
    for (const entry of zipEntries(end, where, maximumCount, start)) {
      if (entries.has(entry.name)) throw new Refusal(where, `two entries ${entry.name}`, 'one of each name')
      entries.set(entry.name, entry)
    }
    return new ZipFile(file, where, entries)
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** CRC-32 of the names and checksums of all entries: archives of other contents have another, in all likelihood. */
  get checksum(): number {
    const contents = Array.from(this.entries.values(), ({ name, checksum }) => `${name} ${checksum}`)
    return crc32(new TextEncoder().encode(contents.sort().join('\n')))
  }

  /**
   * @param maximumBytes the most that is unpacked
   * @throws Refusal for an entry that is missing or larger, and as `unpackEntry`
   */
  async read(name: string, maximumBytes: number): Promise<Uint8Array> {
    const entry = this.entries.get(name)
    if (!entry) throw new Refusal(this.where, `no entry ${name}`, 'the whole archive as it was written')
    if (entry.byteLength > maximumBytes) {
      throw new Refusal(`${this.where}, ${name}`, `${entry.byteLength} bytes`, `at most ${maximumBytes}`)
    }
    const { headerStart, packedLength } = entry
    const part = this.file.slice(headerStart, headerStart + longestHeader + packedLength)
    return unpackEntry(new Uint8Array(await part.arrayBuffer()), { ...entry, headerStart: 0 }, this.where)
  }
}
