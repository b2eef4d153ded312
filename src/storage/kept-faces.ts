import type { UseStore } from 'idb-keyval'
import { createStore, promisifyRequest } from 'idb-keyval'
import type { FacesParameters } from '../../workers/contracts/faces.ts'
import type { FaceSet, LearnedLayer, PreparedFaces } from '../../workers/contracts/faces-results.ts'
import type { KeptRecords, LoadedFaces } from './check-kept-faces.ts'
import { checkKeptFaces } from './check-kept-faces.ts'
import { RecordFields } from './record-fields.ts'
import { whyNotDeleted, whyNotKept, whyNotRead } from './storing-words.ts'

/** Counted up whenever records change their form: what another version has written is not read. */
const version = 1

const switchKey = 'switch'
const setKey = 'set'
const trainingKey = 'training'
/** Keys that are lists come after keys that are texts, in the order of their numbers. */
const layerKey = (index: number): IDBValidKey => ['layer', index]
const layersFrom = (index: number): IDBKeyRange => IDBKeyRange.bound(['layer', index], ['layer', Infinity])

/** What lay on the device and is gone. */
export interface DeletedFaces {
  readonly pictures: number
  readonly layers: number
  readonly bytes: number
}

/** A sentence for the reader where nothing was changed; undefined where all is well. */
export type Complaint = string | undefined

/**
 * Faces and what was learned from them, on this device (IndexedDB), if the reader wants so. Each call is one
 * transaction that looks at the switch again: once everything is deleted, no tab writes any more. A call that fails
 * leaves what was kept before. The calls of one tab happen in the order in which they are made.
 */
export class KeptFaces {
  constructor(private readonly store: UseStore = createStore('quantarium-faces', 'kept')) {}

  /** False also where this browser lets nothing be kept. */
  async isOn(): Promise<boolean> {
    return this.store('readonly', isSwitchedOn).catch(() => false)
  }

  /** From now on what is given is kept. Asks the browser not to clear it of its own accord; it may say no. */
  async turnOn(): Promise<Complaint> {
    const complaint = await this.change(async (records) => {
      if (!(await isSwitchedOn(records))) {
        records.clear()
        records.put({ version }, switchKey)
      }
    })
    if (complaint === undefined) await askToPersist()
    return complaint
  }

  /** Keeps these pictures instead of those before, whose training goes. The same pictures again change nothing. */
  saveSet(set: FaceSet): Promise<Complaint> {
    return this.changeIfOn(async (records) => {
      if ((await textOf(records, setKey, 'id')) === set.id) return
      records.put(set, setKey)
      removeTraining(records)
    })
  }

  /**
   * Keeps the beginning of a training on the pictures `setId`, instead of another training, whose layers go. That of
   * the same training again, which may now want more layers, leaves its layers.
   */
  savePrepared(setId: string, prepared: PreparedFaces, parameters: FacesParameters): Promise<Complaint> {
    return this.changeIfOn(async (records) => {
      if ((await textOf(records, setKey, 'id')) !== setId) return
      if ((await textOf(records, trainingKey, 'key')) !== prepared.key) removeTraining(records)
      records.put({ setId, key: prepared.key, prepared, parameters }, trainingKey)
    })
  }

  /**
   * Keeps one layer of the training `key`. Passed by without a word where that is not the training that is kept, or
   * the layer before is not there: it failed to be kept, which was said then.
   */
  saveLayer(key: string, layer: LearnedLayer): Promise<Complaint> {
    return this.changeIfOn(async (records) => {
      if ((await textOf(records, trainingKey, 'key')) !== key) return
      const isNext = layer.index === 0 || (await has(records, layerKey(layer.index - 1)))
      if (isNext) records.put({ key, layer }, layerKey(layer.index))
    })
  }

  /** What is kept, as far as it is whole; the rest is removed, and the remarks say why. */
  async load(): Promise<LoadedFaces> {
    try {
      const found = await this.store('readonly', readAll)
      if (!found.isOn && !found.isEmpty) {
        await this.clear()
        return { kept: undefined, remarks: ['What another version of this page had kept was removed.'] }
      }
      const loaded = await checkKeptFaces(found)
      if (loaded.remarks.length > 0) await this.removeBeyond(loaded)
      return loaded
    } catch (error) {
      return { kept: undefined, remarks: [whyNotRead(error)] }
    }
  }

  /** Turns keeping off and leaves nothing; a sentence where the browser refuses that. */
  async deleteEverything(): Promise<DeletedFaces | string> {
    try {
      // What cannot be read can still be deleted.
      const found = await this.store('readonly', readAll).catch(() => undefined)
      await this.clear()
      return amountOf(found)
    } catch (error) {
      return whyNotDeleted(error)
    }
  }

  private async clear(): Promise<void> {
    await this.store('readwrite', (records) => {
      records.clear()
      return promisifyRequest(records.transaction)
    })
  }

  private async removeBeyond({ kept }: LoadedFaces): Promise<void> {
    await this.store('readwrite', (records) => {
      if (!kept) records.delete(setKey)
      if (!kept?.training) records.delete(trainingKey)
      records.delete(layersFrom(kept?.training?.layers.length ?? 0))
      return promisifyRequest(records.transaction)
    })
  }

  private changeIfOn(write: (records: IDBObjectStore) => Promise<void>): Promise<Complaint> {
    return this.change(async (records) => {
      if (await isSwitchedOn(records)) await write(records)
    })
  }

  private async change(write: (records: IDBObjectStore) => Promise<void>): Promise<Complaint> {
    try {
      await this.store('readwrite', async (records) => {
        const isDone = promisifyRequest(records.transaction)
        const isWritten = write(records).catch((error: unknown) => {
          undoAll(records.transaction)
          throw error
        })
        await Promise.all([isWritten, isDone])
      })
      return undefined
    } catch (error) {
      return whyNotKept(error)
    }
  }
}

/** What a call has written before it failed is taken back, unless the browser has done so already. */
function undoAll(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It is over.
  }
}

async function isSwitchedOn(records: IDBObjectStore): Promise<boolean> {
  return partOf(await promisifyRequest<unknown>(records.get(switchKey)), 'version') === version
}

interface FoundRecords extends KeptRecords {
  readonly isOn: boolean
  readonly isEmpty: boolean
}

async function readAll(records: IDBObjectStore): Promise<FoundRecords> {
  const [isOn, count, set, training, layers] = await Promise.all([
    isSwitchedOn(records),
    promisifyRequest(records.count()),
    promisifyRequest<unknown>(records.get(setKey)),
    promisifyRequest<unknown>(records.get(trainingKey)),
    promisifyRequest<unknown[]>(records.getAll(layersFrom(0))),
  ])
  return { isOn, isEmpty: count === 0, set, training, layers }
}

function amountOf(found: KeptRecords | undefined): DeletedFaces {
  const names = partOf(found?.set, 'names')
  const layers = found?.layers ?? []
  const blobs = [
    partOf(found?.set, 'pixels'),
    partOf(partOf(found?.training, 'prepared'), 'transform'),
    ...layers.map((layer) => partOf(partOf(layer, 'layer'), 'codebook')),
  ]
  const bytes = blobs.reduce<number>((sum, blob) => sum + (blob instanceof Blob ? blob.size : 0), 0)
  return { pictures: Array.isArray(names) ? names.length : 0, layers: layers.length, bytes }
}

function removeTraining(records: IDBObjectStore): void {
  records.delete(trainingKey)
  records.delete(layersFrom(0))
}

async function has(records: IDBObjectStore, key: IDBValidKey): Promise<boolean> {
  return (await promisifyRequest(records.getKey(key))) !== undefined
}

/** A text of a record that need not be there, nor be whole. */
async function textOf(records: IDBObjectStore, key: IDBValidKey, name: string): Promise<unknown> {
  return partOf(await promisifyRequest<unknown>(records.get(key)), name)
}

function partOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? new RecordFields(record, '').value(name) : undefined
}

async function askToPersist(): Promise<void> {
  // Absent where the page was not opened securely; its answer changes nothing for us.
  const manager: Partial<StorageManager> | undefined = navigator.storage
  await manager?.persist?.().catch(() => false)
}
