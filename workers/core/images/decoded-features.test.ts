import { expect, test } from 'vitest'
import { createKernels } from '../../kernels/create-kernels.ts'
import { exponentialRows } from '../training/testing/residual-layers.ts'
import { lastAwaited } from '../training/last-of.ts'
import { decodedFeatures } from './decoded-features.ts'

const decoded = async (rows: Float32Array, dimension: number): Promise<Float32Array> =>
  await lastAwaited(decodedFeatures(rows, dimension, 1, createKernels()))

const energy = (values: Float32Array): number => values.reduce((sum, value) => sum + value * value, 0)

test('codes describe rows nearly but not quite, and the same each time', async () => {
  const dimension = 40
  const shares: number[] = []
  for (const count of [20, 60]) {
    const rows = exponentialRows(count, dimension, 2)
    const given = rows.slice()
    const found = await decoded(rows, dimension)
    expect(rows).toEqual(given)
    expect(await decoded(rows, dimension)).toEqual(found)
    shares.push(energy(rows.map((value, place) => value - found[place])) / energy(rows))
  }
  for (const share of shares) {
    expect(share).toBeGreaterThan(1e-12)
    expect(share).toBeLessThan(0.05)
  }
})

test('rows of zeros are decoded as they are', async () => {
  expect(await decoded(new Float32Array(12), 4)).toEqual(new Float32Array(12))
})
