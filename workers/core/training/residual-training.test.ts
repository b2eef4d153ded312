import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SparseCodebookQuantizer } from '../quantizers/sparse-codebook.ts'
import { waterFillingAtRate } from '../rate/water-filling.ts'
import { PlainRows } from './plain-rows.ts'
import type { ResidualSettings } from './residual-settings.ts'
import { trainResidualLayers } from './residual-training.ts'
import { allEvents, exponentialRows, layersOf, residualSettings } from './testing/residual-layers.ts'

const dimension = 24
const trainers = ['vr', 'kmeans', 'random'] as const

/** Energies of columns over the number of rows. */
function variancesOf(values: Float32Array): Float64Array {
  const variances = new Float64Array(dimension)
  for (const [place, value] of values.entries()) variances[place % dimension] += value * value
  return variances.map((energy) => energy / (values.length / dimension))
}

const totalOf = (values: Float32Array): number =>
  variancesOf(values).reduce((sum, variance) => sum + variance, 0)

async function trained(wanted: Partial<ResidualSettings> = {}, rowCount = 80) {
  const [train, test] = [exponentialRows(rowCount, dimension, 1), exponentialRows(60, dimension, 2)]
  const settings = residualSettings({ totalVariance: totalOf(train), ...wanted })
  const events = await allEvents(
    new PlainRows(train.slice(), dimension),
    new PlainRows(test.slice(), dimension),
    settings,
  )
  return { train, test, settings, events, layers: layersOf(events) }
}

test.each(trainers)(
  '%s: each layer codes what the layers before left, and says how much is left',
  async (trainer) => {
    const { train, test, settings, layers } = await trained({ trainer })
    expect(layers.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
    for (const layer of layers) {
      const planned = waterFillingAtRate(variancesOf(train), Math.log2(settings.codebookSize))
      expect(layer.waterLevel / planned.waterLevel).toBeCloseTo(1, 9)
      expect(layer.activeCount).toBe(planned.activeCount)
      const quantizer = new SparseCodebookQuantizer(layer.codebook)
      const codes = quantizer.encode(train)
      expect(layer.codewordsUsed).toBe(new Set(codes).size)
      for (const values of [train, test]) {
        for (const [place, value] of quantizer.decode(quantizer.encode(values)).entries())
          values[place] -= value
      }
      expect(layer.trainDistortion / (totalOf(train) / settings.totalVariance)).toBeCloseTo(1, 5)
      expect(layer.testDistortion / (totalOf(test) / settings.totalVariance)).toBeCloseTo(1, 5)
    }
  },
)

test.each(trainers)(
  '%s: going on from kept layers gives the bits of a training that never stopped',
  async (trainer) => {
    const { train, test, settings, events, layers } = await trained({ trainer })
    for (const firstLayer of [0, 2, 5]) {
      const rows = [train, test].map((values) => new PlainRows(values.slice(), dimension))
      for (const { codebook } of layers.slice(0, firstLayer)) {
        for (const one of rows) await one.subtract(codebook)
      }
      const rest = await allEvents(rows[0], rows[1], { ...settings, firstLayer })
      expect(rest).toEqual(events.filter((event) => 'index' in event && event.index >= firstLayer))
    }
  },
)

test('stopped at an event and gone on with from there, the same rows give the same bits', async () => {
  const { train, test, settings, events } = await trained()
  const rows = [train, test].map((values) => new PlainRows(values.slice(), dimension)) as [
    PlainRows,
    PlainRows,
  ]
  const stops = events.flatMap((event, place) => (place % 4 === 2 ? [event] : []))
  let layerCount = 0
  for (const stop of stops) {
    for await (const event of trainResidualLayers(...rows, { ...settings, firstLayer: layerCount })) {
      if (event.kind === 'layer') {
        expect(event).toEqual(layersOf(events)[event.index])
        layerCount = event.index + 1
      }
      if (event.kind === stop.kind) break
    }
  }
  expect(layerCount).toBeGreaterThan(0)
})

test('every seed and every layer draws numbers of its own', async () => {
  // With variances that are all alike, layers would be alike if their numbers were.
  const alike = {
    trainer: 'random',
    smoothVariances: (variances: Float64Array) => variances.map(() => 1),
  } as const
  const drawn = []
  for (const seed of [1, 2]) {
    const { layers } = await trained({ ...alike, seed, layers: 3 })
    drawn.push(...layers.map(({ codebook }) => [...codebook.codewords].join()))
  }
  expect(new Set(drawn).size).toBe(6)
})

test('the first codewords are rows, or drawn: without an iteration they are seen', async () => {
  const start = { maximumIterations: 0, layers: 1 }
  const { train, layers } = await trained({ ...start, initialization: 'data' })
  const { activeDimensions, codewords } = layers[0].codebook
  const width = activeDimensions.length
  const rowWords = Array.from({ length: train.length / dimension }, (_, row) =>
    Array.from(activeDimensions, (j) => train[row * dimension + j]).join(),
  )
  for (let from = 0; from < codewords.length; from += width) {
    expect(rowWords).toContain(codewords.subarray(from, from + width).join())
  }
  const drawn = await trained({ ...start, initialization: 'random' })
  const untrained = await trained({ ...start, trainer: 'random' })
  expect(drawn.layers[0].codebook).toEqual(untrained.layers[0].codebook)
})

test('lambda has no unit: rows times 2^e have the same layers, codewords times 2^e', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -20, max: 20 }),
      fc.constantFrom(...trainers),
      async (exponent, trainer) => {
        const scale = 2 ** exponent
        const { train, test, settings, layers } = await trained({ trainer, layers: 2 })
        const scaled = await allEvents(
          new PlainRows(
            train.map((value) => value * scale),
            dimension,
          ),
          new PlainRows(
            test.map((value) => value * scale),
            dimension,
          ),
          { ...settings, totalVariance: settings.totalVariance * scale * scale },
        )
        for (const [index, layer] of layersOf(scaled).entries()) {
          const { codebook, waterLevel, ...same } = layers[index]
          const codewords = codebook.codewords.map((value) => value * scale)
          const level = waterLevel * scale * scale
          // log2 of a scaled variance is rounded elsewhere.
          expect(layer.waterLevel / level).toBeCloseTo(1, 12)
          expect(layer.codebook.activeDimensions).toEqual(codebook.activeDimensions)
          expect(layer.trainDistortion / same.trainDistortion).toBeCloseTo(1, 5)
          expect(layer.testDistortion / same.testDistortion).toBeCloseTo(1, 5)
          for (const [place, value] of codewords.entries())
            expect(Math.abs(layer.codebook.codewords[place] - value)).toBeLessThan(1e-4 * scale)
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('K-means learns the training rows more than what they are drawn from; untrained codewords learn neither', async () => {
  const last = async (wanted: Partial<ResidualSettings>) => {
    const { layers } = await trained({ ...wanted, codebookSize: 32 })
    const { trainDistortion, testDistortion } = layers[layers.length - 1]
    return { train: trainDistortion, gap: testDistortion - trainDistortion }
  }
  const [kmeans, vr, random] = [
    await last({ trainer: 'kmeans' }),
    await last({ regularization: 100 }),
    await last({ trainer: 'random' }),
  ]
  expect(kmeans.train).toBeLessThan(vr.train)
  expect(vr.train).toBeLessThan(random.train / 2)
  expect(Math.abs(random.gap)).toBeLessThan(kmeans.gap / 2)
})

test('a lower level activates more dimensions; smoothed variances are planned with as given', async () => {
  const [full, low] = [await trained(), await trained({ levelScale: 0.1 })]
  expect(low.layers[0].activeCount).toBeGreaterThan(full.layers[0].activeCount)
  expect(low.layers[0].waterLevel / full.layers[0].waterLevel).toBeCloseTo(0.1, 12)
  const flat = await trained({ smoothVariances: (variances) => variances.map(() => 1) })
  expect(flat.layers.map(({ activeCount }) => activeCount)).toEqual(Array(5).fill(dimension))
})

describe('little to learn from', () => {
  test.each(['vr', 'random'] as const)('%s: more codewords than rows', async (trainer) => {
    const { layers } = await trained({ trainer, codebookSize: 16 }, 5)
    expect(layers).toHaveLength(5)
    for (const { codebook, codewordsUsed, trainDistortion, testDistortion } of layers) {
      expect(codewordsUsed).toBeLessThanOrEqual(5)
      expect(codebook.codewords.every(Number.isFinite)).toBe(true)
      expect(trainDistortion).toBeGreaterThan(0)
      expect(testDistortion).toBeGreaterThan(0)
    }
  })

  test('K-means with a codeword for each row is done when all active dimensions are', async () => {
    const { events } = await trained({ trainer: 'kmeans', codebookSize: 1024, layers: 40 }, 3)
    const last = events[events.length - 1]
    const layers = layersOf(events)
    expect(layers.length).toBeLessThan(40)
    expect(last).toEqual({
      kind: 'exhausted',
      layerCount: layers.length,
      reason: `The training rows are coded exactly after layer ${layers.length}: nothing is left to code.`,
    })
  })

  test('one row, and rows that are all 0', async () => {
    const { layers } = await trained({ trainer: 'vr', codebookSize: 4 }, 1)
    for (const { trainDistortion } of layers) expect(trainDistortion).toBeLessThan(1)
    const zeros = (count: number) => new PlainRows(new Float32Array(count * dimension), dimension)
    expect(await allEvents(zeros(2), zeros(1), residualSettings({ totalVariance: 0 }))).toEqual([
      {
        kind: 'exhausted',
        layerCount: 0,
        reason: 'All training rows are equal to their mean: there is nothing to code.',
      },
    ])
  })
})

test.each<[Partial<ResidualSettings>, string]>([
  [{ codebookSize: 1 }, 'codebook size: found 1; expected two or more.'],
  [{ layers: 0 }, 'layers: found 0; expected a positive whole number.'],
  [{ firstLayer: 6 }, 'first layer: found 6; expected a whole number from 0 to 5.'],
  [{ levelScale: 0 }, 'level scale: found 0'],
  [{ regularization: -1 }, 'regularization: found -1'],
  [{ totalVariance: NaN }, 'total variance: found NaN'],
  [{ maximumIterations: -1 }, 'iterations: found -1'],
])('refuses %o', async (wanted, message) => {
  await expect(trained(wanted)).rejects.toThrow(message)
})
