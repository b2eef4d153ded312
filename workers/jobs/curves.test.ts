import { describe, expect, test } from 'vitest'
import type { CellsParameters } from '../contracts/cells.ts'
import type { CurvesEvent, PrintedSweep, SweepResult, SweptName } from '../contracts/cells-curves.ts'
import { sweptNames } from '../contracts/cells-curves.ts'
import { sweepKey } from '../contracts/cells-keys.ts'
import { hexagonLimitDb, squareLimitDb } from '../contracts/decibels.ts'
import { isStarved } from '../contracts/starvation.ts'
import { scalarPanel } from './cells/scalar-panel.ts'
import { loadSource } from './cells/source.ts'
import { CurvesJob } from './curves.ts'
import { parametersWith } from './testing/pictures.ts'

async function sweep(quantizer: SweptName, some: Partial<CellsParameters> = {}): Promise<PrintedSweep> {
  const parameters = parametersWith({ samples: 4000, ...some })
  return await new CurvesJob().sweep(parameters, undefined, quantizer, () => undefined)
}

async function curvesOf(
  job: CurvesJob,
  parameters: CellsParameters,
  sweeps: readonly SweptName[],
  signal = new AbortController().signal,
): Promise<SweepResult[]> {
  const heard: CurvesEvent[] = []
  for await (const event of job.curves(parameters, undefined, { bound: false, sweeps }, signal))
    heard.push(event)
  return heard.filter((event) => event.kind === 'sweep')
}

describe.each(sweptNames)('the curve of %s', (quantizer) => {
  test('rises in rate, falls in error, has no point too starved to trust, and none below the bound', async () => {
    const { points, bound, boundKind } = await sweep(quantizer)
    expect(boundKind).toBe('exact')
    expect(points.length).toBeGreaterThan(5)
    for (const [i, point] of points.entries()) {
      expect(isStarved(point)).toBe(false)
      expect(point.crossEntropyBits).toBeGreaterThanOrEqual(point.rateBits)
      // 2000 test samples: the entropy reads up to 0.05 bit low, which is 0.3 dB.
      expect(point.gapDb).toBeGreaterThan(-0.3)
      if (i > 0) expect(point.rateBits).toBeGreaterThan(points[i - 1].rateBits)
      if (i > 0) expect(point.mse).toBeLessThan(1.02 * points[i - 1].mse)
    }
    expect(bound[0]).toEqual({ rateBits: 0, mse: expect.closeTo(1, 12) })
  })
})

test('entropy-coded, the grid and the hexagon end at their limits of 1.53 and 1.37 dB', async () => {
  for (const [quantizer, limit] of [
    ['usq', squareLimitDb],
    ['lvq', hexagonLimitDb],
  ] as const) {
    const { points } = await sweep(quantizer, { samples: 100_000 })
    const high = points.filter(({ rateBits }) => rateBits > 2.5 && rateBits < 3.5)
    expect(high.length).toBeGreaterThan(3)
    for (const { gapDb } of high) expect(Math.abs(gapDb - limit)).toBeLessThan(0.07)
  }
})

test('at low rate pricing the bits gains over Lloyd, whose curve starts at one codeword', async () => {
  const [priced, plain] = [await sweep('ecvq'), await sweep('gvq')]
  const gapNear = ({ points }: PrintedSweep, rate: number): number => {
    const distances = points.map(({ rateBits }) => Math.abs(rateBits - rate))
    return points[distances.indexOf(Math.min(...distances))].gapDb
  }
  for (const rate of [1, 1.5, 2]) expect(gapNear(priced, rate)).toBeLessThan(gapNear(plain, rate) - 0.15)
})

test('a point says with which settings a panel shows it', async () => {
  const job = new CurvesJob()
  const parameters = parametersWith({ samples: 2000, matchRate: false })
  const [whole] = (await curvesOf(job, parameters, ['usq'])).slice(-1)
  const source = await loadSource(parameters, undefined)
  for (const { rateBits, mse, settings } of whole.points) {
    const { figures } = scalarPanel(source, { ...parameters, ...settings })
    expect(figures.rateBits).toBeCloseTo(rateBits, 12)
    expect(figures.mse).toBeCloseTo(mse, 12)
  }
})

describe('a curve', () => {
  test('that was left is taken up where it was, and then the same as one without a break', async () => {
    const parameters = parametersWith({ samples: 4000 })
    const job = new CurvesJob()
    const controller = new AbortController()
    const run = async (): Promise<void> => {
      for await (const event of job.curves(
        parameters,
        undefined,
        { bound: false, sweeps: ['gvq'] },
        controller.signal,
      )) {
        if (event.kind === 'sweep' && event.points.length > 2) controller.abort()
      }
    }
    await expect(run()).rejects.toMatchObject({ name: 'Aborted' })
    const taken = (await curvesOf(job, parameters, ['gvq'])).at(-1)
    const unbroken = (await curvesOf(new CurvesJob(), parameters, ['gvq'])).at(-1)
    expect(taken?.isWhole).toBe(true)
    expect(taken).toEqual(unbroken)
  })

  test('that is known is sent at once, whole', async () => {
    const parameters = parametersWith({ samples: 2000 })
    const job = new CurvesJob()
    await curvesOf(job, parameters, ['lvq'])
    const again = await curvesOf(job, parameters, ['lvq'])
    expect(again).toHaveLength(1)
    expect(again[0].isWhole).toBe(true)
  })
})

test('the key of a curve does not change with the size of the cells, but with their shape', () => {
  const usual = parametersWith({})
  const key = (name: SweptName, some: Partial<CellsParameters>): string =>
    sweepKey('source', { ...usual, ...some }, name)
  const larger = { basis1X: 2, basis1Y: 0, basis2X: 1, basis2Y: 2 * usual.basis2Y }
  expect(key('lvq', larger)).toBe(key('lvq', {}))
  expect(key('lvq', { basis2X: 0.4 })).not.toBe(key('lvq', {}))
  expect(key('usq', { stepSize: 3, rate: 1 })).toBe(key('usq', {}))
  expect(key('usq', { axes: 'principal' })).not.toBe(key('usq', {}))
  expect(key('gvq', { codebookSize: 7, iteration: 3 })).toBe(key('gvq', {}))
  expect(key('gvq', { initialization: 'random' })).not.toBe(key('gvq', {}))
})
