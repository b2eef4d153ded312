import type { UseStore } from 'idb-keyval'
import { createStore, promisifyRequest } from 'idb-keyval'
import { afterEach, describe, expect, test } from 'vitest'
import { KeptFaces } from './kept-faces.ts'
import { madeUpLayer, madeUpParameters, madeUpPrepared, madeUpSet } from './testing/made-up-faces.ts'

const key = 'training-1'
let names: string[] = []
afterEach(async () => {
  for (const name of names) indexedDB.deleteDatabase(name)
  names = []
})

function newStore(): UseStore {
  const name = `kept-${crypto.randomUUID()}`
  names.push(name)
  return createStore(name, 'kept')
}

async function saveAll(faces: KeptFaces, layerCount: number): Promise<void> {
  await faces.saveSet(madeUpSet())
  await faces.savePrepared('set-1', madeUpPrepared(), madeUpParameters)
  for (let index = 0; index < layerCount; index += 1) await faces.saveLayer(key, madeUpLayer(index))
}

async function put(store: UseStore, record: unknown, place: IDBValidKey): Promise<void> {
  await store('readwrite', (records) => {
    records.put(record, place)
    return promisifyRequest(records.transaction)
  })
}
const countOf = (store: UseStore) => store('readonly', (records) => promisifyRequest(records.count()))

/** A device on which there is no room for layers from some place on. */
function fullFrom(store: UseStore, layer: number): UseStore {
  return (mode, callback) =>
    store(mode, (records) => {
      const put = records.put.bind(records)
      records.put = (value: unknown, place: IDBValidKey) => {
        if (Array.isArray(place) && Number(place[1]) >= layer)
          throw new DOMException('full', 'QuotaExceededError')
        return put(value, place)
      }
      return callback(records)
    })
}

describe('keeping', () => {
  test('is off at first, and then nothing is written', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    expect(await faces.isOn()).toBe(false)
    await saveAll(faces, 2)
    expect(await countOf(store)).toBe(0)
    expect(await faces.load()).toEqual({ kept: undefined, remarks: [] })
  })

  test('brings everything back after a reload, to the byte', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    expect(await faces.turnOn()).toBeUndefined()
    await saveAll(faces, 3)
    const { kept, remarks } = await new KeptFaces(store).load()
    expect(remarks).toEqual([])
    expect(await new KeptFaces(store).isOn()).toBe(true)
    expect(kept?.set.names).toEqual(madeUpSet().names)
    expect(await kept?.set.pixels.arrayBuffer()).toEqual(await madeUpSet().pixels.arrayBuffer())
    expect(kept?.training?.prepared.train).toEqual(madeUpPrepared().train)
    expect(kept?.training?.layers.map(({ index, codebook }) => [index, codebook.size])).toEqual([
      [0, 10],
      [1, 11],
      [2, 12],
    ])
  })

  test('replaces pictures with their training, and a training with its layers', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    await faces.turnOn()
    await saveAll(faces, 3)
    // The same again: nothing is lost.
    await faces.turnOn()
    await faces.saveSet(madeUpSet())
    await faces.savePrepared('set-1', madeUpPrepared({ bound: new Float64Array(9) }), {
      ...madeUpParameters,
      layers: 8,
    })
    const { kept } = await faces.load()
    expect([kept?.training?.parameters.layers, kept?.training?.layers.length]).toEqual([8, 3])
    await faces.savePrepared('set-1', madeUpPrepared({ key: 'training-2' }), madeUpParameters)
    expect((await faces.load()).kept?.training).toMatchObject({ prepared: { key: 'training-2' }, layers: [] })
    await faces.saveSet(madeUpSet({ id: 'set-2' }))
    expect((await faces.load()).kept).toMatchObject({ set: { id: 'set-2' }, training: undefined })
  })

  test('takes no training of other pictures, no layer of another training and none after a gap', async () => {
    const faces = new KeptFaces(newStore())
    await faces.turnOn()
    await faces.saveSet(madeUpSet())
    await faces.savePrepared('set-2', madeUpPrepared(), madeUpParameters)
    expect((await faces.load()).kept?.training).toBeUndefined()
    await faces.savePrepared('set-1', madeUpPrepared(), madeUpParameters)
    await faces.saveLayer('training-2', madeUpLayer(0))
    await faces.saveLayer(key, madeUpLayer(1))
    expect(await faces.load()).toMatchObject({ kept: { training: { layers: [] } }, remarks: [] })
  })

  test('keeps what is given at once in order', async () => {
    const faces = new KeptFaces(newStore())
    const calls = [
      faces.turnOn(),
      faces.saveSet(madeUpSet()),
      faces.savePrepared('set-1', madeUpPrepared(), madeUpParameters),
      ...[0, 1, 2].map((index) => faces.saveLayer(key, madeUpLayer(index))),
    ]
    expect(await Promise.all(calls)).toEqual(calls.map(() => undefined))
    expect((await faces.load()).kept?.training?.layers).toHaveLength(3)
  })
})

describe('when the device is full', () => {
  test('one layer complains, those after it are silent, and what was kept before stays', async () => {
    const store = newStore()
    const faces = new KeptFaces(fullFrom(store, 2))
    await faces.turnOn()
    await saveAll(faces, 2)
    expect(await faces.saveLayer(key, madeUpLayer(2))).toContain('no more room')
    expect(await faces.saveLayer(key, madeUpLayer(3))).toBeUndefined()
    const { kept, remarks } = await new KeptFaces(store).load()
    expect([kept?.training?.layers.length, remarks]).toEqual([2, []])
  })

  test('a call that fails halfway leaves the training and the layers of before', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    await faces.turnOn()
    await saveAll(faces, 2)
    // No browser can store a function: the put fails after the transaction began.
    const unfit = { ...madeUpPrepared({ key: 'training-2' }), remarks: [() => 'no'] as unknown as string[] }
    expect(await faces.savePrepared('set-1', unfit, madeUpParameters)).toContain('could not keep')
    expect((await faces.load()).kept?.training).toMatchObject({ prepared: { key }, layers: [{}, {}] })
  })

  test('a browser that lets nothing be kept is said to do so', async () => {
    const faces = new KeptFaces(() => Promise.reject(new DOMException('access denied', 'SecurityError')))
    expect(await faces.isOn()).toBe(false)
    expect(await faces.turnOn()).toContain('(access denied)')
    expect((await faces.load()).remarks.join()).toContain('could not be read (access denied)')
    expect(await faces.deleteEverything()).toContain('could not be deleted (access denied)')
  })
})

describe('what is damaged', () => {
  test('is removed and named once; the layers before it stay', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    await faces.turnOn()
    await saveAll(faces, 3)
    await put(store, { key, layer: 'junk' }, ['layer', 1])
    const { kept, remarks } = await faces.load()
    expect([kept?.training?.layers.length, remarks.length]).toEqual([1, 1])
    // The switch, the set, the training and one layer.
    expect(await countOf(store)).toBe(4)
    expect((await faces.load()).remarks).toEqual([])
    await faces.saveLayer(key, madeUpLayer(1))
    expect((await faces.load()).kept?.training?.layers).toHaveLength(2)
  })

  test('takes all with it where it is the pictures; keeping stays on', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    await faces.turnOn()
    await saveAll(faces, 3)
    await put(store, madeUpSet({ pixels: new Blob(['x']) }), 'set')
    expect((await faces.load()).remarks).toHaveLength(1)
    expect(await countOf(store)).toBe(1)
    expect(await faces.isOn()).toBe(true)
  })

  test('of another version is removed, and keeping is off', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    await faces.turnOn()
    await saveAll(faces, 1)
    await put(store, { version: 99 }, 'switch')
    expect(await faces.isOn()).toBe(false)
    expect((await faces.load()).remarks.join()).toContain('another version')
    expect(await countOf(store)).toBe(0)
  })
})

describe('deleting everything', () => {
  test('says what it deleted, turns keeping off, and no tab writes any more', async () => {
    const store = newStore()
    const faces = new KeptFaces(store)
    const otherTab = new KeptFaces(store)
    await faces.turnOn()
    await saveAll(faces, 2)
    const bytes = 24 + 100 + 10 + 11
    expect(await faces.deleteEverything()).toEqual({ pictures: 4, layers: 2, bytes })
    await otherTab.saveLayer(key, madeUpLayer(2))
    await saveAll(otherTab, 1)
    expect(await countOf(store)).toBe(0)
    expect(await otherTab.isOn()).toBe(false)
    expect(await faces.deleteEverything()).toEqual({ pictures: 0, layers: 0, bytes: 0 })
  })
})
