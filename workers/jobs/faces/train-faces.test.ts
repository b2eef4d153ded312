import { expect, test } from 'vitest'
import { defaultParameters } from '../../contracts/parameters.ts'
import type { FaceTrainingEvent, LearnedLayer, PreparedFaces } from '../../contracts/faces-results.ts'
import type { FacesParameters } from '../../contracts/faces.ts'
import { facesTable } from '../../contracts/faces.ts'
import { decodeTransform } from '../../core/formats/transform-blob.ts'
import { waterFillingAtRate, waterLevelAtRate } from '../../core/rate/water-filling.ts'
import { plainResidualRows } from '../../core/training/plain-rows.ts'
import { smoothedVariances } from '../../core/transforms/smoothed-variances.ts'
import { madeUpFaces } from './testing/made-up-faces.ts'
import { FaceTrainingJob } from './train-faces.ts'

const set = madeUpFaces()
const small: FacesParameters = {
  ...defaultParameters(facesTable),
  layers: 5,
  codebookSize: 8,
  split: 'every6',
}
const { signal } = new AbortController()

interface Told {
  readonly prepared: PreparedFaces
  readonly layers: readonly LearnedLayer[]
}

async function told(events: AsyncIterable<FaceTrainingEvent>): Promise<Told> {
  const layers: LearnedLayer[] = []
  let prepared: PreparedFaces | undefined
  for await (const event of events) {
    if (event.kind === 'prepared') prepared = event
    if (event.kind === 'layer') layers.push(event)
  }
  if (!prepared) throw new Error('nothing was prepared')
  return { prepared, layers }
}

const train = (
  some: Partial<FacesParameters> = {},
  done: readonly LearnedLayer[] = [],
  job = new FaceTrainingJob(),
) => told(job.train({ parameters: { ...small, ...some }, set, done }, signal))

const bytesOf = async ({ codebook }: LearnedLayer): Promise<Uint8Array> =>
  new Uint8Array(await codebook.arrayBuffer())

test('every layer takes some of the training distortion away, in the dimensions that it says', async () => {
  const { prepared, layers } = await train()
  expect(prepared.train.length + prepared.test.length).toBe(48)
  expect(Array.from(prepared.test)).toEqual([5, 11, 17, 23, 29, 35, 41, 47])
  expect(layers.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
  const { variances } = await decodeTransform(prepared.transform, 'transform')
  const sum = variances.reduce((total, variance) => total + variance, 0)
  expect(prepared.totalVariance / sum).toBeCloseTo(1, 5)
  expect(prepared.bound).toHaveLength(6)
  for (const [layer, bound] of prepared.bound.entries()) {
    // log2 8 bits a layer
    expect(bound).toBeCloseTo(waterFillingAtRate(variances, 3 * layer).normalizedDistortion, 12)
  }
  let before = 1
  for (const layer of layers) {
    expect(layer.trainDistortion).toBeLessThan(before)
    expect(layer.activeByFrequency.reduce((sum, count) => sum + count, 0)).toBe(layer.activeCount)
    for (const [place, count] of layer.activeByFrequency.entries()) {
      expect(count).toBeLessThanOrEqual(prepared.sizeByFrequency[place])
    }
    before = layer.trainDistortion
  }
})

test.each(['kmeans', 'random'] as const)('%s trains under the same interface', async (trainer) => {
  const { layers } = await train({ trainer })
  expect(layers).toHaveLength(5)
  if (trainer === 'kmeans') expect(layers[4].trainDistortion).toBeLessThan(layers[4].testDistortion)
})

test.each(['the same job', 'another job'] as const)(
  'goes on from kept layers in %s, to the bits of one run',
  async (which) => {
    const whole = await train()
    const job = new FaceTrainingJob()
    const first = await train({ layers: 2 }, [], job)
    const rest = await train({}, first.layers, which === 'the same job' ? job : new FaceTrainingJob())
    expect(rest.layers.map(({ index }) => index)).toEqual([2, 3, 4])
    expect(await bytesOf(rest.layers[2])).toEqual(await bytesOf(whole.layers[4]))
    expect(rest.layers[2].testDistortion).toBe(whole.layers[4].testDistortion)
  },
)

test('a job that is left in a layer keeps its rows: the next run goes on without reading the pictures again', async () => {
  let loads = 0
  const job = new FaceTrainingJob((rowCount, dimension) => {
    loads++
    return plainResidualRows(rowCount, dimension)
  })
  const controller = new AbortController()
  const layers: LearnedLayer[] = []
  await expect(async () => {
    for await (const event of job.train({ parameters: small, set, done: [] }, controller.signal)) {
      if (event.kind === 'layer') layers.push(event)
      if (layers.length === 2) controller.abort()
    }
  }).rejects.toThrow('no longer wanted')
  const rest = await train({}, layers, job)
  expect(loads).toBe(2)
  expect(await bytesOf(rest.layers.at(-1) as LearnedLayer)).toEqual(
    await bytesOf((await train()).layers.at(-1) as LearnedLayer),
  )
})

test('layers that were done but not heard of are learned again from the pictures', async () => {
  const job = new FaceTrainingJob()
  const first = await train({ layers: 3 }, [], job)
  const again = await train({}, first.layers.slice(0, 1), job)
  expect(again.layers.map(({ index }) => index)).toEqual([1, 2, 3, 4])
  expect(await bytesOf(again.layers[0])).toEqual(await bytesOf(first.layers[1]))
})

test('other settings are another training', async () => {
  const keys = new Set<string>()
  for (const some of [
    {},
    { seed: 2 },
    { trainer: 'kmeans' },
    { bandSize: 4 },
    { levelScale: 0.5 },
  ] as const) {
    keys.add((await train({ ...some, layers: 1 })).prepared.key)
  }
  expect(keys.size).toBe(5)
})

test('few pictures say that a band is larger than they can tell', async () => {
  const { prepared } = await train({ layers: 1 })
  expect(prepared.remarks.join(' ')).toContain('at most 39 dimensions of a band vary')
})

test('the water level is that of the variances, smoothed where it is asked for', async () => {
  for (const varianceSmoothing of [0, 1]) {
    const { prepared, layers } = await train({ varianceSmoothing, layers: 1 })
    const { layout, variances } = await decodeTransform(prepared.transform, 'transform')
    const planned = smoothedVariances(layout, variances, varianceSmoothing)
    expect(layers[0].waterLevel / waterLevelAtRate(planned, 3)).toBeCloseTo(1, 4)
  }
})

test('a layer that is damaged is refused by its number', async () => {
  const { layers } = await train({ layers: 1 })
  const damaged = { ...layers[0], codebook: layers[0].codebook.slice(0, 40) }
  await expect(train({}, [damaged])).rejects.toThrow('layer 1')
})
