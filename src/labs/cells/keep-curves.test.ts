import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CellsRequest } from '../../../workers/cells.worker.ts'
import type { Bound } from '../../../workers/contracts/bound.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import type { CurvesEvent } from '../../../workers/contracts/cells-curves.ts'
import { sourceKey } from '../../../workers/contracts/cells-keys.ts'
import type { Figures, PanelResult, SourceResult } from '../../../workers/contracts/cells-results.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { CurvesRequest } from '../../../workers/curves.worker.ts'
import type { RunMessage } from '../../bridge/job-runner.ts'
import { emptyState } from './empty-state.ts'
import { keepCurves } from './keep-curves.ts'
import { withPanel } from './received.ts'
import type { CellsState } from './state.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const flat = (end: number): Float64Array => Float64Array.of(0, 1, end, 4 ** -end)
const bound = (kind: Bound['kind'], end: number): Bound => ({ kind, curve: flat(end) })

function requestOf(some: Partial<CellsParameters>): CellsRequest {
  return {
    parameters: { ...defaultParameters(cellsTable), ...some },
    data: undefined,
    codebookFile: undefined,
  }
}

/** A page that shows one panel at 2 bit, of a source without a closed form. */
function pageOf(request: CellsRequest): CellsState {
  const key = sourceKey(request.parameters, undefined)
  const source = { kind: 'source', key, bound: bound('gaussian', 10) } as SourceResult
  const figures = { rateBits: 2, mse: 0.1 } as Figures
  const panel = { kind: 'panel', quantizer: 'usq', figures, remarks: [] } as unknown as PanelResult
  const state = { ...emptyState(), wanted: request.parameters, source }
  return { ...state, ...withPanel(state, panel, request.parameters) }
}

/** A keeper whose worker answers when the test says so. */
function keeperOf(request: CellsRequest) {
  let state = pageOf(request)
  const asked: CurvesRequest['wanted'][] = []
  const requests: CurvesRequest[] = []
  let hear: (message: RunMessage<CurvesEvent>) => void = () => undefined
  let finish: () => void = () => undefined
  const keeper = keepCurves(
    {
      prepare: () => undefined,
      terminate: () => undefined,
      run(wanted, onMessage) {
        asked.push(wanted.wanted)
        requests.push(wanted)
        hear = onMessage
        const done = new Promise<void>((resolve) => {
          finish = resolve
        })
        return { abort: () => end('aborted'), done }
      },
    },
    () => state,
    (change) => {
      state = { ...state, ...change(state) }
    },
  )
  function end(type: 'finished' | 'aborted'): void {
    hear({ type })
    finish()
  }
  return {
    keeper,
    asked,
    requests,
    end,
    say: (event: CurvesEvent) => hear({ type: 'event', event }),
    state: () => state,
    set(some: Partial<CellsState>) {
      state = { ...state, ...some }
    },
    async rest() {
      await vi.advanceTimersByTimeAsync(300)
    },
  }
}

const ring = requestOf({ source: 'ring' })
const ringKey = sourceKey(ring.parameters, undefined)

test('a bound that was interrupted is asked for again, and a panel beyond it has no gap until it is whole', async () => {
  const page = keeperOf(ring)
  page.keeper.resume(ring)
  await page.rest()
  expect(page.asked).toEqual([{ bound: true, sweeps: ['usq'] }])
  page.say({ kind: 'bound', key: ringKey, bound: bound('computed', 1), isWhole: false })
  expect(page.state().panels.usq?.figures.gapDb).toBeNaN()
  page.keeper.pause()
  await page.rest()
  page.keeper.resume(ring)
  await page.rest()
  expect(page.asked).toHaveLength(2)
  expect(page.asked[1].bound).toBe(true)
  page.say({ kind: 'bound', key: ringKey, bound: bound('computed', 3), isWhole: true })
  expect(page.state().panels.usq?.figures).toMatchObject({ gapTo: 'computed' })
  // D(R) = 2^(-2R): 0.1 at 2 bit is 10 log10(1.6) dB above it.
  expect(page.state().panels.usq?.figures.gapDb).toBeCloseTo(2.041, 3)
})

test('beyond a whole bound the gap is to the Gaussian, and says so', async () => {
  const page = keeperOf(ring)
  page.keeper.resume(ring)
  await page.rest()
  page.say({ kind: 'bound', key: ringKey, bound: bound('estimated', 1.5), isWhole: true })
  expect(page.state().panels.usq?.figures).toMatchObject({ gapTo: 'gaussian' })
})

test('what is whole is not asked for again; what a run could not give is not asked for without end', async () => {
  const page = keeperOf(ring)
  page.keeper.resume(ring)
  await page.rest()
  page.say({ kind: 'bound', key: ringKey, bound: bound('computed', 3), isWhole: true })
  page.say({ kind: 'curve-refused', message: 'samples: found none; expected some.' })
  page.end('finished')
  await page.rest()
  // Once more for the sweep that is missing, and then no more.
  expect(page.asked.slice(1)).toEqual([{ bound: false, sweeps: ['usq'] }])
  page.say({ kind: 'curve-refused', message: 'samples: found none; expected some.' })
  page.end('finished')
  await page.rest()
  expect(page.asked).toHaveLength(2)
  expect(page.state().curves).toMatchObject({
    isGrowing: false,
    failure: 'samples: found none; expected some.',
  })
})

test('a pinned source that was left too early gets its bound once the screen has its own', async () => {
  const page = keeperOf(ring)
  page.keeper.resume(ring)
  await page.rest()
  const { source, panels, wanted } = page.state()
  if (!source) throw new Error('there is no source')
  page.keeper.pause()
  await page.rest()
  const square = requestOf({ source: 'square' })
  page.set({
    ...pageOf(square),
    curves: page.state().curves,
    pinned: { wish: { wanted, data: undefined, codebookFile: undefined }, source, panels },
  })
  page.keeper.resume(square)
  await page.rest()
  const key = sourceKey(square.parameters, undefined)
  page.say({ kind: 'bound', key, bound: bound('computed', 3), isWhole: true })
  const sweepKey = page.state().panels.usq?.sweepKeys.usq ?? ''
  page.say({ kind: 'sweep', key: sweepKey, quantizer: 'usq', points: [], isWhole: true })
  page.end('finished')
  await page.rest()
  expect(page.requests.at(-1)).toMatchObject({
    parameters: { source: 'ring' },
    wanted: { bound: true, sweeps: [] },
  })
  page.say({ kind: 'bound', key: ringKey, bound: bound('computed', 3), isWhole: true })
  expect(page.state().pinned?.panels.usq?.figures.gapTo).toBe('computed')
})

test('on the line, and for a source that is not shown, nothing is asked', async () => {
  const page = keeperOf(ring)
  page.keeper.resume(requestOf({ source: 'ring', mode: 'line' }))
  await page.rest()
  page.keeper.resume(requestOf({ source: 'disk' }))
  await page.rest()
  expect(page.asked).toEqual([])
})
