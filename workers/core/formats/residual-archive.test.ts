import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { assert, asyncProperty, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream } from '../random/random-stream.ts'
import type { SparseCodebook } from '../training/training-rows.ts'
import { SubBandLayout } from '../transforms/sub-band-layout.ts'
import type { SubBandNumbers } from '../transforms/sub-band-transform.ts'
import { writeNpy } from './npy.ts'
import { ResidualArchive, writeResidualArchive } from './residual-archive.ts'
import type { ResidualArchiveManifest } from './residual-archive-manifest.ts'

interface Sizes {
  readonly height: number
  readonly width: number
  readonly bandSize: number
  readonly layerCount: number
}

const usual: Sizes = { height: 7, width: 5, bandSize: 3, layerCount: 2 }
const split = { train: Int32Array.of(0, 2, 3), test: Int32Array.of(1) }

/** Numbers of the right sizes; nothing here asks whether axes are orthonormal. */
function madeUp({ height, width, bandSize, layerCount }: Sizes) {
  const stream = new RandomStream(1, 'archive')
  const floats = (length: number) => Float32Array.from({ length }, () => stream.normal())
  const layout = new SubBandLayout(height, width, bandSize)
  const dimension = layout.dimension
  const transform: SubBandNumbers = {
    layout,
    pictureCount: 9,
    mean: floats(dimension),
    variances: Float64Array.from({ length: dimension }, () => stream.normal() ** 2),
    bases: floats(layout.matrixLength),
  }
  const layers = Array.from({ length: layerCount }, (_, layer): SparseCodebook => {
    const activeDimensions = Int32Array.from({ length: Math.min(dimension, layer) }, (_, i) => i)
    return { codebookSize: 4, dimension, activeDimensions, codewords: floats(4 * activeDimensions.length) }
  })
  const manifest: ResidualArchiveManifest = {
    height,
    width,
    bandSize,
    layerCount,
    codebookSize: 4,
    pictureCount: 9,
    key: 'k',
    setId: 's',
    parameters: { layers: layerCount, trainer: 'vr' },
    figures: layers.map((_, layer) => ({ trainDistortion: 1 / (layer + 1) })),
  }
  return { transform, layers, manifest }
}

async function* oneByOne<Item>(items: readonly Item[]): AsyncGenerator<Item, void> {
  for (const item of items) yield await Promise.resolve(item)
}

function write(sizes = usual, some: Partial<ResidualArchiveManifest> = {}): Promise<Blob> {
  const { transform, layers, manifest } = madeUp(sizes)
  return writeResidualArchive({ ...manifest, ...some }, transform, split, oneByOne(layers))
}

/** Everything in an archive. */
async function readAll(file: Blob) {
  const archive = await ResidualArchive.open(file, 'a.npz')
  const layers: SparseCodebook[] = []
  for (let index = 0; index < archive.manifest.layerCount; index += 1) layers.push(await archive.layer(index))
  return {
    transform: await archive.transform(),
    split: await archive.split(),
    layers,
    manifest: archive.manifest,
  }
}

/** The archive with some entries replaced, or left out where they are undefined; packed as numpy may pack it. */
async function altered(entries: Record<string, Uint8Array | undefined>, level: 0 | 6 = 6): Promise<Blob> {
  const found: Record<string, Uint8Array> = unzipSync(new Uint8Array(await (await write()).arrayBuffer()))
  for (const [name, bytes] of Object.entries(entries)) {
    if (bytes) found[name] = bytes
    else delete found[name]
  }
  return new Blob([zipSync(found, { level })])
}

async function alteredManifest(some: Record<string, unknown>): Promise<Blob> {
  const { manifest } = await readAll(await write())
  const whole = { format: 'quantarium residual codebooks', version: 1, ...manifest, ...some }
  return altered({ 'manifest.json': strToU8(JSON.stringify(whole)) })
}

describe('an archive of residual codebooks', () => {
  test('gives back every bit, for any sizes of pictures and bands', async () => {
    const side = integer({ min: 1, max: 9 })
    const bandSize = integer({ min: 2, max: 10 })
    await assert(
      asyncProperty(
        side,
        side,
        bandSize,
        integer({ min: 1, max: 4 }),
        async (height, width, bandSize, layerCount) => {
          const sizes = { height, width, bandSize, layerCount }
          expect(await readAll(await write(sizes))).toEqual({ ...madeUp(sizes), split })
        },
      ),
      { numRuns: 30 },
    )
  })

  test('is read again when numpy has packed it tightly', async () => {
    expect(await readAll(await altered({}))).toEqual({ ...madeUp(usual), split })
  })

  test('has the arrays under the names that are promised, and says that it contains faces', async () => {
    const entries = unzipSync(new Uint8Array(await (await write()).arrayBuffer()))
    expect(Object.keys(entries)).toEqual([
      'manifest.json',
      'mean.npy',
      'variances.npy',
      'bases_3x3.npy',
      'bases_3x2.npy',
      'bases_1x3.npy',
      'bases_1x2.npy',
      'train.npy',
      'test.npy',
      'layer_000_dimensions.npy',
      'layer_000_codewords.npy',
      'layer_001_dimensions.npy',
      'layer_001_codewords.npy',
    ])
    expect(strFromU8(entries['manifest.json'])).toContain('contain faces')
  })
})

describe('what does not fit is not written', () => {
  test('fewer layers than announced', async () => {
    await expect(write(usual, { layerCount: 3 })).rejects.toThrow('2 layers; expected 3')
  })
  test('another number of codewords', async () => {
    await expect(write(usual, { codebookSize: 5 })).rejects.toThrow('layer 1: 4 codewords; expected 5')
  })
})

describe('damage is refused by the name of its entry', () => {
  const int = (...values: number[]) => writeNpy(Int32Array.from(values), [values.length])
  const list = (length: number) => writeNpy(new Float32Array(length), [length])
  test.each([
    ['a missing layer', { 'layer_001_codewords.npy': undefined }, 'a.npz: no entry layer_001_codewords.npy'],
    ['no manifest', { 'manifest.json': undefined }, 'an archive without manifest.json'],
    ['a manifest that is no JSON', { 'manifest.json': strToU8('{') }, 'manifest.json: it is no JSON'],
    ['a manifest that is a list', { 'manifest.json': strToU8('[]') }, 'manifest.json: it holds []'],
    [
      'a mean of another length',
      { 'mean.npy': list(34) },
      'a.npz, mean: shape (34); expected (35), by the manifest',
    ],
    ['bases of another shape', { 'bases_3x3.npy': list(162) }, 'a.npz, bases_3x3: shape (162)'],
    [
      'an entry that is no array',
      { 'variances.npy': strToU8('junk') },
      'a.npz, variances: the file begins with',
    ],
    [
      'an array that is far too large',
      { 'mean.npy': list(2000) },
      'a.npz, mean.npy: 8128 bytes; expected at most',
    ],
    ['a dimension twice', { 'layer_001_dimensions.npy': int(3, 3) }, 'layer_001'],
    ['a dimension beyond the pictures', { 'layer_001_dimensions.npy': int(35) }, 'layer_001: no codebook'],
    [
      'half a dimension',
      { 'layer_001_dimensions.npy': writeNpy(Float32Array.of(0.5), [1]) },
      '0.5 at place 0',
    ],
    [
      'a codeword that is no number',
      { 'layer_001_codewords.npy': writeNpy(Float32Array.of(1, NaN, 3, 4), [4, 1]) },
      'layer_001: no codebook (codeword 1, dimension 0: found NaN',
    ],
    ['a picture in both lists', { 'test.npy': int(2) }, 'a.npz, test: pictures that are trained on'],
    ['places in disorder', { 'train.npy': int(3, 2) }, 'a.npz, train: places in disorder'],
    ['a place below 0', { 'test.npy': int(-1) }, 'a.npz, test: places in disorder'],
    ['a table of places', { 'test.npy': writeNpy(new Int32Array(1), [1, 1]) }, 'a.npz, test: shape (1, 1)'],
  ] satisfies [string, Record<string, Uint8Array | undefined>, string][])('%s', async (_, entries, words) => {
    await expect(readAll(await altered(entries))).rejects.toThrow(words)
  })

  test.each([
    ['another format', { format: 'other' }, 'the format "other"'],
    ['another version', { version: 2 }, 'version 2; expected version 1'],
    [
      'pictures beyond reason',
      { height: 1e9 },
      'height is 1000000000; expected a whole number from 1 to 1024',
    ],
    ['bands beyond reason', { height: 1024, width: 1024, bandSize: 512 }, 'bases of 274877906944 numbers'],
    ['no layers', { layerCount: 0 }, 'layerCount is 0'],
    ['no key', { key: 5 }, 'key is 5; expected text'],
    ['figures of fewer layers', { figures: [] }, 'other figures'],
    ['parameters that are a list', { parameters: [] }, 'parameters are []'],
    [
      'more layers than there are',
      { layerCount: 3, figures: [{}, {}, {}] },
      'no entry layer_002_dimensions.npy',
    ],
  ])('a manifest with %s', async (_, some, words) => {
    await expect(readAll(await alteredManifest(some))).rejects.toThrow(words)
  })

  test('a file that is cut anywhere, that is none, or that is empty', async () => {
    const file = await write()
    for (let length = 0; length < file.size; length += 97) {
      await expect(readAll(file.slice(0, length))).rejects.toThrow('a.npz')
    }
    await expect(readAll(new Blob(['no archive at all, but a sentence']))).rejects.toThrow('a.npz')
  })

  test('one changed byte in an array', async () => {
    const bytes = new Uint8Array(await (await write()).arrayBuffer())
    const text = String.fromCharCode(...bytes)
    bytes[text.indexOf('mean.npy') + 150] ^= 1
    await expect(readAll(new Blob([bytes]))).rejects.toThrow('a.npz, mean.npy: the entry is damaged')
  })
})
