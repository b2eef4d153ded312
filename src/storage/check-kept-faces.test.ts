import { describe, expect, test } from 'vitest'
import type { KeptRecords } from './check-kept-faces.ts'
import { checkKeptFaces } from './check-kept-faces.ts'
import { madeUpLayer, madeUpParameters, madeUpPrepared, madeUpSet } from './testing/made-up-faces.ts'

const key = 'training-1'
const layer = (index: number, some = {}) => ({ key, layer: madeUpLayer(index, some) })
const training = (some = {}) => ({
  setId: 'set-1',
  key,
  prepared: madeUpPrepared(),
  parameters: madeUpParameters,
  ...some,
})

function check(some: Partial<KeptRecords>) {
  return checkKeptFaces({ set: madeUpSet(), training: training(), layers: [layer(0), layer(1)], ...some })
}

describe('what was kept', () => {
  test('comes back as it was', async () => {
    const { kept, remarks } = await check({})
    expect(remarks).toEqual([])
    expect(kept?.set).toEqual(madeUpSet())
    expect(kept?.training?.prepared).toEqual(madeUpPrepared())
    expect(kept?.training?.parameters).toEqual(madeUpParameters)
    expect(kept?.training?.layers).toEqual([madeUpLayer(0), madeUpLayer(1)])
  })

  test('is nothing, without a word, where nothing was kept', async () => {
    expect(await checkKeptFaces({ set: undefined, training: undefined, layers: [] })).toEqual({
      kept: undefined,
      remarks: [],
    })
  })

  test('may be pictures alone', async () => {
    const { kept, remarks } = await check({ training: undefined, layers: [] })
    expect([kept?.set.id, kept?.training, remarks]).toEqual(['set-1', undefined, []])
  })

  test('has no test distortion where no picture is held out', async () => {
    const prepared = madeUpPrepared({ test: new Int32Array(0) })
    const { kept } = await check({
      training: training({ prepared }),
      layers: [layer(0, { testDistortion: NaN })],
    })
    expect(kept?.training?.layers[0].testDistortion).toBeNaN()
  })
})

describe('damaged pictures take everything with them', () => {
  test.each([
    ['a record that is none', 'junk', 'no record, but string'],
    ['pixels cut short', madeUpSet({ pixels: new Blob(['short']) }), 'pixels: found 5 bytes, expected 24'],
    [
      'no pixels',
      { ...madeUpSet(), pixels: [1, 2] },
      'pixels: found a list with other values, expected a file',
    ],
    ['fewer people than names', madeUpSet({ people: ['a'] }), 'people: found 1 entries, expected 4'],
    ['names that are no texts', { ...madeUpSet(), names: [1] }, 'names: found a list with other values'],
    ['no pictures', madeUpSet({ names: [], people: [] }), 'names: found none'],
    ['half a pixel', madeUpSet({ height: 2.5 }), 'height: found 2.5, expected a whole number'],
    ['an endless side', madeUpSet({ width: Infinity }), 'width: found Infinity'],
    [
      'an unknown source',
      { ...madeUpSet(), source: 'web' },
      'source: found web, expected heads or own or sample',
    ],
    ['a missing field', { ...madeUpSet(), title: undefined }, 'title: found nothing, expected text'],
    ['an inherited field', Object.create(madeUpSet()), 'height: found nothing'],
  ])('%s', async (_, set, words) => {
    const { kept, remarks } = await check({ set })
    expect(kept).toBeUndefined()
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toContain(words)
    expect(remarks[0]).toContain('All that was kept was removed.')
  })
})

describe('a damaged training leaves the pictures', () => {
  const broken = (some: object) => training({ prepared: { ...madeUpPrepared(), ...some } })
  test.each([
    ['of other pictures', training({ setId: 'set-2' }), 'pictures: found others'],
    ['without parameters', training({ parameters: undefined }), 'parameters: found nothing'],
    [
      'with a parameter out of range',
      training({ parameters: { ...madeUpParameters, codebookSize: 1e9 } }),
      'codebookSize',
    ],
    ['places beyond the pictures', broken({ train: Int32Array.of(0, 4) }), 'train: found'],
    ['places in disorder', broken({ train: Int32Array.of(3, 1) }), 'ascending places among 4'],
    ['a place below 0', broken({ test: Int32Array.of(-1) }), 'test: found'],
    [
      'a picture both trained on and held out',
      broken({ test: Int32Array.of(1) }),
      'test: found pictures that are trained on',
    ],
    ['a bound of another length', broken({ bound: Float64Array.of(1) }), 'bound: found 1 values, expected 4'],
    ['a bound that is no number', broken({ bound: Float64Array.of(1, NaN, 0, 0) }), 'bound: found'],
    ['an empty transform', broken({ transform: new Blob([]) }), 'transform: found 0 bytes'],
  ])('%s', async (_, record, words) => {
    const { kept, remarks } = await check({ training: record })
    expect(kept?.set.id).toBe('set-1')
    expect(kept?.training).toBeUndefined()
    expect(remarks.join()).toContain(words)
  })

  test('layers without a training are nobody’s', async () => {
    const { kept, remarks } = await check({ training: undefined })
    expect(kept?.training).toBeUndefined()
    expect(remarks).toEqual(['Kept layers belonged to no training: they were removed.'])
  })
})

describe('a damaged layer leaves those before it', () => {
  test.each([
    ['a layer is missing', layer(2), 'layer 2, place: found 2, expected 1: a layer is missing'],
    ['of another training', { key: 'other', layer: madeUpLayer(1) }, 'training: found another'],
    ['an empty codebook', layer(1, { codebook: new Blob([]) }), 'codebook: found 0 bytes'],
    ['a distortion that is none', layer(1, { trainDistortion: NaN }), 'trainDistortion: found NaN'],
    ['other classes', layer(1, { activeByFrequency: Int32Array.of(1) }), 'found 1 values, expected 2'],
  ])('%s', async (_, record, words) => {
    const { kept, remarks } = await check({ layers: [layer(0), record, layer(2)] })
    expect(kept?.training?.layers).toEqual([madeUpLayer(0)])
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toContain(words)
    expect(remarks[0]).toContain('goes on after layer 1.')
  })
})
