import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunMessage } from './job-runner.ts'
import { progressMilliseconds, sparseProgress } from './sparse-progress.ts'

interface Told {
  readonly kind: 'progress' | 'layer'
  readonly at: number
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function listen() {
  const heard: (Told | string)[] = []
  const tell = sparseProgress<RunMessage<Told>>((message) =>
    heard.push(message.type === 'event' ? message.event : message.type),
  )
  const say = (kind: Told['kind'], at: number): void => tell({ type: 'event', event: { kind, at } })
  return { heard, say, end: () => tell({ type: 'finished' }) }
}

test('of many words a second at most twelve are heard, and the last one is', async () => {
  const { heard, say } = listen()
  for (let at = 0; at < 100; at++) {
    say('progress', at)
    await vi.advanceTimersByTimeAsync(10)
  }
  await vi.advanceTimersByTimeAsync(progressMilliseconds)
  expect(heard.length).toBeGreaterThan(8)
  expect(heard.length).toBeLessThanOrEqual(13)
  expect(heard[0]).toMatchObject({ at: 0 })
  expect(heard.at(-1)).toMatchObject({ at: 99 })
})

test('what is not progress is heard at once and in order, and no older word comes after it', async () => {
  const { heard, say, end } = listen()
  say('progress', 0)
  say('progress', 1)
  say('layer', 2)
  say('layer', 3)
  say('progress', 4)
  end()
  await vi.advanceTimersByTimeAsync(1000)
  expect(heard.map((one) => (typeof one === 'string' ? one : one.at))).toEqual([0, 2, 3, 'finished'])
})
