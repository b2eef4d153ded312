import { expect, test } from 'vitest'
import type { EyesEvent, EyesRequest, FoundEyes } from '../../contracts/face-eyes.ts'
import { archiveOf } from '../../core/formats/testing/archives.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import type { EyeDetector } from '../../core/images/eye-detector.ts'
import { Pace } from '../pace.ts'
import { brought, face, greymap, readFaces } from '../testing/faces.ts'
import { eyesJob } from './find-eyes.ts'

const detector = { faceWeights: 'faces', landmarkWeights: 'landmarks', engine: 'engine' }

/** Finds eyes at a quarter and three quarters of the width, unless the first pixel is white. */
const fake: Pick<EyeDetector, 'find'> = {
  find: async ({ luma, height, width }) =>
    luma[0] === 255 ? undefined : { left: [width / 4, height / 2], right: [(3 * width) / 4, height / 2] },
}

async function answers(request: EyesRequest, job = eyesJob(async () => fake)): Promise<readonly EyesEvent[]> {
  const events: EyesEvent[] = []
  for await (const event of job(request, new Pace(new AbortController().signal))) events.push(event)
  return events
}
const foundIn = (events: readonly EyesEvent[]) =>
  events.filter((event): event is FoundEyes => event.kind === 'eyes')

test('eyes are told under the names that the set has, in its order; what cannot be read is passed over', async () => {
  const files = [
    brought(
      'team.zip',
      archiveOf({ 'b/2.pgm': face(2), 'a/1.pgm': face(1), 'notes.txt': face(0).subarray(0, 3) }),
    ),
    brought(
      'c.pgm',
      greymap(12, 10, () => 255),
    ),
  ]
  const found = foundIn(await answers({ task: 'find', detector, files, known: [] }))
  const { set } = await readFaces(files)
  expect(found.map(({ name }) => name)).toEqual(set.names)
  expect(found.at(-1)).toMatchObject({ height: 12, width: 10, eyes: { left: [2.5, 6], right: [7.5, 6] } })
  expect(found.find(({ name }) => name === 'c.pgm')?.eyes).toBeUndefined()
})

test('what is known is told as it is, and nobody looks at it again', async () => {
  const files = [brought('a.pgm', face(1)), brought('b.pgm', face(2))]
  const known: FoundEyes = {
    kind: 'eyes',
    name: 'a.pgm',
    height: 12,
    width: 10,
    eyes: { left: [1, 1], right: [9, 2] },
  }
  let looks = 0
  const counting = { find: (picture: Parameters<typeof fake.find>[0]) => (looks++, fake.find(picture)) }
  const events = await answers(
    { task: 'find', detector, files, known: [known] },
    eyesJob(async () => counting),
  )
  expect(foundIn(events)[0]).toEqual(known)
  expect([foundIn(events).length, looks]).toEqual([2, 1])
})

test('the detector is loaded once, and after a failure once more', async () => {
  let loads = 0
  const job = eyesJob(async () => {
    loads++
    if (loads === 1) throw new Refusal('eye detector', 'nothing', 'its files')
    return fake
  })
  const request = { task: 'find', detector, files: [brought('a.pgm', face(1))], known: [] } as const
  await expect(answers(request, job)).rejects.toThrow('eye detector')
  expect(foundIn(await answers(request, job))).toHaveLength(1)
  await answers(request, job)
  expect(loads).toBe(2)
})

test('a picture is shown by its name, reduced where it is large', async () => {
  const files = [
    brought('a.pgm', face(7)),
    brought(
      'b.pgm',
      greymap(1280, 320, (x) => (x < 160 ? 40 : 200)),
    ),
  ]
  const [small] = await answers({ task: 'picture', files, name: 'a.pgm' })
  expect(small).toMatchObject({ kind: 'picture', name: 'a.pgm', height: 12, width: 10 })
  const [large] = await answers({ task: 'picture', files, name: 'b.pgm' })
  if (large.kind !== 'picture') throw new Error('a picture is answered')
  expect([large.height, large.width, large.pixels[0], large.pixels[159]]).toEqual([640, 160, 40, 200])
  await expect(answers({ task: 'picture', files, name: 'c.pgm' })).rejects.toThrow(Refusal)
})
