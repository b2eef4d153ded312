import type { CellsData } from '../../contracts/cells.ts'
import type { Table } from '../../core/formats/delimited-table.ts'
import { parseTable } from '../../core/formats/delimited-table.ts'
import { fileKind } from '../../core/formats/file-kind.ts'
import { checkFileSize, checkLineCount } from '../../core/formats/file-limits.ts'
import { parseNpy } from '../../core/formats/npy.ts'
import { pairsFromNpy } from '../../core/formats/point-pairs.ts'
import { readingRefusal } from '../../core/formats/reading-refusal.ts'
import type { GreyPhoto } from '../../core/images/decode-photo.ts'
import { decodeGreyPhoto } from '../../core/images/decode-photo.ts'
import { photoSize } from '../../core/images/photo-size.ts'

/** What a file holds, whatever the number of samples, the seed and the columns. */
export type FileContent =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'npy'; readonly pairs: Float64Array }
  | { readonly kind: 'photo'; readonly photo: GreyPhoto }

/** A table becomes small objects by the million; an array stays one block of numbers. */
const maximumTableBytes = 30e6
const maximumTableRows = 2e6
const tableAdvice = 'keep the two columns you need, or save them as .npy'
const maximumNpyBytes = 400e6
/** Larger photos are scaled down: every pixel pair is a sample. */
const keptPhotoPixels = 400_000

/** Reads files and keeps the content of the last one: a change of N, of the seed or of the columns reads it again. */
export class FileContents {
  private last: { readonly key: string; readonly content: FileContent } | undefined

  /**
   * @param source tells built-in files from the reader's own
   * @throws Refusal for a file that is too large, damaged, of no use, or that cannot be read
   */
  async read(source: string, { id, name, file }: CellsData): Promise<FileContent> {
    const key = JSON.stringify([source, id, name, file.size])
    if (this.last?.key === key) return this.last.content
    // Two large files at once may be more than there is memory for.
    this.last = undefined
    const content = await readContent(file, name).catch((error: unknown) => {
      throw readingRefusal(error, name) ?? error
    })
    this.last = { key, content }
    return content
  }
}

async function readContent(file: Blob, name: string): Promise<FileContent> {
  const kind = await fileKind(file, name)
  if (kind === 'npy') {
    checkFileSize(file.size, name, maximumNpyBytes)
    const array = parseNpy(new Uint8Array(await file.arrayBuffer()), name)
    return { kind: 'npy', pairs: pairsFromNpy(array, name) }
  }
  if (kind === 'text') {
    checkFileSize(file.size, name, maximumTableBytes, tableAdvice)
    const text = await file.text()
    checkLineCount(text, name, maximumTableRows, tableAdvice)
    return { kind: 'table', table: parseTable(text, name) }
  }
  await photoSize(file, name)
  return { kind: 'photo', photo: await decodeGreyPhoto(file, name, keptPhotoPixels) }
}
