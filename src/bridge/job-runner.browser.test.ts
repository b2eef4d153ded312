import { afterEach, describe, expect, test } from 'vitest'
import type { CellsRequest } from '../../workers/cells.worker.ts'
import type { CellsParameters } from '../../workers/contracts/cells.ts'
import { cellsTable } from '../../workers/contracts/cells.ts'
import type { CellsEvent } from '../../workers/contracts/cells-results.ts'
import { defaultParameters } from '../../workers/contracts/parameters.ts'
import { createCellsRunner } from './cells-runner.ts'
import type { RunMessage } from './job-runner.ts'
import { JobRunner } from './job-runner.ts'

type Runner = JobRunner<CellsRequest, CellsEvent>
type Message = RunMessage<CellsEvent>

let runner: Runner | undefined
afterEach(() => runner?.terminate())

function requestWith(some: Partial<CellsParameters>): CellsRequest {
  return { parameters: { ...defaultParameters(cellsTable), samples: 500, ...some }, data: undefined }
}

/** All messages of one run, in words; `onMessage` may act on them. */
async function talk(
  target: Pick<Runner, 'run'>,
  request: CellsRequest,
  onMessage: (message: Message, abort: () => void) => void = () => undefined,
): Promise<Message[]> {
  const heard: Message[] = []
  const run = target.run(request, (message) => {
    heard.push(message)
    onMessage(message, () => run.abort())
  })
  await run.done
  return heard
}

function wordOf(message: Message): string {
  if (message.type !== 'event') return message.type
  return message.event.kind === 'panel' ? message.event.quantizer : message.event.kind
}

const words = (messages: readonly Message[]): string[] => [
  ...new Set(messages.map(wordOf).filter((word) => word !== 'progress')),
]

/** A worker that falls over as soon as it is spoken to. */
function frailWorker(): Worker {
  const script = 'onmessage = () => { setTimeout(() => { throw new RangeError("out of luck") }) }'
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
}

function realWorker(): Worker {
  return new Worker(new URL('../../workers/cells.worker.ts', import.meta.url), { type: 'module' })
}

/** A runner whose first worker is another one; `count` says how many were started. */
function runnerAfter(first: () => Worker): { run: Runner['run']; count: () => number } {
  let count = 0
  const made: Runner = new JobRunner(() => (++count === 1 ? first() : realWorker()))
  runner = made
  return { run: (request, hear) => made.run(request, hear), count: () => count }
}

describe('a run in a real worker', () => {
  test('sends its events, typed arrays and all, and ends as finished', async () => {
    runner = createCellsRunner()
    const heard = await talk(runner, requestWith({}))
    expect(words(heard)).toEqual(['source', 'lvq', 'usq', 'gvq', 'finished'])
    const [first] = heard
    expect(first.type === 'event' && first.event.kind === 'source' && first.event.drawn).toHaveLength(500)
  })

  test('hears only what is new the second time, from the same worker', async () => {
    const { run, count } = runnerAfter(realWorker)
    await talk({ run }, requestWith({}))
    expect(words(await talk({ run }, requestWith({ basis2X: 0.3 })))).toEqual(['lvq', 'finished'])
    expect(count()).toBe(1)
  })

  test('is aborted, ends as aborted, and its worker goes on', async () => {
    const { run, count } = runnerAfter(realWorker)
    const large = requestWith({ samples: 100_000, rate: 3 })
    const heard = await talk({ run }, large, (message, abort) => wordOf(message) === 'lvq' && abort())
    expect(wordOf(heard[heard.length - 1])).toBe('aborted')
    expect(words(heard)).not.toContain('gvq')
    expect(words(await talk({ run }, requestWith({})))).toContain('finished')
    expect(count()).toBe(1)
  })

  test('is refused with the sentence for the reader, and the next one works', async () => {
    runner = createCellsRunner()
    const heard = await talk(runner, requestWith({ source: 'own' }))
    expect(heard).toEqual([
      { type: 'refused', message: expect.stringMatching(/^own: no data.*; expected .*\.$/) },
    ])
    expect(words(await talk(runner, requestWith({})))).toContain('finished')
  })
})

describe('a worker that is gone', () => {
  test('ends its run as crashed with what happened, and the next run has a new worker', async () => {
    const { run, count } = runnerAfter(frailWorker)
    const heard = await talk({ run }, requestWith({}))
    expect(heard).toEqual([{ type: 'crashed', message: expect.stringContaining('out of luck') }])
    expect(words(await talk({ run }, requestWith({})))).toContain('finished')
    expect(count()).toBe(2)
  })

  test('that could not even be loaded is a crash too', async () => {
    const missing = () => new Worker(new URL('/no-such-worker.js', location.href))
    const { run } = runnerAfter(missing)
    const heard = await talk({ run }, requestWith({}))
    expect(heard.map(({ type }) => type)).toEqual(['crashed'])
    expect(words(await talk({ run }, requestWith({})))).toContain('finished')
  })

  test('that was terminated ends its run once, and is started again', async () => {
    const made: Runner = createCellsRunner()
    runner = made
    const heard = await talk(made, requestWith({ samples: 100_000, rate: 3 }), (message) => {
      if (wordOf(message) === 'lvq') made.terminate()
    })
    expect(heard[heard.length - 1]).toEqual({ type: 'crashed', message: 'cancelled' })
    expect(heard.filter(({ type }) => type !== 'event')).toHaveLength(1)
    expect(words(await talk(made, requestWith({})))).toContain('finished')
  })
})
