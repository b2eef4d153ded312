import { beforeAll, describe, expect, test } from 'vitest'
import type { LookParameters, LookRequest, LookSubject } from '../../contracts/faces-requests.ts'
import type {
  Evaluation,
  FaceMethod,
  FaceModel,
  LookEvent,
  LookPicture,
} from '../../contracts/faces-results.ts'
import { faceMethods } from '../../contracts/faces-results.ts'
import { facesTable } from '../../contracts/faces.ts'
import { defaultParameters } from '../../contracts/parameters.ts'
import { decodeTransform } from '../../core/formats/transform-blob.ts'
import { LookJob } from './look-faces.ts'
import { madeUpFaces } from './testing/made-up-faces.ts'
import { trainedModel } from './testing/trained-model.ts'

const set = madeUpFaces()
const size = set.height * set.width
const parameters: LookParameters = { ...defaultParameters(facesTable), scale: '4' }
const { signal } = new AbortController()
let model: FaceModel

beforeAll(async () => {
  model = await trainedModel(set, { layers: 6, codebookSize: 8, split: 'every6' })
})

async function heard(request: LookRequest, job = new LookJob()): Promise<LookEvent[]> {
  const events: LookEvent[] = []
  for await (const event of job.look(request, signal)) events.push(event)
  return events
}

const look = (some: Partial<LookParameters>, subject: LookSubject = { place: 5 }, job = new LookJob()) =>
  heard({ task: 'look', model, parameters: { ...parameters, ...some }, subject }, job)

const pictures = (events: readonly LookEvent[]): Map<FaceMethod, LookPicture> =>
  new Map(events.flatMap((event) => (event.kind === 'picture' ? [[event.method, event]] : [])))

const squaresOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value * value, 0)

const only = <Kind extends LookEvent['kind']>(events: readonly LookEvent[], kind: Kind) =>
  events.filter((event): event is Extract<LookEvent, { kind: Kind }> => event.kind === kind)

describe('super-resolution of a held-out picture', () => {
  test('shows every method, what was given, and what the layers do', async () => {
    const events = await look({})
    expect([...pictures(events).keys()].sort()).toEqual([...faceMethods].sort())
    const [{ original, given, quality }] = only(events, 'inputs')
    expect([given.height, given.width]).toEqual([6, 5])
    expect(quality).toBeUndefined()
    const bytes = new Uint8Array(await set.pixels.slice(5 * size, 6 * size).arrayBuffer())
    expect(Array.from(original?.pixels ?? [])).toEqual(Array.from(bytes))
    const [layers] = only(events, 'layers')
    expect(layers.codes).toHaveLength(6)
    expect(layers.codeBits).toBe(6 * 3)
  })

  test('the curve over layers meets the PSNR of the picture that is shown, where nothing is clipped', async () => {
    const [{ psnrByLayer }] = only(await look({}), 'layers')
    const job = new LookJob()
    for (const shownLayers of [0, 2, 6]) {
      const rrq = pictures(await look({ shownLayers }, { place: 5 }, job)).get('rrq')
      // Clipping to 0 to 255 can only help.
      expect(rrq?.quality?.psnrDb).toBeGreaterThanOrEqual(psnrByLayer[shownLayers] - 1e-3)
      expect(rrq?.quality?.psnrDb).toBeLessThan(psnrByLayer[shownLayers] + 0.5)
    }
  })

  test('a step along the layers tells only what changes with them', async () => {
    const job = new LookJob()
    await look({ shownLayers: 6 }, { place: 5 }, job)
    const step = await look({ shownLayers: 3 }, { place: 5 }, job)
    expect(step.map(({ kind }) => kind)).toEqual(['picture', 'picture'])
    const alone = pictures(await look({ shownLayers: 3 })).get('rrq')
    expect(pictures(step).get('rrq')).toEqual(alone)
    expect(only(await look({ shownLayers: 3 }, { place: 11 }, job), 'inputs')).toHaveLength(1)
  })

  test('new layers code a known picture anew', async () => {
    const job = new LookJob()
    const young: FaceModel = { ...model, layers: model.layers.slice(0, 2) }
    await heard({ task: 'look', model: young, parameters, subject: { place: 5 } }, job)
    const events = await look({}, { place: 5 }, job)
    expect(only(events, 'inputs')).toHaveLength(0)
    expect(only(events, 'layers')[0].codes).toEqual(only(await look({}), 'layers')[0].codes)
  })

  test('is there before the first layer, without RRQ', async () => {
    const events = await heard({
      task: 'look',
      model: { ...model, layers: [] },
      parameters,
      subject: { place: 5 },
    })
    expect(pictures(events).has('rrq')).toBe(false)
    expect(pictures(events).has('mmse')).toBe(true)
  })
})

test('compression improves with every layer on a training picture, and is told in bits', async () => {
  const [{ psnrByLayer, codeBits, codebookBits }] = only(
    await look({ task: 'compression' }, { place: 0 }),
    'layers',
  )
  expect(psnrByLayer).toEqual(psnrByLayer.toSorted())
  expect([codeBits, codebookBits > 32 * 8 * 6]).toEqual([18, true])
})

test('of pictures that their layers code exactly the PSNR goes on to rise', async () => {
  const exact = await trainedModel(set, { layers: 30, codebookSize: 64, trainer: 'kmeans', split: 'every6' })
  for (const place of [0, 1, 2, 3, 4, 6]) {
    const [{ psnrByLayer }] = only(
      await heard({
        task: 'look',
        model: exact,
        parameters: { ...parameters, task: 'compression' },
        subject: { place },
      }),
      'layers',
    )
    expect(psnrByLayer.at(-1)).toBeGreaterThan(120)
    expect(psnrByLayer).toEqual(psnrByLayer.toSorted())
  }
})

test('noise is what was asked for, the same for one seed, and RRQ takes most of it away', async () => {
  const wanted = { task: 'denoising', noiseDeviation: 60 } as const
  const [{ quality, given }] = only(await look(wanted), 'inputs')
  // 10 log10(255^2 / 60^2) = 12.57 dB before clipping, which helps.
  expect(quality?.psnrDb).toBeGreaterThan(12.2)
  expect(quality?.psnrDb).toBeLessThan(14.5)
  expect(only(await look(wanted), 'inputs')[0].given).toEqual(given)
  const rrq = pictures(await look(wanted)).get('rrq')
  expect(rrq?.quality?.psnrDb).toBeGreaterThan((quality?.psnrDb ?? 0) + 3)
})

test('a picture that was brought is looked at like one of the set; a small one has no scores', async () => {
  const pixels = set.pixels.slice(5 * size, 6 * size)
  const own = pictures(await look({}, { pixels }))
  expect(own.get('mmse')).toEqual(pictures(await look({})).get('mmse'))
  const low = new Blob([Uint8Array.from({ length: 30 }, (_, i) => 4 * i)])
  const events = await look({}, { low })
  expect(only(events, 'inputs')[0].original).toBeUndefined()
  expect(pictures(events).get('rrqBackProjection')?.quality).toBeUndefined()
})

test('codebooks that were looked at alone have their pictures as soon as these are there', async () => {
  const job = new LookJob()
  const pixels = set.pixels.slice(0, size)
  await heard({ task: 'look', model: { ...model, set: undefined }, parameters, subject: { pixels } }, job)
  expect(pictures(await look({}, { place: 5 }, job)).get('mmse')).toEqual(
    pictures(await look({})).get('mmse'),
  )
})

test('means are those of the single pictures', async () => {
  const [evaluation] = only(await heard({ task: 'evaluate', model, parameters }), 'evaluation') as [
    Evaluation,
  ]
  const job = new LookJob()
  const all: Map<FaceMethod, LookPicture>[] = []
  for (const place of model.test) all.push(pictures(await look({}, { place }, job)))
  expect(evaluation.pictureCount).toBe(8)
  expect(evaluation.remarks.join()).toMatch(/Linear MMSE: .* each of the 40 .*RRQ kernel: .* each of the 40 /)
  for (const method of faceMethods) {
    const mean = all.reduce((sum, found) => sum + (found.get(method)?.quality?.psnrDb ?? 0), 0) / all.length
    expect(evaluation.methods[method]?.psnrDb).toBeCloseTo(mean, 9)
  }
  // What is consistent with the small picture is no further from the original in it.
  const { bicubic, bicubicBackProjection } = evaluation.methods
  expect(bicubicBackProjection?.psnrDb).toBeGreaterThan(bicubic?.psnrDb ?? Infinity)
})

test('where nobody is in both training and test, whole people are left out to choose a ridge', async () => {
  const apart = [...set.people.keys()].filter((place) => set.people[place] === 'person 2')
  const others = [...set.people.keys()].filter((place) => set.people[place] !== 'person 2')
  const split = { ...model, train: Int32Array.from(others), test: Int32Array.from(apart.slice(0, 2)) }
  const [{ remarks }] = only(await heard({ task: 'evaluate', model: split, parameters }), 'evaluation')
  expect(remarks.join()).toMatch(/Linear MMSE: .* each person .*RRQ kernel: .* each person /)
})

test('means of noisy pictures are those of the same noise, one by one', async () => {
  const wanted = { ...parameters, task: 'denoising' } as const
  const [{ methods }] = only(await heard({ task: 'evaluate', model, parameters: wanted }), 'evaluation')
  let sum = 0
  for (const place of model.test) {
    sum += pictures(await look(wanted, { place })).get('rrq')?.quality?.psnrDb ?? 0
  }
  expect(methods.rrq?.psnrDb).toBeCloseTo(sum / model.test.length, 9)
})

test('of the energy less the mean each codeword has its share', async () => {
  const [{ codes, energyShares }] = only(await look({ task: 'compression' }), 'layers')
  const transform = await decodeTransform(model.transform, 'transform')
  const bytes = new Uint8Array(await set.pixels.slice(5 * size, 6 * size).arrayBuffer())
  const energy = squaresOf(transform.forward(bytes))
  for (const [layer, code] of codes.entries()) {
    const indices = Int32Array.of(code)
    const request = { task: 'codewords', model, layer, indices, height: set.height } as const
    const [{ values }] = only(await heard(request), 'codewords')
    expect(energyShares[layer] / (squaresOf(values) / energy)).toBeCloseTo(1, 4)
  }
})

test('codewords are pictures of their layer; those of all layers of a picture add up to what is decoded', async () => {
  const [{ codes }] = only(await look({ task: 'compression' }), 'layers')
  const sum = new Float64Array(size)
  for (const [layer, code] of codes.entries()) {
    const request = {
      task: 'codewords',
      model,
      layer,
      indices: Int32Array.of(code),
      height: set.height,
    } as const
    const [{ values }] = only(await heard(request), 'codewords')
    for (const [i, value] of values.entries()) sum[i] += value
  }
  const rrq = pictures(await look({ task: 'compression' })).get('rrq')
  const mean = pictures(await look({ task: 'compression', shownLayers: 0 })).get('rrq')
  for (const [i, value] of sum.entries()) {
    const decoded = Math.min(255, Math.max(0, value + (mean?.picture.pixels[i] ?? 0)))
    expect(Math.abs(decoded - (rrq?.picture.pixels[i] ?? 0))).toBeLessThan(1.01)
  }
})

describe('refused', () => {
  test('a picture of another size', async () => {
    await expect(look({}, { pixels: new Blob(['abc']) })).rejects.toThrow('found 3 pixels; expected 24 × 20')
  })
  test('a small picture for a task that needs the original', async () => {
    await expect(look({ task: 'denoising' }, { low: new Blob(['abc']) })).rejects.toThrow('small picture')
  })
  test('a place that is none, and one of codebooks without their pictures', async () => {
    await expect(look({}, { place: 48 })).rejects.toThrow('picture: found number 49; expected 1 to 48')
    const request = {
      task: 'look',
      model: { ...model, set: undefined },
      parameters,
      subject: { place: 5 },
    } as const
    await expect(heard(request)).rejects.toThrow('codebooks without their pictures')
  })
  test('a layer that is not there', async () => {
    const request = { task: 'codewords', model, layer: 6, indices: Int32Array.of(0), height: 8 } as const
    await expect(heard(request)).rejects.toThrow('layer: found 7; expected 1 to 6')
  })
})
