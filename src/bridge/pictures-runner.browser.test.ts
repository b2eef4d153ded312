import { expect, test } from 'vitest'
import type { FaceSetEvent } from '../../workers/contracts/faces-results.ts'
import type { RunMessage } from './job-runner.ts'
import { createPicturesRunner } from './pictures-runner.ts'

const greymap = (level: number): Blob => new Blob([`P2 8 8 255\n${`${level} `.repeat(64)}`])

test('a worker reads pictures that the page hands over, and tells what it refused', async () => {
  const runner = createPicturesRunner()
  const heard: RunMessage<FaceSetEvent>[] = []
  const files = [
    { name: 'a.pgm', file: greymap(10) },
    { name: 'b.pgm', file: greymap(20) },
    { name: 'c.pgm', file: new Blob([]) },
  ]
  const request = {
    task: 'pictures',
    source: 'own',
    title: 'mine',
    files,
    framing: { manner: 'crop' },
  } as const
  await runner.run(request, (message) => heard.push(message)).done
  runner.terminate()
  const events = heard.flatMap((message) => (message.type === 'event' ? [message.event] : []))
  const set = events.find((event) => event.kind === 'faces')
  expect(set?.names).toEqual(['a.pgm', 'b.pgm'])
  expect(new Uint8Array((await set?.pixels.arrayBuffer()) ?? []).subarray(60, 68)).toEqual(
    Uint8Array.of(10, 10, 10, 10, 20, 20, 20, 20),
  )
  expect(events.filter((event) => event.kind === 'refused').map(({ name }) => name)).toEqual(['c.pgm'])
  expect(heard.at(-1)).toEqual({ type: 'finished' })
})
