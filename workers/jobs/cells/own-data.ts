import type { CellsData, CellsParameters } from '../../contracts/cells.ts'
import { parseTable } from '../../core/formats/delimited-table.ts'
import { checkFileSize } from '../../core/formats/file-limits.ts'
import { checkImageHeader } from '../../core/formats/image-header.ts'
import { parseNpy } from '../../core/formats/npy.ts'
import { pairsFromNpy, pairsFromTable, usablePairs } from '../../core/formats/point-pairs.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { decodeGreyPhoto } from '../../core/images/decode-photo.ts'
import { imageFromPairs, pixelPairs } from '../../core/images/pixel-pairs.ts'

/** A greyscale photo as it was quantized. */
export interface OwnPhoto {
  readonly width: number
  readonly height: number
  readonly luma: Float32Array
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

interface OwnData {
  readonly samples: Float32Array
  readonly title: string
  readonly axisNames: readonly [string, string]
  readonly columns: readonly string[]
  readonly scale: number
  readonly offset: readonly [number, number]
  readonly photo?: OwnPhoto
  readonly remarks: readonly string[]
}

const maximumTableBytes = 100e6
const maximumNpyBytes = 400e6
const maximumPhotoBytes = 60e6
const maximumPhotoPixels = 60e6
/** Camera files carry large previews before the header that names the size. */
const headBytes = 4e6
/** Larger photos are scaled down: every pixel pair is a sample. */
const keptPhotoPixels = 400_000

/** Reads what the reader brought, or a built-in file that the page handed over in the same way. */
export async function loadOwnData(
  source: CellsParameters['source'],
  data: CellsData | undefined,
  count: number,
  seed: number,
): Promise<OwnData> {
  if (!data) throw new Refusal(source, 'no data at hand', 'a file: choose, drop or paste one')
  const { name, file } = data
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  if (isNpy(head, name)) return readNpy(file, name, count, seed)
  if (isText(head, name, file.type)) return readTable(data, count, seed)
  return readPhoto(file, name, count, seed)
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

async function readNpy(file: Blob, name: string, count: number, seed: number): Promise<OwnData> {
  checkFileSize(file.size, name, maximumNpyBytes)
  const array = parseNpy(new Uint8Array(await file.arrayBuffer()), name)
  const pairs = pairsFromNpy(array, name)
  const usable = usablePairs(pairs, name, count, seed)
  return {
    ...usable,
    title: name,
    axisNames: ['column 0', 'column 1'],
    columns: [],
    remarks: usedRemarks(usable.usedCount, pairs.length / 2),
  }
}

async function readTable({ file, name, columns }: CellsData, count: number, seed: number): Promise<OwnData> {
  checkFileSize(file.size, name, maximumTableBytes)
  const table = parseTable(await file.text(), name)
  const pairs = pairsFromTable(table, name, columns)
  const usable = usablePairs(pairs.samples, name, count, seed)
  const remarks = usedRemarks(usable.usedCount, pairs.samples.length / 2)
  if (table.leftOutRows > 0) remarks.push(`${table.leftOutRows} rows with an empty cell were left out.`)
  const names = table.columns.map((column) => column.name)
  return { ...usable, title: name, axisNames: pairs.names, columns: names, remarks }
}

async function readPhoto(file: Blob, name: string, count: number, seed: number): Promise<OwnData> {
  checkFileSize(file.size, name, maximumPhotoBytes)
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const found = checkImageHeader(head, name, maximumPhotoPixels)
  const { luma, width, height } = await decodeGreyPhoto(file, name, found, keptPhotoPixels)
  const pairs = Float64Array.from(pixelPairs(luma, width, height, seed))
  const usable = usablePairs(pairs, name, count, seed)
  const remarks = [
    'Each sample is two neighbouring grey levels, dithered by ±½ so that the whole numbers have a density.',
    ...usedRemarks(usable.usedCount, pairs.length / 2, 'pixel pairs'),
  ]
  if (width !== found.width)
    remarks.push(`Scaled down from ${found.width} × ${found.height} to ${width} × ${height}.`)
  const plain = pixelPairs(luma, width, height, undefined)
  const photo = { width, height, luma, pixels: imageFromPairs(plain, width, height) }
  return { ...usable, title: name, axisNames: ['left pixel', 'right pixel'], columns: [], photo, remarks }
}

function usedRemarks(usedCount: number, count: number, what = 'rows'): string[] {
  return usedCount < count
    ? [`${usedCount} of ${count} ${what} are used, drawn at random; raise N for more.`]
    : []
}
