import { array, assert, float, property, uniqueArray } from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseCodebook } from './codebook-file.ts'
import { writeNpy } from './npy.ts'
import { Refusal } from './refusal.ts'

const limits = { maximumCount: 1024, limit: 1000 }
const parse = (bytes: Uint8Array, name: string) => parseCodebook(bytes, name, limits)
const text = (content: string) => new TextEncoder().encode(content)
const npy = (values: readonly number[], shape: readonly number[]) =>
  writeNpy(Float32Array.from(values), shape)
const counted = (count: number) => Array.from({ length: count }, (_, row) => [row / 8, -row / 4]).flat()
const npz = (files: Record<string, Uint8Array>) => zipSync(files)

/** A good .npy file whose header names another type of the same length: only the type can be refused. */
function retyped(type: string): Uint8Array {
  const bytes = npy([1, 2, 3, 4], [2, 2])
  bytes.set(text(`'${type}'`), new TextDecoder('latin1').decode(bytes).indexOf("'<f4'"))
  return bytes
}

/** `numpy.savez_compressed(codebook=[[0.5, -1], [2, 3]] as float32, mse=[0.25, 0.125])` of numpy 2, with its Zip64 headers. */
const numpyArchive =
  'UEsDBC0AAAAIAAAAIQDEzLud//////////8MABQAY29kZWJvb2subnB5AQAQAJAAAAAAAAAAUwAAAAAAAACb7BfqGxDJyFDGUK2eklqc' +
  'XKRupaBuk2airqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgpGmjoKtQpkAy4GBgZ7BoaG/UDaAYgcAFBLAwQtAAAACAAA' +
  'ACEAV+O3+///////////BwAUAG1zZS5ucHkBABAAkAAAAAAAAABNAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6loG6TZqGuo6Cell9U' +
  'UpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6mjoKtQoUAC4GMLhgD6EP2AMAUEsBAi0DLQAAAAgAAAAhAMTMu51TAAAAkAAAAAwAAAAA' +
  'AAAAAAAAAIABAAAAAGNvZGVib29rLm5weVBLAQItAy0AAAAIAAAAIQBX47f7TQAAAJAAAAAHAAAAAAAAAAAAAACAAZEAAABtc2UubnB5' +
  'UEsFBgAAAAACAAIAbwAAABcBAAAAAA=='

describe('parseCodebook', () => {
  it('reads the same codebook from .npy, .npz and text, to the bit', () => {
    const coordinate = float({ min: -1000, max: 1000, noNaN: true })
    const codewords = uniqueArray(array(coordinate, { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 40,
      selector: ([x, y]) => `${x} ${y}`,
    })
    assert(
      property(codewords, (rows) => {
        const codebook = Float32Array.from(rows.flat())
        const file = writeNpy(codebook, [rows.length, 2])
        const csv = rows.map((row) => row.join(',')).join('\n')
        expect(parse(file, 'a.npy')).toEqual(codebook)
        expect(parse(npz({ 'codebook.npy': file }), 'a.npz')).toEqual(codebook)
        // Minus zero has no sign in JavaScript's text of it.
        const plain = codebook.map((value) => value + 0)
        expect(parse(text(`x,y\n${csv}`), 'a.csv')).toEqual(plain)
      }),
      { seed: 1 },
    )
  })

  it('knows a kind by the first bytes, whatever the name', () => {
    const file = npy([1, 2], [1, 2])
    expect(parse(file, 'words.txt')).toEqual(Float32Array.of(1, 2))
    expect(parse(npz({ 'a.npy': file }), 'words.bin')).toEqual(Float32Array.of(1, 2))
  })

  it('reads text with tabs, with or without a header, with words beside the numbers', () => {
    const expected = Float32Array.of(0.5, -1, 2, 3)
    expect(parse(text('0.5\t-1\n2\t3\n'), 'a.tsv')).toEqual(expected)
    expect(parse(text('word,x,y\nred,0.5,-1\nblue,2,3\n'), 'a.csv')).toEqual(expected)
    expect(parse(text('0.5,-1'), 'a.csv')).toEqual(Float32Array.of(0.5, -1))
  })

  it('takes 1024 codewords and two of two dimensions', () => {
    expect(parse(npy(counted(1024), [1024, 2]), 'a.npy')).toHaveLength(2048)
    expect(parse(npy([1, 2, 3, 4], [2, 2]), 'a.npy')).toEqual(Float32Array.of(1, 2, 3, 4))
  })

  it.each([
    ['no rows', npy([], [0, 2]), 'a.npy: no codewords; expected 1 to 1024.'],
    ['a header alone', text('x,y\n'), 'no column of numbers among 2 columns'],
    ['no bytes', new Uint8Array(0), 'the file is empty (0 bytes)'],
    ['1025 rows', npy(counted(1025), [1025, 2]), 'a.npy: 1025 codewords; expected 1 to 1024.'],
    ['three columns', npy([1, 2, 3], [1, 3]), 'shape (1, 3); expected shape (K, 2)'],
    ['three columns of text', text('a,b,c\n1,2,3'), '3 columns of numbers ("a", "b", "c"); expected two'],
    ['one column of text', text('1\n2\n3'), 'a single column'],
    [
      'columns for rows',
      npy(counted(3), [2, 3]),
      'shape (2, 3); expected shape (K, 2): one codeword in each row; transpose it',
    ],
    ['one axis', npy([1, 2], [2]), 'an array of shape (2)'],
    ['NaN', npy([1, 2, Number.NaN, 3], [2, 2]), 'row 2 holds NaN; expected finite numbers'],
    [
      'infinity in text',
      text('x,y\n1,2\n3,4\ninf,5'),
      'row 3 of column "x" holds inf; expected a finite number',
    ],
    ['a gap', text('x,y\n1,2\n3,4\n,5'), 'row 3 has fewer than two numbers; expected x and y in every row'],
    [
      'another unit',
      npy([1, 2, 3, 1500], [2, 2]),
      'row 2 holds 1500; expected coordinates within ±1000, in the units of the plane',
    ],
    [
      'copies',
      npy([1, 2, 0, 0, -0, 0], [3, 2]),
      'rows 2 and 3 are the same codeword (0, 0); expected codewords that differ',
    ],
    ['complex numbers', retyped('<c8'), 'an array of complex numbers (<c8)'],
    ['Python objects', retyped('|O8'), 'an array of Python objects (|O8)'],
    ['a long text', text('1,2\n'.repeat(500_000)), 'the file has 2 MB; expected at most 1 MB'],
    ['a picture', Uint8Array.of(0x89, 80, 78, 71, 0, 1, 2), 'binary data'],
  ])('refuses %s', (_, bytes, message) => {
    // A text of this name would be taken for an array.
    const name = bytes[0] === 0x93 ? 'a.npy' : 'a'
    expect(() => parse(bytes, name)).toThrow(Refusal)
    expect(() => parse(bytes, name)).toThrow(message)
  })
})

describe('parseCodebook of an .npz archive', () => {
  const words = npy([1, 2, 3, 4], [2, 2])
  const others = npy([5, 6], [1, 2])

  it('reads what numpy writes', () => {
    const bytes = Uint8Array.from(atob(numpyArchive), (letter) => letter.charCodeAt(0))
    expect(parse(bytes, 'numpy.npz')).toEqual(Float32Array.of(0.5, -1, 2, 3))
  })

  it('takes the array that is named so, and codebook before codewords', () => {
    expect(parse(npz({ 'a.npy': others, 'centroids.npy': words }), 'a.npz')).toHaveLength(4)
    expect(parse(npz({ 'codewords.npy': others, 'codebook.npy': words }), 'a.npz')).toHaveLength(4)
  })

  it('takes the only array with two axes, past arrays of one axis, of text, of other files and large ones', () => {
    const archive = npz({
      'mse.npy': npy([1, 2, 3], [3]),
      'names.npy': retyped('<U1'),
      'words.npy': words,
      'readme.txt': text('hello'),
      'samples.npy': npy(counted(130_000), [130_000, 2]),
      '../escape.npy': others,
      'folder/codebook.npy': others,
    })
    expect(parse(archive, 'a.npz')).toEqual(Float32Array.of(1, 2, 3, 4))
  })

  it.each([
    [
      'two of two axes',
      { 'a.npy': words, 'b.npy': others },
      'the arrays a (2, 2); b (1, 2); expected one array',
    ],
    ['none of two axes', { 'a.npy': npy([1], [1]) }, 'the arrays a (1); expected one array of shape (K, 2)'],
    ['no arrays', { 'a.txt': text('1,2') }, 'a.npz: no arrays; expected one array'],
    ['only names that lead out of it', { '../codebook.npy': words }, 'no arrays'],
    [
      'a named one of another shape',
      { 'codebook.npy': npy([1, 2, 3], [1, 3]) },
      'a.npz, codebook.npy: an array of shape (1, 3)',
    ],
    [
      'a named one of objects',
      { 'codebook.npy': retyped('|O8') },
      'a.npz, codebook.npy: an array of Python objects',
    ],
    [
      'a named one that is large',
      { 'codebook.npy': npy(counted(130_000), [130_000, 2]) },
      'codebook.npy: an array of 1040128 bytes',
    ],
  ])('refuses %s', (_, files, message) => {
    expect(() => parse(npz(files), 'a.npz')).toThrow(Refusal)
    expect(() => parse(npz(files), 'a.npz')).toThrow(message)
  })
})
