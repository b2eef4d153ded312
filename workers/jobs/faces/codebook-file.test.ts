import { expect, test } from 'vitest'
import type { FacesParameters } from '../../contracts/faces.ts'
import { facesTable } from '../../contracts/faces.ts'
import type { CodebookFileRequest } from '../../contracts/faces-requests.ts'
import type { CodebookFile, FaceModel, LearnedLayer, OpenedCodebooks } from '../../contracts/faces-results.ts'
import { defaultParameters } from '../../contracts/parameters.ts'
import { encodeCodebook } from '../../core/formats/codebook-blob.ts'
import { ResidualArchive, writeResidualArchive } from '../../core/formats/residual-archive.ts'
import { encodeTransform } from '../../core/formats/transform-blob.ts'
import { RandomStream } from '../../core/random/random-stream.ts'
import { lastOf } from '../../core/training/last-of.ts'
import { SubBandFit } from '../../core/transforms/sub-band-fit.ts'
import { Pace } from '../pace.ts'
import { codebookFile } from './codebook-file.ts'

const [height, width, bandSize, codebookSize] = [10, 7, 4, 3]
const stream = new RandomStream(1, 'codebook file')

function madeUpLayer(index: number, some: Partial<LearnedLayer> = {}): LearnedLayer {
  const activeDimensions = Int32Array.of(0, 3 + index, 60)
  const codewords = Float32Array.from({ length: 9 }, () => stream.normal())
  const codebook = { codebookSize, dimension: height * width, activeDimensions, codewords }
  return {
    kind: 'layer',
    index,
    codebook: encodeCodebook(codebook),
    trainDistortion: 0.5 ** index,
    testDistortion: 0.6 ** index,
    activeCount: 3,
    activeShare: 3 / 70,
    codewordsUsed: 3,
    waterLevel: 9,
    activeByFrequency: Int32Array.of(3),
    seconds: 1,
    ...some,
  }
}

function saved(some: { layers?: readonly LearnedLayer[]; parameters?: Partial<FacesParameters> } = {}) {
  const fit = new SubBandFit(height, width, bandSize)
  fit.add(Float32Array.from({ length: 6 * height * width }, () => 128 + 40 * stream.normal()))
  const { layers = [madeUpLayer(0), madeUpLayer(1)] } = some
  const model: FaceModel = {
    key: 'training-1',
    height,
    width,
    codebookSize,
    layers,
    set: undefined,
    transform: encodeTransform(lastOf(fit.finish())),
    train: Int32Array.of(0, 1, 2, 4, 5, 6),
    test: Int32Array.of(3),
  }
  const parameters = { ...defaultParameters(facesTable), bandSize, codebookSize, ...some.parameters }
  return { task: 'save', model, parameters, layers } as const
}

/** The last event of a run. */
async function run(request: CodebookFileRequest, signal = new AbortController().signal) {
  let last: unknown
  for await (const event of codebookFile(request, new Pace(signal))) last = event
  return last
}

async function save(request: CodebookFileRequest = saved()): Promise<Blob> {
  return ((await run(request)) as CodebookFile).file
}

const open = async (file: Blob) => (await run({ task: 'open', name: 'a.npz', file })) as OpenedCodebooks
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

test('what is saved is opened again to the byte', async () => {
  const request = saved()
  const { model, parameters, remarks } = await open(await save(request))
  const { transform, layers, key, ...rest } = request.model
  expect(model).toMatchObject(rest)
  expect(model.key).toContain(key)
  expect(await bytesOf(model.transform)).toEqual(await bytesOf(transform))
  expect(await Promise.all(model.layers.map(({ codebook }) => bytesOf(codebook)))).toEqual(
    await Promise.all(layers.map(({ codebook }) => bytesOf(codebook))),
  )
  expect(model.layers.map(({ index }) => index)).toEqual([0, 1])
  expect([parameters, remarks]).toEqual([request.parameters, []])
})

test('codebooks that were changed in a file are told from those of the training', async () => {
  const layers = [madeUpLayer(0), madeUpLayer(1)]
  const { model, parameters } = saved({ layers })
  const keyWith = async (some: readonly LearnedLayer[]): Promise<string> =>
    (await open(await save({ task: 'save', model, parameters, layers: some }))).model.key
  expect(await keyWith(layers)).toBe(await keyWith(layers))
  expect(await keyWith([layers[0], madeUpLayer(1)])).not.toBe(await keyWith(layers))
})

test('a training without held-out pictures has no test distortion, and is saved', async () => {
  const file = await save(saved({ layers: [madeUpLayer(0, { testDistortion: NaN })] }))
  const { manifest } = await ResidualArchive.open(file, 'a.npz')
  const { activeCount, codewordsUsed, trainDistortion, waterLevel } = madeUpLayer(0)
  expect(manifest.figures).toEqual([{ activeCount, codewordsUsed, trainDistortion, waterLevel }])
})

test('a damaged layer is not saved, and axes that are not orthonormal are not opened', async () => {
  const cut = madeUpLayer(1, { codebook: new Blob(['short']) })
  await expect(save(saved({ layers: [madeUpLayer(0), cut] }))).rejects.toThrow('layer 2')
  const archive = await ResidualArchive.open(await save(saved({ layers: [madeUpLayer(0)] })), 'a.npz')
  const transform = await archive.transform()
  transform.bases[5] += 1
  const layers = (async function* () {
    yield await archive.layer(0)
  })()
  const bent = await writeResidualArchive(archive.manifest, transform, await archive.split(), layers)
  await expect(open(bent)).rejects.toThrow('a.npz, bases: axes that are not orthonormal')
})

test('parameters that contradict the manifest are refused', async () => {
  const file = await save(saved({ parameters: { codebookSize: 99 } }))
  await expect(open(file)).rejects.toThrow('a.npz, manifest.json: parameters for bands of 4 and 99 codewords')
})

test('an abort ends it between layers', async () => {
  const controller = new AbortController()
  controller.abort()
  await expect(run(saved(), controller.signal)).rejects.toThrow('no longer wanted')
})
