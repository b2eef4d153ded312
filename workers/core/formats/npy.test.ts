import { array, assert, float, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNpy, writeNpy } from './npy.ts'
import { Refusal } from './refusal.ts'

interface Parts {
  type?: string
  order?: 'True' | 'False'
  shape?: string
  data?: Uint8Array
  version?: number
  header?: string
}

/** An .npy file put together by hand. */
function npyFile({
  type = '<f8',
  order = 'False',
  shape = '(1, 2)',
  data,
  version = 1,
  header,
}: Parts): Uint8Array {
  const text = header ?? `{'descr': '${type}', 'fortran_order': ${order}, 'shape': ${shape}, }\n`
  const length =
    version === 1 ? [text.length & 255, text.length >> 8] : [text.length & 255, text.length >> 8, 0, 0]
  const letters = Array.from(text, (letter) => letter.charCodeAt(0))
  return Uint8Array.from([0x93, 78, 85, 77, 80, 89, version, 0, ...length, ...letters, ...(data ?? [])])
}

function doubles(...values: number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(values).buffer)
}

describe('parseNpy', () => {
  // Bytes of 1 and -2 (for unsigned types 1 and 2^bits - 2) as numpy writes them, little-endian.
  it.each([
    ['f2', [0x00, 0x3c, 0x00, 0xc0], [1, -2]],
    ['f4', [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0], [1, -2]],
    ['f8', [0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0xc0], [1, -2]],
    ['i1', [1, 254], [1, -2]],
    ['i2', [1, 0, 254, 255], [1, -2]],
    ['i4', [1, 0, 0, 0, 254, 255, 255, 255], [1, -2]],
    ['i8', [1, 0, 0, 0, 0, 0, 0, 0, 254, 255, 255, 255, 255, 255, 255, 255], [1, -2]],
    ['u1', [1, 254], [1, 254]],
    ['u2', [1, 0, 254, 255], [1, 65534]],
    ['u4', [1, 0, 0, 0, 254, 255, 255, 255], [1, 4294967294]],
    ['u8', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0], [1, 4294967296]],
    ['b1', [1, 0], [1, 0]],
  ])('reads %s in both byte orders', (type, bytes, expected) => {
    const size = bytes.length / 2
    const swapped = [...bytes.slice(0, size).toReversed(), ...bytes.slice(size).toReversed()]
    const little = parseNpy(npyFile({ type: `<${type}`, data: Uint8Array.from(bytes) }), 'a.npy')
    const big = parseNpy(npyFile({ type: `>${type}`, data: Uint8Array.from(swapped) }), 'a.npy')
    expect(little).toEqual({ shape: [1, 2], values: Float64Array.from(expected) })
    expect(big).toEqual(little)
  })

  it('reads halves by IEEE 754: subnormal, largest, infinite', () => {
    const data = Uint8Array.of(0x01, 0x00, 0xff, 0x7b, 0x00, 0xfc, 0x01, 0x7e)
    const { values } = parseNpy(npyFile({ type: '<f2', shape: '(4,)', data }), 'a.npy')
    expect(values).toEqual(Float64Array.of(2 ** -24, 65504, -Infinity, Number.NaN))
  })

  it('turns Fortran order row-major: element (i, j, k) comes out where row-major wants it', () => {
    const lengths = integer({ min: 1, max: 4 })
    assert(
      property(array(lengths, { minLength: 1, maxLength: 4 }), (shape) => {
        const count = shape.reduce((product, length) => product * length, 1)
        const fortran = new Float64Array(count)
        for (let place = 0; place < count; place += 1) {
          // The row-major index of this element names it; its place in the file has the first axis fastest.
          let rest = place
          let stride = count
          let target = 0
          for (const length of shape.toReversed()) {
            stride /= length
            target += (rest % length) * stride
            rest = Math.floor(rest / length)
          }
          fortran[target] = place
        }
        const file = npyFile({ order: 'True', shape: `(${shape.join(', ')},)`, data: doubles(...fortran) })
        const parsed = parseNpy(file, 'a.npy')
        expect(parsed.shape).toEqual(shape)
        expect(parsed.values).toEqual(Float64Array.from({ length: count }, (_, place) => place))
      }),
      { seed: 1 },
    )
  })

  it('reads versions 2 and 3, a scalar, an empty array, Python 2 integers and any order of keys', () => {
    const data = doubles(1, 2)
    for (const version of [2, 3]) {
      expect(parseNpy(npyFile({ version, data }), 'a.npy').values).toEqual(Float64Array.of(1, 2))
    }
    expect(parseNpy(npyFile({ shape: '()', data: doubles(7) }), 'a.npy').shape).toEqual([])
    expect(parseNpy(npyFile({ shape: '(0, 2)' }), 'a.npy').values).toHaveLength(0)
    const header = '{"shape":(1L,2L),"fortran_order":False,"descr":"<f8"}   \n'
    expect(parseNpy(npyFile({ header, data }), 'a.npy').shape).toEqual([1, 2])
  })

  it('reads a file that is a part of a larger buffer', () => {
    const file = npyFile({ data: doubles(3, 4) })
    const padded = new Uint8Array(file.length + 9)
    padded.set(file, 5)
    expect(parseNpy(padded.subarray(5, 5 + file.length), 'a.npy').values).toEqual(Float64Array.of(3, 4))
  })

  it('refuses a file cut anywhere, and one that goes on', () => {
    const file = npyFile({ data: doubles(1, 2) })
    for (let length = 0; length < file.length; length += 1) {
      expect(() => parseNpy(file.subarray(0, length), 'a.npy')).toThrow(Refusal)
    }
    expect(() => parseNpy(file.subarray(0, file.length - 3), 'a.npy')).toThrow(
      'a.npy: the file is cut short, 13 bytes of data; expected 16 bytes for the shape (1, 2) of type <f8.',
    )
    expect(() => parseNpy(Uint8Array.of(...file, 0), 'a.npy')).toThrow('the file is too long')
    expect(() => parseNpy(npyFile({ shape: '(9999999999, 9999999999)', data: doubles(1) }), 'a.npy')).toThrow(
      'cut short',
    )
  })

  it.each([
    ['<c16', 'complex numbers (<c16)'],
    ['|O', 'Python objects'],
    ['<U5', 'text'],
    ['|S3', 'byte strings'],
    ['<M8[ns]', 'dates'],
    ['<f16', 'unknown type (<f16)'],
    ['f8', 'unknown type (f8)'],
    ['', 'unknown type ()'],
  ])('refuses the type %s by name', (type, found) => {
    expect(() => parseNpy(npyFile({ type }), 'a.npy')).toThrow(`a.npy: an array of ${found}`)
  })

  it('refuses named fields, another magic, another version and headers that are no dictionary', () => {
    const fields = "{'descr': [('x', '<f4'), ('y', '<f4')], 'fortran_order': False, 'shape': (2,), }"
    expect(() => parseNpy(npyFile({ header: fields }), 'a.npy')).toThrow('an array of named fields')
    expect(() => parseNpy(Uint8Array.of(80, 75, 3, 4, 0, 0, 0), 'a.npy')).toThrow(
      'begins with 50 4b 03 04 00 00',
    )
    expect(() => parseNpy(npyFile({ version: 4 }), 'a.npy')).toThrow('.npy version 4')
    for (const header of [
      '',
      'junk',
      '{',
      "{'descr': '<f8'}",
      "{'descr': '<f8', 'fortran_order': 0, 'shape': (1, 2)}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (1, -2)}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2)} + evil()",
      "{'descr': '<f8', 'fortran_order': __import__('os'), 'shape': (1, 2)}",
      `{'descr': '<f8', 'fortran_order': False, 'shape': (${'1, '.repeat(65)}2)}`,
      "{'descr': [[[",
    ]) {
      expect(() => parseNpy(npyFile({ header, data: doubles(1, 2) }), 'a.npy')).toThrow(
        'the .npy header reads',
      )
    }
    const endless = Uint8Array.of(0x93, 78, 85, 77, 80, 89, 2, 0, 255, 255, 255, 255, 32, 32)
    expect(() => parseNpy(endless, 'a.npy')).toThrow('an .npy header of 4294967295 bytes')
  })
})

describe('writeNpy', () => {
  it('is read back to the same bits', () => {
    assert(
      property(array(float()), (values) => {
        const written = writeNpy(Float32Array.from(values), [values.length])
        const { shape, values: read } = parseNpy(written, 'a.npy')
        expect(shape).toEqual([values.length])
        expect(read).toEqual(Float64Array.from(values))
      }),
      { seed: 1 },
    )
  })

  it('writes int32 and float64 as what they are', () => {
    const whole = writeNpy(Int32Array.of(-1, 2 ** 31 - 1), [2])
    expect(new TextDecoder('latin1').decode(whole)).toContain("'descr': '<i4'")
    expect(parseNpy(whole, 'a.npy').values).toEqual(Float64Array.of(-1, 2 ** 31 - 1))
    const double = writeNpy(Float64Array.of(Math.PI, 1e300).subarray(1), [1])
    expect(new TextDecoder('latin1').decode(double)).toContain("'descr': '<f8'")
    expect(parseNpy(double, 'a.npy').values).toEqual(Float64Array.of(1e300))
  })

  it('writes the header that numpy writes, its data on a multiple of 64 bytes', () => {
    const bytes = writeNpy(Float32Array.of(1, 2, 3, 4, 5, 6), [3, 2])
    const header = new TextDecoder('latin1').decode(bytes.subarray(1, 128))
    const dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }"
    expect(header).toBe(`NUMPY\u0001\u0000v\u0000${dictionary.padEnd(117)}\n`)
    expect(bytes).toHaveLength(128 + 24)
    expect(new TextDecoder().decode(writeNpy(Float32Array.of(1), [1]))).toContain("'shape': (1,), }")
  })

  it('refuses a shape that holds another number of values', () => {
    expect(() => writeNpy(new Float32Array(5), [3, 2])).toThrow(
      '5 numbers; expected as many as the shape (3, 2)',
    )
    expect(() => writeNpy(new Float32Array(4), [-2, -2])).toThrow(Refusal)
  })
})
