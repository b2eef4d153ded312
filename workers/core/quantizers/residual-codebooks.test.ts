import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKernels } from '../../kernels/create-kernels.ts'
import { PlainRows } from '../training/plain-rows.ts'
import {
  allEvents,
  exponentialRows,
  layersOf,
  residualSettings,
} from '../training/testing/residual-layers.ts'
import { ResidualCodebooks } from './residual-codebooks.ts'
import { SparseCodebookQuantizer } from './sparse-codebook.ts'

const dimension = 24
const [train, held] = [exponentialRows(100, dimension, 1), exponentialRows(30, dimension, 2)]
const layers = layersOf(
  await allEvents(
    new PlainRows(train.slice(), dimension),
    new PlainRows(held.slice(), dimension),
    residualSettings({ codebookSize: 16, layers: 6, levelScale: 0.5, totalVariance: 1 }),
  ),
)
const codebooks = layers.map(({ codebook }) => codebook)
const quantizer = new ResidualCodebooks(codebooks)

const squaredError = (values: Float32Array, points: Float32Array): number =>
  values.reduce((sum, value, place) => sum + (value - points[place]) ** 2, 0)

test('any number of layers leaves the distortion that the training told, on both sets of rows', () => {
  for (const { index, trainDistortion, testDistortion } of layers) {
    const count = index + 1
    const decoded = (values: Float32Array) => quantizer.decode(quantizer.encode(values, count), count)
    expect(squaredError(train, decoded(train)) / 100 / trainDistortion).toBeCloseTo(1, 4)
    expect(squaredError(held, decoded(held)) / 30 / testDistortion).toBeCloseTo(1, 4)
  }
})

test('every layer takes the nearest codeword of what the layers before left', () => {
  const residual = held.slice()
  const codes = quantizer.encode(held)
  for (const [layer, codebook] of codebooks.entries()) {
    const plain = new SparseCodebookQuantizer(codebook)
    const found = plain.encode(residual)
    expect([...found]).toEqual(Array.from(found, (_, row) => codes[row * 6 + layer]))
    for (const [place, value] of plain.decode(found).entries()) residual[place] -= value
  }
})

test('fewer layers are the first indices of more, and a vector is coded as it is among others', () => {
  const codes = quantizer.encode(held)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.nat(29), (count, row) => {
      const alone = quantizer.encode(held.slice(row * dimension, (row + 1) * dimension), count)
      expect(alone).toEqual(codes.slice(row * 6, row * 6 + count))
    }),
  )
})

test('the decoder is linear: layer after layer added up, and no vector for no layer', () => {
  const codes = quantizer.encode(held)
  const points = new Float32Array(held.length)
  for (let layer = 0; layer < 6; layer++) {
    quantizer.addLayer(
      layer,
      Int32Array.from({ length: 30 }, (_, row) => codes[row * 6 + layer]),
      points,
    )
  }
  expect(points).toEqual(quantizer.decode(codes))
  expect(quantizer.encode(held, 0)).toHaveLength(0)
})

test('bits: L log2 K for a vector; codewords and the numbers of their dimensions for the codebooks', () => {
  expect(quantizer.codeBits()).toBe(24)
  expect(quantizer.codeBits(2)).toBe(8)
  const active = codebooks.map(({ activeDimensions }) => activeDimensions.length)
  expect(quantizer.codebookBits(1)).toBe(active[0] * (16 * 32 + 5))
  expect(quantizer.codebookBits()).toBe(active.reduce((sum, count) => sum + count, 0) * (16 * 32 + 5))
})

test('memory does not grow from call to call', () => {
  const kernels = createKernels('plain')
  const again = new ResidualCodebooks(codebooks, kernels)
  again.encode(train)
  const { byteLength } = kernels.memory
  for (let call = 0; call < 3; call++) again.encode(train)
  expect(kernels.memory.byteLength).toBe(byteLength)
})

test('refuses what is no codebook, no layer, no code and no vector', () => {
  const refused = (broken: object) => () =>
    new ResidualCodebooks([codebooks[0], { ...codebooks[1], ...broken }])
  expect(() => new ResidualCodebooks([])).toThrow('layers: found no codebook; expected one at least.')
  expect(refused({ dimension: 25 })).toThrow(
    'layer 2: no codebook for the others (codebook: found dimension 25',
  )
  expect(refused({ codewords: codebooks[1].codewords.with(0, NaN) })).toThrow('layer 2: no codebook')
  expect(() => quantizer.encode(held, 7)).toThrow('layers: found 7; expected a whole number from 0 to 6.')
  expect(() => quantizer.encode(held.slice(1))).toThrow('samples: found 719 numbers')
  expect(() => quantizer.encode(held.with(30, NaN))).toThrow('row 1, dimension 6: found NaN')
  expect(() => quantizer.decode(Int32Array.of(0, 16), 2)).toThrow('codeword 16 of layer 2; expected 0 to 15')
  expect(() => quantizer.decode(Int32Array.of(1, 2, 3), 2)).toThrow('indices: found 3 numbers')
})
