import { expect, test } from 'vitest'
import { Refusal } from './core/formats/refusal.ts'
import type { JobMessage } from './serve-jobs.ts'
import { serveJob } from './serve-jobs.ts'

interface Counted {
  readonly counted: number
}

/** Counts up to what is asked for; above 100 it is refused, below 0 it fails. */
async function* count(to: number, signal: AbortSignal): AsyncGenerator<Counted> {
  if (to > 100) throw new Refusal('count', `${to}`, 'at most 100')
  if (to < 0) throw new RangeError('no way down')
  for (let counted = 1; counted <= to; counted++) {
    await Promise.resolve()
    if (signal.aborted) throw Object.assign(new Error('no longer wanted'), { name: 'Aborted' })
    yield { counted }
  }
}

async function heard(to: number, abortAt?: number): Promise<JobMessage<Counted>[]> {
  const service = serveJob(count)
  const messages: JobMessage<Counted>[] = []
  await service.run(1, to, (message) => {
    messages.push(message)
    if (message.type === 'event' && message.event.counted === abortAt) service.abort(1)
  })
  return messages
}

const events = (to: number): JobMessage<Counted>[] =>
  Array.from({ length: to }, (_, i) => ({ type: 'event', event: { counted: i + 1 } }))

test('every run ends with one message that is no event', async () => {
  expect(await heard(3)).toEqual([...events(3), { type: 'finished' }])
  expect(await heard(50, 2)).toEqual([...events(2), { type: 'aborted' }])
  expect(await heard(101)).toEqual([{ type: 'refused', message: 'count: 101; expected at most 100.' }])
  expect(await heard(-1)).toEqual([{ type: 'failed', message: 'no way down' }])
})

test('to abort what is over, or never was, is no error', async () => {
  const service = serveJob(count)
  await service.run(4, 1, () => undefined)
  expect(() => service.abort(4)).not.toThrow()
  expect(() => service.abort(5)).not.toThrow()
})

test('an event that cannot reach the page ends the run as failed, and the job goes no further', async () => {
  const messages: JobMessage<Counted>[] = []
  await serveJob(count).run(1, 3, async (message) => {
    await Promise.resolve()
    if (message.type === 'event' && message.event.counted === 2) throw new Error('could not be cloned')
    messages.push(message)
  })
  expect(messages).toEqual([...events(1), { type: 'failed', message: 'could not be cloned' }])
})

test('one message is delivered before the next is made', async () => {
  const order: string[] = []
  async function* twice(): AsyncGenerator<number> {
    for (const made of [1, 2]) {
      order.push(`made ${made}`)
      yield await Promise.resolve(made)
    }
  }
  await serveJob(twice).run(1, undefined, async (message) => {
    await new Promise((resolve) => setTimeout(resolve))
    order.push(message.type === 'event' ? `told ${message.event}` : message.type)
  })
  expect(order).toEqual(['made 1', 'told 1', 'made 2', 'told 2', 'finished'])
})
