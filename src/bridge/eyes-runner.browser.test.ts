import { afterEach, expect, test } from 'vitest'
import type { FaceSet, FaceSetEvent } from '../../workers/contracts/faces-results.ts'
import type { EyesEvent, EyesRequest, FoundEyes } from '../../workers/contracts/face-eyes.ts'
import type { FaceSetRequest } from '../../workers/contracts/faces-requests.ts'
import { createEyesRunner, eyeDetectorFiles } from './eyes-runner.ts'
import type { JobRunner, RunMessage } from './job-runner.ts'
import { createPicturesRunner } from './pictures-runner.ts'

const runners: { terminate(): void }[] = []
afterEach(() => {
  for (const runner of runners.splice(0)) runner.terminate()
})

async function eventsOf<Request, Event>(
  runner: JobRunner<Request, Event>,
  request: Request,
): Promise<Event[]> {
  runners.push(runner)
  const heard: RunMessage<Event>[] = []
  await runner.run(request, (message) => heard.push(message)).done
  expect(heard.at(-1)).toEqual({ type: 'finished' })
  return heard.flatMap((message) => (message.type === 'event' ? [message.event] : []))
}

async function heads(): Promise<FaceSet> {
  const parameters = { people: 3, lights: 1, headSize: '192x168', seed: 1 } as const
  const events = await eventsOf<FaceSetRequest, FaceSetEvent>(createPicturesRunner(), {
    task: 'heads',
    parameters,
  })
  const set = events.at(-1)
  if (set?.kind !== 'faces') throw new Error('the events end with the set')
  return set
}

/** Where the eyes of the first three heads of this seed are, as their shapes have it. */
const eyePlaces = [
  [46.4, 57.3, 121.6, 56.8],
  [49.8, 59.5, 118.2, 59.2],
  [46.7, 57.9, 121.3, 57.4],
]

// The first run has the development server take in a library of 1.3 MB.
test(
  'the detector of the site finds the eyes of rendered heads, in its worker',
  { timeout: 60_000 },
  async () => {
    const set = await heads()
    const size = set.height * set.width
    const files = set.names.map((_, place) => {
      const pixels = set.pixels.slice(place * size, (place + 1) * size)
      return { name: `${place}.pgm`, file: new Blob([`P5\n${set.width} ${set.height}\n255\n`, pixels]) }
    })
    const events = await eventsOf<EyesRequest, EyesEvent>(createEyesRunner(), {
      task: 'find',
      detector: eyeDetectorFiles,
      files,
      known: [],
    })
    const found = events.filter((event): event is FoundEyes => event.kind === 'eyes')
    expect(found).toHaveLength(3)
    for (const [place, { eyes }] of found.entries()) {
      const points = [...(eyes?.left ?? []), ...(eyes?.right ?? [])]
      expect(points).toHaveLength(4)
      for (const [axis, value] of points.entries()) {
        // A tenth of the distance between the eyes.
        expect(Math.abs(value - eyePlaces[place][axis])).toBeLessThan(7)
      }
    }
  },
)

test('a detector that is not there is a sentence', async () => {
  const runner = createEyesRunner()
  runners.push(runner)
  const heard: RunMessage<EyesEvent>[] = []
  const detector = { ...eyeDetectorFiles, faceWeights: new URL('/nowhere.bin', document.baseURI).href }
  const files = [{ name: 'a.pgm', file: new Blob(['P2 8 8 255 ' + '1 '.repeat(64)]) }]
  await runner.run({ task: 'find', detector, files, known: [] }, (message) => heard.push(message)).done
  expect(heard.at(-1)).toMatchObject({ type: 'refused', message: expect.stringContaining('eye detector') })
})
