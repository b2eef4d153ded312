import type { CellsData } from '../../contracts/cells.ts'
import type { Table } from '../../core/formats/delimited-table.ts'
import { parseTable } from '../../core/formats/delimited-table.ts'
import { checkFileSize, checkLineCount } from '../../core/formats/file-limits.ts'
import { checkImageHeader } from '../../core/formats/image-header.ts'
import { parseNpy } from '../../core/formats/npy.ts'
import { pairsFromNpy } from '../../core/formats/point-pairs.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import type { GreyPhoto } from '../../core/images/decode-photo.ts'
import { decodeGreyPhoto } from '../../core/images/decode-photo.ts'

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
const maximumPhotoBytes = 60e6
const maximumPhotoPixels = 60e6
/** Camera files carry large previews before the header that names the size. */
const headBytes = 4e6
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
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  if (isNpy(head, name)) {
    checkFileSize(file.size, name, maximumNpyBytes)
    const array = parseNpy(new Uint8Array(await file.arrayBuffer()), name)
    return { kind: 'npy', pairs: pairsFromNpy(array, name) }
  }
  if (isText(head, name, file.type)) {
    checkFileSize(file.size, name, maximumTableBytes, tableAdvice)
    const text = await file.text()
    checkLineCount(text, name, maximumTableRows, tableAdvice)
    return { kind: 'table', table: parseTable(text, name) }
  }
  checkFileSize(file.size, name, maximumPhotoBytes)
  checkImageHeader(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()), name, maximumPhotoPixels)
  return { kind: 'photo', photo: await decodeGreyPhoto(file, name, keptPhotoPixels) }
}

function isNpy(head: Uint8Array, name: string): boolean {
  return name.toLowerCase().endsWith('.npy') || (head[0] === 0x93 && head[1] === 0x4e)
}

function isText(head: Uint8Array, name: string, type: string): boolean {
  if (/\.(csv|tsv|txt|dat)$/i.test(name) || type.startsWith('text/')) return true
  const isImage = /\.(png|jpe?g|gif|webp|avif|bmp|tiff?|heic|svg)$/i.test(name) || type.startsWith('image/')
  return (
    !isImage && head.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
  )
}

/** What the machine says while a file is read, in words for the reader; undefined for defects of ours. */
export function readingRefusal(error: unknown, name: string): Refusal | undefined {
  if (!(error instanceof Error)) return undefined
  const isMemory =
    error instanceof RangeError &&
    /allocation failed|invalid (typed )?array|string length/i.test(error.message)
  if (isMemory) {
    return new Refusal(name, 'more numbers than there is memory for', 'a smaller file, or another tab closed')
  }
  if (error.name === 'NotReadableError' || error.name === 'NotFoundError') {
    return new Refusal(name, 'the file cannot be read (it may have been changed or moved)', 'the file again')
  }
  return undefined
}
