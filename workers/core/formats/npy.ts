import { parseNpyHeader } from './npy-header.ts'
import { npyNumbers } from './npy-types.ts'
import { Refusal } from './refusal.ts'

const magic = '\x93NUMPY'
/** A header names one type and one shape; numpy itself reads no more than 10,000 bytes unless told to. */
const longestHeader = 65536

function product(shape: readonly number[]): number {
  return shape.reduce((count, length) => count * length, 1)
}

/** Column-major to row-major: index (i, j, ...) counts with the first index fastest, then with the last. */
function rowMajor(values: Float64Array, shape: readonly number[]): Float64Array<ArrayBuffer> {
  const reordered = new Float64Array(values.length)
  const index = shape.map(() => 0)
  const strides = shape.map((_, axis) => product(shape.slice(axis + 1)))
  let target = 0
  for (const value of values) {
    reordered[target] = value
    for (let axis = 0; axis < shape.length; axis += 1) {
      index[axis] += 1
      target += strides[axis]
      if (index[axis] < shape[axis]) break
      target -= strides[axis] * shape[axis]
      index[axis] = 0
    }
  }
  return reordered
}

function headerEnd(bytes: Uint8Array, view: DataView, where: string): { start: number; end: number } {
  const found = String.fromCharCode(...bytes.subarray(0, 6))
  if (found !== magic) {
    const shown = Array.from(bytes.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    throw new Refusal(where, `the file begins with ${shown || 'nothing'}`, 'an .npy file (93 4e 55 4d 50 59)')
  }
  const version = bytes[6]
  const start = version === 1 ? 10 : 12
  if (bytes.length < start) throw new Refusal(where, 'the .npy file ends in its header', 'the whole file')
  if (version < 1 || version > 3) throw new Refusal(where, `.npy version ${version}`, 'version 1, 2 or 3')
  const end = start + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true))
  if (end - start > longestHeader) {
    throw new Refusal(where, `an .npy header of ${end - start} bytes`, `at most ${longestHeader}`)
  }
  if (bytes.length < end) throw new Refusal(where, 'the .npy file ends in its header', 'the whole file')
  return { start, end }
}

/**
 * Reads an .npy file of numbers: format versions 1 to 3; float16, float32, float64, integers of 8 to 64 bits and bool;
 * both byte orders; column-major (Fortran) order is turned row-major. 64-bit integers beyond 2^53 are rounded.
 * Source: numpy enhancement proposal 1.
 * @param where the file's name, for refusals
 * @returns the shape (empty for a scalar) and the values, row-major
 * @throws Refusal for another kind of file, a damaged header, other types, and a length that the shape does not explain
 */
export function parseNpy(
  bytes: Uint8Array,
  where: string,
): { shape: number[]; values: Float64Array<ArrayBuffer> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { start, end } = headerEnd(bytes, view, where)
  const { type, columnMajor, shape } = parseNpyHeader(
    new TextDecoder().decode(bytes.subarray(start, end)),
    where,
  )
  const numbers = npyNumbers(type, where)

  const count = product(shape)
  const held = bytes.length - end
  if (count * numbers.bytes !== held) {
    const fault = count * numbers.bytes > held ? 'the file is cut short' : 'the file is too long'
    throw new Refusal(
      where,
      `${fault}, ${held} bytes of data`,
      `${count * numbers.bytes} bytes for the shape (${shape.join(', ')}) of type ${type}`,
    )
  }
  const values = new Float64Array(count)
  for (let place = 0; place < count; place += 1) values[place] = numbers.at(view, end + place * numbers.bytes)
  return { shape, values: columnMajor && shape.length > 1 ? rowMajor(values, shape) : values }
}

/** What numpy calls the elements of the arrays that are written. */
function typeOf(values: WrittenArray): string {
  if (values instanceof Float32Array) return '<f4'
  return values instanceof Float64Array ? '<f8' : '<i4'
}

type WrittenArray = Float32Array | Float64Array | Int32Array

/**
 * Writes an .npy file (version 1, little-endian float32, float64 or int32 as the array is, row-major) that numpy.load
 * reads. Source: numpy enhancement proposal 1: the header is padded with blanks so that the data start at a multiple of 64.
 * @param shape lengths of the axes, whose product is the number of values
 * @throws Refusal where the shape does not fit the values
 */
export function writeNpy(values: WrittenArray, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  if (product(shape) !== values.length || !shape.every((length) => Number.isInteger(length) && length >= 0)) {
    throw new Refusal(
      '.npy export',
      `${values.length} numbers`,
      `as many as the shape (${shape.join(', ')}) holds`,
    )
  }
  // A tuple of one has a comma in Python.
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ')
  const dictionary = `{'descr': '${typeOf(values)}', 'fortran_order': False, 'shape': (${tuple}), }`
  const dataStart = Math.ceil((10 + dictionary.length + 1) / 64) * 64
  const header = `${magic}\x01\x00`
  const bytes = new Uint8Array(dataStart + values.byteLength)
  const view = new DataView(bytes.buffer)
  bytes.set(Array.from(header, (letter) => letter.charCodeAt(0)))
  view.setUint16(8, dataStart - 10, true)
  bytes.set(new TextEncoder().encode(`${dictionary.padEnd(dataStart - 11)}\n`), 10)
  // WebAssembly is little-endian, and so is every engine that has it.
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), dataStart)
  return bytes
}
