import { expect, test } from 'vitest'
import { Aborted, Pace } from './pace.ts'

test('a job that is still wanted goes on', async () => {
  await expect(new Pace(new AbortController().signal).breathe()).resolves.toEqual(expect.any(Boolean))
})

test('a job that is no longer wanted is told so, at the first breath after it', async () => {
  const controller = new AbortController()
  const pace = new Pace(controller.signal)
  await pace.breathe()
  controller.abort()
  await expect(pace.breathe()).rejects.toBeInstanceOf(Aborted)
})

test('after a block of work, messages that wait come in first', async () => {
  const controller = new AbortController()
  const pace = new Pace(controller.signal)
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    controller.abort()
  })
  port1.start()
  port2.postMessage('abort')
  const begin = performance.now()
  while (performance.now() - begin < 15) continue
  await expect(pace.breathe()).rejects.toBeInstanceOf(Aborted)
})

test('a breath says whether a block of work was over', async () => {
  const pace = new Pace(new AbortController().signal)
  const begin = performance.now()
  while (performance.now() - begin < 15) continue
  expect(await pace.breathe()).toBe(true)
})
