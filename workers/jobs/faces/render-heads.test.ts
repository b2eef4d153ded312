import { expect, test } from 'vitest'
import type { FaceSet, FaceSetEvent } from '../../contracts/faces-results.ts'
import { Aborted, Pace } from '../pace.ts'
import { readPixels } from './face-set.ts'
import { renderHeads } from './render-heads.ts'

const parameters = { people: 3, lights: 4, headSize: '48x42', seed: 1 } as const

async function eventsOf(changed: Partial<Parameters<typeof renderHeads>[0]> = {}): Promise<FaceSetEvent[]> {
  const events: FaceSetEvent[] = []
  const pace = new Pace(new AbortController().signal)
  for await (const event of renderHeads({ ...parameters, ...changed }, pace)) events.push(event)
  return events
}

const setOf = async (changed?: Partial<Parameters<typeof renderHeads>[0]>): Promise<FaceSet> =>
  (await eventsOf(changed)).at(-1) as FaceSet

test('a set holds every person under every light, and says whose each picture is', async () => {
  const set = await setOf()
  expect(set).toMatchObject({
    kind: 'faces',
    source: 'heads',
    title: '3 rendered people under 4 lights',
    height: 48,
    width: 42,
    people: [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3].map((index) => `person 0${index}`),
  })
  expect(set.names).toHaveLength(12)
  expect(await readPixels(set)).toHaveLength(12 * 48 * 42)
})

test('the parameters decide the set, its name and its pictures', async () => {
  const set = await setOf()
  const again = await setOf()
  expect(again.id).toBe(set.id)
  expect(await readPixels(again)).toEqual(await readPixels(set))
  for (const changed of [{ seed: 2 }, { people: 2 }, { lights: 5 }, { headSize: '96x84' as const }]) {
    expect((await setOf(changed)).id).not.toBe(set.id)
  }
})

test('longer work tells how far it is, and rises', async () => {
  const events = await eventsOf({ people: 8, headSize: '96x84' })
  const shares = events.flatMap((event) => (event.kind === 'progress' ? [event.share] : []))
  expect(shares.length).toBeGreaterThan(0)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
  expect(events.filter(({ kind }) => kind === 'faces')).toHaveLength(1)
})

test('an abort ends it before there is a set; a number of lights that is none is refused', async () => {
  const aborting = new AbortController()
  aborting.abort()
  await expect(renderHeads(parameters, new Pace(aborting.signal)).next()).rejects.toThrow(Aborted)
  await expect(setOf({ lights: 65 })).rejects.toThrow(/lights: found 65/)
})
