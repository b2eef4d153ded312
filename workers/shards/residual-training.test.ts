import { expect, test } from 'vitest'
import { PlainRows } from '../core/training/plain-rows.ts'
import {
  allEvents,
  exponentialRows,
  layersOf,
  residualSettings,
} from '../core/training/testing/residual-layers.ts'
import { ShardPool } from './shard-pool.ts'
import { localChannel } from './testing/local-channel.ts'

const dimension = 40
const settings = residualSettings({ codebookSize: 24, layers: 4, totalVariance: 4 })

async function trainedOver(workerCount: number) {
  const pool = new ShardPool(Array.from({ length: workerCount }, localChannel))
  const load = async (count: number, seed: number) => {
    const writer = await pool.open(count, dimension)
    await writer.write(exponentialRows(count, dimension, seed))
    return await writer.finish()
  }
  return await allEvents(await load(150, 1), await load(40, 2), settings)
}

test('residual layers have the same bits for any number of workers, and are those of plain numbers', async () => {
  const [first, ...others] = await Promise.all([1, 2, 3, 5].map(trainedOver))
  for (const other of others) expect(other).toEqual(first)
  const plain = await allEvents(
    new PlainRows(exponentialRows(150, dimension, 1), dimension),
    new PlainRows(exponentialRows(40, dimension, 2), dimension),
    settings,
  )
  const expected = layersOf(plain)
  for (const [index, layer] of layersOf(first).entries()) {
    expect(layer.activeCount).toBe(expected[index].activeCount)
    expect(layer.trainDistortion / expected[index].trainDistortion).toBeCloseTo(1, 4)
    expect(layer.testDistortion / expected[index].testDistortion).toBeCloseTo(1, 4)
  }
})
