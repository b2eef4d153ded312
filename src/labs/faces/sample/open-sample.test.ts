import { afterEach, expect, test, vi } from 'vitest'
import type {
  FaceSetRequest,
  FaceTrainingRequest,
  LookRequest,
} from '../../../../workers/contracts/faces-requests.ts'
import type {
  FaceSetEvent,
  FaceTrainingEvent,
  LookEvent,
} from '../../../../workers/contracts/faces-results.ts'
import { FakeRunner } from '../testing/fake-runner.ts'
import { createFacesStore } from '../store.ts'
import { openSample } from './open-sample.ts'

afterEach(() => vi.unstubAllGlobals())

function room(answer: (address: string) => Response) {
  vi.stubGlobal('document', { baseURI: 'https://site/quantization/' })
  vi.stubGlobal('fetch', async (address: string) => answer(address))
  const pictures = new FakeRunner<FaceSetRequest, FaceSetEvent>()
  const trainer = new FakeRunner<FaceTrainingRequest, FaceTrainingEvent>()
  const looker = new FakeRunner<LookRequest, LookEvent>()
  const store = createFacesStore(
    { pictures, trainer, looker },
    { say: () => undefined, hush: () => undefined },
  )
  return { store, pictures }
}

test('the portraits are read as a sample that names itself', async () => {
  const asked: string[] = []
  const { store, pictures } = room((address) => {
    asked.push(address)
    return new Response(address)
  })
  await openSample(store, ['0.webp', '1.webp'])
  expect(asked).toEqual([0, 1].map((number) => `https://site/quantization/sample-faces/${number}.webp`))
  expect(pictures.asked).toMatchObject([
    {
      source: 'sample',
      title: '2 sample portraits (fake-avatars)',
      files: [{ name: 'portrait 000/0.webp' }, { name: 'portrait 001/1.webp' }],
    },
  ])
})

test('a reader who chose something else meanwhile gets that', async () => {
  const { store, pictures } = room(() => new Response('x'))
  const opening = openSample(store, ['0.webp'])
  store.getState().change({ seed: 5 })
  await opening
  expect(pictures.asked.filter(({ task }) => task === 'pictures')).toEqual([])
  store.getState().close()
})

test('a portrait that is missing is said', async () => {
  const { store } = room(() => new Response('', { status: 404 }))
  await expect(openSample(store, ['7.webp'])).rejects.toThrow('7.webp')
})
