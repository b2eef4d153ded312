import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LatestWins } from './latest-wins.ts'

interface Recorded {
  request: number
  aborted: boolean
  finish: () => void
}

function recorder(): { started: Recorded[]; latest: LatestWins<number> } {
  const started: Recorded[] = []
  const latest = new LatestWins<number>((request) => {
    let finish = (): void => undefined
    const done = new Promise<void>((resolve) => {
      finish = resolve
    })
    const entry: Recorded = { request, aborted: false, finish }
    started.push(entry)
    return { done, abort: () => (entry.aborted = true) }
  })
  return { started, latest }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('one runs, the newest waits, those between are never started', async () => {
  const { started, latest } = recorder()
  latest.request(1)
  latest.request(2)
  latest.request(3)
  expect(started.map((run) => [run.request, run.aborted])).toEqual([[1, true]])
  started[0].finish()
  await settled()
  expect(started.map((run) => [run.request, run.aborted])).toEqual([
    [1, true],
    [3, false],
  ])
})

test('cancel drops the pending request', async () => {
  const { started, latest } = recorder()
  latest.request(1)
  latest.request(2)
  latest.cancel()
  started[0].finish()
  await settled()
  expect(started).toHaveLength(1)
})

test('whatever the order of requests and ends, the last request runs last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), async (requests) => {
      const { started, latest } = recorder()
      for (const [i, isRequest] of requests.entries()) {
        if (isRequest) latest.request(i)
        else started.at(-1)?.finish()
        await settled()
      }
      for (const run of started) run.finish()
      await settled()
      expect(started.at(-1)?.request ?? -1).toBe(requests.lastIndexOf(true))
    }),
    { numRuns: 30 },
  )
})
