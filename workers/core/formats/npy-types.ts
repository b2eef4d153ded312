import { Refusal } from './refusal.ts'

type NumberReader = (view: DataView, offset: number, littleEndian: boolean) => number

interface NumberType {
  readonly bytes: number
  readonly read: NumberReader
}

/** A number of 16 bits, IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits. */
function readHalf(view: DataView, offset: number, littleEndian: boolean): number {
  const bits = view.getUint16(offset, littleEndian)
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >>> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN
  // 2^-24 is the smallest subnormal number; every other is a power of two times 1024 + fraction.
  if (exponent === 0) return (sign * fraction) / 16777216
  return (sign * (1024 + fraction) * (1 << exponent)) / 33554432
}

const numberTypes: ReadonlyMap<string, NumberType> = new Map([
  ['f2', { bytes: 2, read: readHalf }],
  ['f4', { bytes: 4, read: (view, offset, little) => view.getFloat32(offset, little) }],
  ['f8', { bytes: 8, read: (view, offset, little) => view.getFloat64(offset, little) }],
  ['i1', { bytes: 1, read: (view, offset) => view.getInt8(offset) }],
  ['i2', { bytes: 2, read: (view, offset, little) => view.getInt16(offset, little) }],
  ['i4', { bytes: 4, read: (view, offset, little) => view.getInt32(offset, little) }],
  ['i8', { bytes: 8, read: (view, offset, little) => Number(view.getBigInt64(offset, little)) }],
  ['u1', { bytes: 1, read: (view, offset) => view.getUint8(offset) }],
  ['u2', { bytes: 2, read: (view, offset, little) => view.getUint16(offset, little) }],
  ['u4', { bytes: 4, read: (view, offset, little) => view.getUint32(offset, little) }],
  ['u8', { bytes: 8, read: (view, offset, little) => Number(view.getBigUint64(offset, little)) }],
  ['b1', { bytes: 1, read: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1) }],
] satisfies [string, NumberType][])

const refusedFamilies: ReadonlyMap<string, string> = new Map([
  ['c', 'complex numbers'],
  ['O', 'Python objects'],
  ['S', 'byte strings'],
  ['a', 'byte strings'],
  ['U', 'text'],
  ['V', 'raw records'],
  ['M', 'dates'],
  ['m', 'time differences'],
])

/** How to read the numbers of an .npy file of this type. */
interface NpyNumbers {
  readonly bytes: number
  readonly at: (view: DataView, offset: number) => number
}

/**
 * @param type numpy's type string: byte order `<`, `>`, `=` or `|`, then kind and bytes (numpy manual, "The array
 *   interface protocol"); `=` is read as little-endian
 * @throws Refusal for anything but real numbers and truth values of up to 64 bits
 */
export function npyNumbers(type: string, where: string): NpyNumbers {
  const numberType = /^[<>=|]/.test(type) ? numberTypes.get(type.slice(1)) : undefined
  if (!numberType) {
    const family =
      type === 'structured' ? 'named fields' : refusedFamilies.get(type.replace(/^[<>=|]/, '')[0])
    const shown = type.slice(0, 20)
    throw new Refusal(
      where,
      family ? `an array of ${family} (${shown})` : `an array of unknown type (${shown})`,
      'numbers: float16, float32, float64, integers of 8 to 64 bits or bool',
    )
  }
  const littleEndian = !type.startsWith('>')
  const { bytes, read } = numberType
  return { bytes, at: (view, offset) => read(view, offset, littleEndian) }
}
