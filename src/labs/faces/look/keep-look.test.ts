import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LookRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceModel, LookEvent } from '../../../../workers/contracts/faces-results.ts'
import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import { facesTable } from '../../../../workers/contracts/faces.ts'
import { defaultParameters } from '../../../../workers/contracts/parameters.ts'
import type { RunMessage } from '../../../bridge/job-runner.ts'
import { keepLook } from './keep-look.ts'
import { noLook } from './look-state.ts'
import type { LookPage } from './look-work.ts'
import { evaluationOf, inputs, layersOf, modelOfLayers, pictureOf } from './testing/made-up.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page whose worker is played by the test. */
function createPage(model: FaceModel | undefined = modelOfLayers(3)) {
  const wanted = { ...defaultParameters(facesTable), shownFace: 0 }
  let page: LookPage = { wanted, look: noLook, model, trainer: 'vr', isAtRest: true }
  const asked: LookRequest[] = []
  let hear: ((message: RunMessage<LookEvent>) => void) | undefined
  let isTerminated = false
  let isAbortHeld = false
  const runner = {
    run(request: LookRequest, onMessage: (message: RunMessage<LookEvent>) => void) {
      let finish = (): void => undefined
      const done = new Promise<void>((resolve) => {
        finish = resolve
      })
      asked.push(request)
      let isOver = false
      const end = (message: RunMessage<LookEvent>): void => {
        if (isOver) return
        isOver = message.type !== 'event'
        onMessage(message)
        if (isOver) finish()
      }
      hear = end
      return { abort: () => (isAbortHeld ? undefined : end({ type: 'aborted' })), done }
    },
    terminate() {
      isTerminated = true
    },
  }
  const keeper = keepLook(
    runner,
    () => page,
    (change) => update({ look: change(page.look) }),
  )
  function update(some: Partial<LookPage>): void {
    page = { ...page, ...some }
    keeper.follow()
  }
  keeper.open()
  return {
    keeper,
    asked,
    update,
    want: (some: Partial<FacesParameters>) => update({ wanted: { ...page.wanted, ...some } }),
    page: () => page,
    send: (...events: readonly LookEvent[]) => events.forEach((event) => hear?.({ type: 'event', event })),
    end: async (message: RunMessage<LookEvent> = { type: 'finished' }) => {
      hear?.(message)
      await vi.advanceTimersByTimeAsync(0)
    },
    isTerminated: () => isTerminated,
    /** From now on a run that is to stop takes its time. */
    holdAborts: () => {
      isAbortHeld = true
    },
  }
}

const looked = [inputs, pictureOf('bicubic', 25), pictureOf('rrq', 23), layersOf([20, 21, 22, 23])] as const

test('nothing is asked for before there is a layer', () => {
  const { update, asked } = createPage(modelOfLayers(0))
  update({})
  expect(asked).toHaveLength(0)
  update({ model: modelOfLayers(1) })
  expect(asked).toMatchObject([
    { task: 'look', subject: { place: 2 }, parameters: { shownLayers: 1, task: 'superresolution' } },
  ])
})

test('the picture first; when the reader rests, the means over all held-out pictures with all layers', async () => {
  const { update, send, end, asked, page } = createPage()
  update({})
  send(...looked)
  await end()
  expect(page().look.shown).toMatchObject({ isWhole: true, basis: { layers: 3 } })
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked[1]).toMatchObject({ task: 'evaluate', parameters: { shownLayers: 200 } })
  send(evaluationOf({ rrq: { psnrDb: 23, ssim: 0.6 } }))
  await end()
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toHaveLength(2)
  expect(page().look.evaluation?.methods.rrq?.psnrDb).toBe(23)
})

test('scrubbing asks for the last place only, and stops the means for it', async () => {
  const { update, want, send, end, asked } = createPage()
  update({})
  send(...looked)
  await end()
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked.map(({ task }) => task)).toEqual(['look', 'evaluate'])
  want({ shownLayers: 1 })
  want({ shownLayers: 2 })
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(3)
  expect(asked[2]).toMatchObject({ task: 'look', parameters: { shownLayers: 2 } })
})

test('means are there again at once for a scale that was seen before, and asked for once only', async () => {
  const { want, send, end, asked, page } = createPage()
  for (const [scale, psnrDb] of [
    ['8', 20],
    ['4', 30],
  ] as const) {
    want({ scale })
    send(...looked)
    await end()
    await vi.advanceTimersByTimeAsync(1000)
    send(evaluationOf({ rrq: { psnrDb, ssim: 0.5 } }))
    await end()
  }
  expect(asked).toHaveLength(4)
  want({ scale: '8' })
  expect(page().look.evaluation?.methods.rrq?.psnrDb).toBe(20)
  want({ scale: '2' })
  expect(page().look.evaluation).toBeUndefined()
})

test('while layers are learned the picture follows them slowly, and the reader at once', async () => {
  const { update, want, send, end, asked } = createPage(modelOfLayers(1))
  update({ isAtRest: false })
  send(...looked)
  await end()
  update({ model: modelOfLayers(2) })
  update({ model: modelOfLayers(3) })
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(700)
  expect(asked).toHaveLength(2)
  expect(asked[1]).toMatchObject({ parameters: { shownLayers: 3 } })
  await end()
  want({ shownFace: 1 })
  expect(asked[2]).toMatchObject({ subject: { place: 5 } })
  send(...looked)
  await end()
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked.filter(({ task }) => task === 'evaluate')).toHaveLength(0)
})

test('a slow look is not given up for every layer that is learned, but for what the reader wants', async () => {
  const { update, want, send, end, asked } = createPage(modelOfLayers(1))
  update({ isAtRest: false })
  update({ model: modelOfLayers(2) })
  await vi.advanceTimersByTimeAsync(2000)
  update({ model: modelOfLayers(3) })
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toHaveLength(1)
  send(...looked)
  await end()
  expect(asked).toHaveLength(2)
  expect(asked[1]).toMatchObject({ parameters: { shownLayers: 3 } })
  want({ shownFace: 1 })
  await vi.advanceTimersByTimeAsync(0)
  expect(asked[2]).toMatchObject({ subject: { place: 5 } })
})

test('what failed waits for the reader, and another face does not', async () => {
  const { keeper, update, want, end, asked, page } = createPage()
  update({})
  await end({ type: 'crashed', message: 'out of memory' })
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toHaveLength(1)
  expect(page().look.failure).toMatchObject({ message: 'out of memory', isCrash: true })
  want({ shownFace: 1 })
  expect(asked).toHaveLength(2)
  want({ shownFace: 0 })
  await vi.advanceTimersByTimeAsync(0)
  keeper.retry()
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.at(-1)).toMatchObject({ subject: { place: 2 } })
  expect(page().look.failure).toBeUndefined()
})

test('the open viewer asks for the codewords of its layer, then for those that carry most of the picture', async () => {
  const { update, send, end, asked, page } = createPage()
  update({})
  send(...looked)
  await end()
  update({ look: { ...page().look, viewedLayer: 1 } })
  expect(asked[1]).toMatchObject({ task: 'codewords', layer: 1, height: 6 })
  expect(asked[1]).toHaveProperty('indices.length', 16)
})

test('a picture that was brought is looked at until another face is chosen, a small one at its own scale', async () => {
  const { update, want, send, end, asked, page } = createPage()
  const subject = { low: new Blob() }
  want({ shownFace: 0 })
  send(...looked)
  await end()
  // At once, though the parameters are those of the look before.
  update({ look: { ...page().look, brought: { id: 'a', title: 'me', subject, scale: '8', besideFace: 0 } } })
  expect(asked[1]).toMatchObject({ task: 'look', subject })
  send(...looked)
  await end()
  want({ scale: '4' })
  expect(asked[2]).toMatchObject({ subject: { place: 2 } })
  send(...looked)
  await end()
  want({ scale: '8' })
  expect(asked[3]).toMatchObject({ subject })
  send(...looked)
  await end()
  want({ shownFace: 1 })
  expect(asked[4]).toMatchObject({ subject: { place: 5 } })
})

test('a run that ends without a picture is a failure, and is not begun again without end', async () => {
  const { update, end, asked, page } = createPage()
  update({})
  await end()
  expect(page().look.failure?.message).toBe('no picture was made')
  expect(asked).toHaveLength(1)
})

test('a closed lab asks for nothing until it is opened again', async () => {
  const { keeper, update, want, asked, isTerminated } = createPage()
  update({})
  keeper.close()
  expect(isTerminated()).toBe(true)
  want({ shownFace: 1 })
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toHaveLength(1)
})

test('what waits behind a look is not begun in a room that was left', async () => {
  const { keeper, update, want, asked, holdAborts, end } = createPage()
  holdAborts()
  update({})
  want({ shownFace: 1 })
  keeper.close()
  await end({ type: 'crashed', message: 'cancelled' })
  expect(asked).toHaveLength(1)
})
