import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { crc32 } from '../../workers/core/formats/crc-32.ts'

/** A file in memory, as Playwright's file chooser takes it. */
export interface MemoryFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function textFile(name: string, text: string): MemoryFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}

/** Rows of numbers that fill the plane without chance: multiples of irrational numbers, modulo 1 (Weyl). */
export function spreadRows(count: number, columns: number): number[][] {
  const slopes = [Math.SQRT2, Math.sqrt(3), Math.sqrt(5), Math.sqrt(7)].slice(0, columns)
  return Array.from({ length: count }, (_, row) =>
    slopes.map((slope) => Number((((row + 1) * slope) % 1).toFixed(6))),
  )
}

export function csvText(header: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return [header, ...rows].map((row) => row.join(',')).join('\n')
}

interface NpyOptions {
  readonly name?: string
  readonly type?: string
  readonly fortranOrder?: boolean
  readonly shape: readonly number[]
}

/** An .npy file of little-endian doubles whose header may say something else (numpy enhancement proposal 1). */
export function npyFile(numbers: readonly number[], options: NpyOptions): MemoryFile {
  const { name = 'points.npy', type = '<f8', fortranOrder = false, shape } = options
  const order = fortranOrder ? 'True' : 'False'
  const header = `{'descr': '${type}', 'fortran_order': ${order}, 'shape': (${shape.join(', ')}), }`.padEnd(
    117,
  )
  const start = Buffer.from(`\x93NUMPY\x01\x00\x76\x00${header}\n`, 'latin1')
  const data = Buffer.from(Float64Array.from(numbers).buffer)
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.concat([start, data]) }
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

interface PngOptions {
  readonly name?: string
  readonly width: number
  readonly height: number
  /** the pixels that are there; all of them unless the header is to promise more */
  readonly rows?: number
  readonly bitDepth?: 1 | 8
  readonly level?: (x: number, y: number) => number
}

/** A greyscale PNG; by default waves, so that neighbouring pixels differ and agree as in a photo. */
export function pngFile(options: PngOptions): MemoryFile {
  const { name = 'waves.png', width, height, rows = height, bitDepth = 8, level = waves } = options
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bitDepth, 0, 0, 0, 0], 8)
  const stride = 1 + Math.ceil((width * bitDepth) / 8)
  const pixels = Buffer.alloc(stride * rows)
  if (bitDepth === 8) {
    for (let y = 0; y < rows; y++) for (let x = 0; x < width; x++) pixels[y * stride + 1 + x] = level(x, y)
  }
  const buffer = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
  return { name, mimeType: 'image/png', buffer }
}

function waves(x: number, y: number): number {
  return Math.round(127 + 60 * Math.sin(x / 7) + 50 * Math.cos(y / 5 + x / 23))
}

/** A portable greymap in its binary form. @param level of a pixel, rounded and held to 0 to 255 */
export function pgmFile(width: number, height: number, level: (x: number, y: number) => number): Buffer {
  const levels = Uint8ClampedArray.from({ length: width * height }, (_, i) =>
    level(i % width, Math.floor(i / width)),
  )
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), Buffer.from(levels)])
}

/** A ZIP archive of files under their paths. */
export function zipFile(name: string, entries: readonly Pick<MemoryFile, 'name' | 'buffer'>[]): MemoryFile {
  const bytes = zipSync(Object.fromEntries(entries.map((entry) => [entry.name, entry.buffer])))
  return { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) }
}
