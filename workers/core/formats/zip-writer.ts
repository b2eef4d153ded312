import { Zip, ZipPassThrough } from 'fflate'

/** .zip files count their years from 1980; when it was written is nobody's business. */
const date = new Date(1980, 0, 1)

/**
 * Writes a .zip archive entry by entry. Numbers do not get smaller by deflating them, so they are stored as they are;
 * what is written is the browser's to keep, and need not stay in memory.
 */
export class ZipWriter {
  readonly #parts: Blob[] = []
  readonly #zip = new Zip((error, part) => {
    if (error) throw error
    this.#parts.push(new Blob([part]))
  })

  /** @param bytes copied */
  add(name: string, bytes: Uint8Array): void {
    const entry = new ZipPassThrough(name)
    entry.mtime = date
    this.#zip.add(entry)
    entry.push(bytes, true)
  }

  /** @returns the archive; nothing can be added any more */
  end(): Blob {
    this.#zip.end()
    return new Blob(this.#parts, { type: 'application/zip' })
  }
}
