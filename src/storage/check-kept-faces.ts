import type { FacesParameters } from '../../workers/contracts/faces.ts'
import { faceSources, facesTable, maximumLayers } from '../../workers/contracts/faces.ts'
import type { FaceSet, LearnedLayer, PreparedFaces } from '../../workers/contracts/faces-results.ts'
import { repairParameters } from '../../workers/contracts/repair.ts'
import { DamagedRecord, RecordFields } from './record-fields.ts'

/** A training as far as it was kept: `layers` are 0, 1, ... without a gap, maybe more than are wanted now. */
export interface KeptTraining {
  readonly prepared: PreparedFaces
  /** what it was begun with */
  readonly parameters: FacesParameters
  readonly layers: readonly LearnedLayer[]
}

export interface Kept {
  readonly set: FaceSet
  readonly training: KeptTraining | undefined
}

/** What could be used of what was kept; a remark is a sentence for the reader about what could not. */
export interface LoadedFaces {
  readonly kept: Kept | undefined
  readonly remarks: readonly string[]
}

/** The records as they lie in the store, in which anything may stand. */
export interface KeptRecords {
  readonly set: unknown
  readonly training: unknown
  /** in the order of their places */
  readonly layers: readonly unknown[]
}

/** Larger pictures are not trained on; a larger number in a record is damage. */
const largestSide = 10_000

/**
 * The one way in for what was kept. Damage costs no more than what depends on it: without pictures there is nothing,
 * without its preparation no training, and after a damaged or missing layer the layers before it still count.
 */
export async function checkKeptFaces(records: KeptRecords): Promise<LoadedFaces> {
  if (records.set === undefined) {
    const isOrphan = records.training !== undefined || records.layers.length > 0
    return { kept: undefined, remarks: isOrphan ? ['A kept training had no pictures: it was removed.'] : [] }
  }
  const set = await unlessDamaged(() => checkSet(records.set))
  if (typeof set === 'string') return { kept: undefined, remarks: [`${set}. All that was kept was removed.`] }
  if (records.training === undefined) {
    const remarks =
      records.layers.length > 0 ? ['Kept layers belonged to no training: they were removed.'] : []
    return { kept: { set, training: undefined }, remarks }
  }
  const begun = await unlessDamaged(() => checkTraining(records.training, set))
  if (typeof begun === 'string') {
    const remarks = [`${begun}. The training was removed, the pictures are still there.`]
    return { kept: { set, training: undefined }, remarks }
  }
  const { layers, remarks } = await checkLayers(records.layers, begun.prepared)
  return { kept: { set, training: { ...begun, layers } }, remarks }
}

async function unlessDamaged<Value>(check: () => Promise<Value>): Promise<Value | string> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof DamagedRecord) return `What was kept on this device is damaged: ${error.message}`
    throw error
  }
}

/** A browser may have lost the bytes of a file that it still lists. */
async function checkReadable(blob: Blob, what: string): Promise<void> {
  try {
    await blob.slice(-1).arrayBuffer()
  } catch {
    throw new DamagedRecord(`${what}: the file cannot be read any more`)
  }
}

async function checkSet(record: unknown): Promise<FaceSet> {
  const fields = new RecordFields(record, 'the pictures')
  const height = fields.whole('height', 1, largestSide)
  const width = fields.whole('width', 1, largestSide)
  const names = fields.texts('names')
  if (names.length === 0) fields.fail('names', 'none', 'one for each picture')
  const pixels = fields.blob('pixels', names.length * height * width)
  await checkReadable(pixels, 'the pictures')
  return {
    kind: fields.choice('kind', ['faces']),
    id: fields.text('id'),
    source: fields.choice('source', faceSources),
    title: fields.text('title'),
    height,
    width,
    pixels,
    names,
    people: fields.texts('people', names.length),
    remarks: fields.texts('remarks'),
  }
}

async function checkTraining(record: unknown, set: FaceSet): Promise<Omit<KeptTraining, 'layers'>> {
  const outer = new RecordFields(record, 'the training')
  if (outer.text('setId') !== set.id) outer.fail('pictures', 'others', 'those that are kept')
  const fields = new RecordFields(outer.value('prepared'), 'the training')
  const parameters = checkParameters(outer)
  const transform = fields.blob('transform')
  await checkReadable(transform, 'the bases of the training')
  const bound = fields.numbers('bound')
  if (bound.length !== parameters.layers + 1) {
    fields.fail('bound', `${bound.length} values`, `${parameters.layers + 1}`)
  }
  const prepared: PreparedFaces = {
    kind: fields.choice('kind', ['prepared']),
    key: fields.text('key'),
    transform,
    train: checkPlaces(fields, 'train', set.names.length),
    test: checkPlaces(fields, 'test', set.names.length),
    totalVariance: fields.number('totalVariance', 0),
    bound,
    sizeByFrequency: fields.counts('sizeByFrequency'),
    backend: fields.text('backend'),
    remarks: fields.texts('remarks'),
  }
  const trained = new Set(prepared.train)
  if (prepared.test.some((place) => trained.has(place))) {
    fields.fail('test', 'pictures that are trained on', 'others')
  }
  return { prepared, parameters }
}

function checkParameters(fields: RecordFields): FacesParameters {
  const value = fields.value('parameters')
  if (typeof value !== 'object' || value === null) fields.fail('parameters', value, 'a record')
  const { parameters, remarks } = repairParameters(facesTable, { ...value })
  const [first] = remarks
  // A training goes on with its own parameters or not at all.
  if (remarks.length > 0) throw new DamagedRecord(`the parameters of the training: ${first.problem}`)
  return parameters
}

function checkPlaces(fields: RecordFields, name: string, pictureCount: number): Int32Array {
  const places = fields.counts(name)
  const isAscending = places.every((place, i) => place < pictureCount && (i === 0 || place > places[i - 1]))
  return isAscending ? places : fields.fail(name, places, `ascending places among ${pictureCount} pictures`)
}

async function checkLayers(
  records: readonly unknown[],
  prepared: PreparedFaces,
): Promise<{ layers: LearnedLayer[]; remarks: string[] }> {
  const layers: LearnedLayer[] = []
  for (const [index, record] of records.entries()) {
    const layer = await unlessDamaged(() => checkLayer(record, index, prepared))
    if (typeof layer === 'string') {
      return { layers, remarks: [`${layer}. The training goes on after layer ${index}.`] }
    }
    layers.push(layer)
  }
  return { layers, remarks: [] }
}

async function checkLayer(
  record: unknown,
  index: number,
  { key, sizeByFrequency, test }: PreparedFaces,
): Promise<LearnedLayer> {
  const what = `layer ${index + 1}`
  const outer = new RecordFields(record, what)
  if (outer.text('key') !== key) outer.fail('training', 'another', 'the one that is kept')
  const fields = new RecordFields(outer.value('layer'), what)
  const codebook = fields.blob('codebook')
  await checkReadable(codebook, what)
  const activeByFrequency = fields.counts('activeByFrequency')
  if (activeByFrequency.length !== sizeByFrequency.length) {
    fields.fail('activeByFrequency', `${activeByFrequency.length} values`, `${sizeByFrequency.length}`)
  }
  if (fields.whole('index', 0, maximumLayers - 1) !== index) {
    fields.fail('place', fields.value('index'), `${index}: a layer is missing`)
  }
  return {
    kind: fields.choice('kind', ['layer']),
    index,
    codebook,
    trainDistortion: fields.number('trainDistortion', 0),
    // Of no pictures there is no mean.
    testDistortion: test.length === 0 ? Number.NaN : fields.number('testDistortion', 0),
    activeCount: fields.whole('activeCount', 0),
    activeShare: fields.number('activeShare', 0, 1),
    codewordsUsed: fields.whole('codewordsUsed', 0),
    waterLevel: fields.number('waterLevel', 0),
    activeByFrequency,
    seconds: fields.number('seconds', 0),
  }
}
