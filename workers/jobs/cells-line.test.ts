import { expect, test } from 'vitest'
import type { CellsParameters } from '../contracts/cells.ts'
import { lineQuantizerNames, lineSources } from '../contracts/cells-line.ts'
import type { LineCurves, LineResult } from '../contracts/cells-line-results.ts'
import { CellsJob } from './cells.ts'
import { parametersWith, pictureOf } from './testing/pictures.ts'

const usual = parametersWith({ mode: 'line' })

async function picture(job: CellsJob, some: Partial<CellsParameters>) {
  const kinds: string[] = []
  let line: LineResult | undefined
  let curves: LineCurves | undefined
  for (const event of await pictureOf(job, { ...usual, ...some })) {
    kinds.push(event.kind)
    if (event.kind === 'line') line = event
    if (event.kind === 'line-curves') curves = event
  }
  if (!line) throw new Error('no picture of the line')
  return { kinds, line, curves }
}

test('the line is drawn without samples: the picture first, then curves, which a step does not move', async () => {
  const job = new CellsJob()
  expect((await picture(job, {})).kinds).toEqual(['line', 'line-curves'])
  expect((await picture(job, { optimalStep: false, lineStep: 0.3 })).kinds).toEqual(['line'])
  expect((await picture(job, { mu: 50 })).kinds).toEqual(['line', 'line-curves'])
  expect((await picture(job, { mu: 50, lineSource: 'uniform' })).kinds).toEqual(['line', 'line-curves'])
})

test('what was given away to the page is not needed again', async () => {
  const job = new CellsJob()
  const { line } = await picture(job, {})
  for (const { levels, thresholds } of Object.values(line.quantizers)) {
    structuredClone(undefined, { transfer: [levels.buffer, thresholds.buffer] as ArrayBuffer[] })
  }
  const { quantizers } = (await picture(job, { optimalStep: false, lineStep: 0.3 })).line
  for (const name of lineQuantizerNames) {
    expect(quantizers[name].levels.length).toBe(quantizers[name].thresholds.length + 1)
    expect(quantizers[name].levels.length).toBeGreaterThan(7)
  }
})

test('an aborted run leaves its curves to the next', async () => {
  const job = new CellsJob()
  const control = new AbortController()
  expect((await picture(job, {})).kinds).toEqual(['line', 'line-curves'])
  const aborted = async () => {
    const other = { ...usual, lineSource: 'laplacian' as const }
    for await (const event of job.picture(other, undefined, control.signal)) {
      if (event.kind === 'line') control.abort()
    }
  }
  await expect(aborted()).rejects.toMatchObject({ name: 'Aborted' })
  expect((await picture(job, {})).kinds).toEqual(['line', 'line-curves'])
})

test.each(lineSources)(
  '%s: each quantizer lies on its curve, and none passes the bound',
  async (lineSource) => {
    const job = new CellsJob()
    for (const lineCode of ['fixed', 'entropy'] as const) {
      const { line, curves } = await picture(job, { lineSource, lineCode, bits: 4 })
      for (const name of lineQuantizerNames) {
        const { rateBits, mse, gapDb, snrDb } = line.quantizers[name]
        expect(gapDb).toBeGreaterThan(0)
        expect(snrDb).toBeCloseTo(-10 * Math.log10(mse), 9)
        const curve = curves?.curves[name] ?? new Float64Array()
        const rates = curve.filter((_, i) => i % 2 === 0)
        expect([...rates].sort((a, b) => a - b)).toEqual([...rates])
        if (name === 'entropyCoded') continue
        const place = rates.findIndex((rate) => Math.abs(rate - rateBits) < 1e-9)
        expect(curve[2 * place + 1] / mse).toBeCloseTo(1, 9)
      }
    }
  },
)

test('the curve of the entropy-coded quantizer passes through its point', async () => {
  const { line, curves } = await picture(new CellsJob(), { bits: 3 })
  const { rateBits, mse } = line.quantizers.entropyCoded
  const curve = curves?.curves.entropyCoded ?? new Float64Array()
  const above = curve.findIndex((value, i) => i % 2 === 0 && value >= rateBits)
  const [lowRate, lowMse, highRate, highMse] = curve.subarray(above - 2, above + 2)
  const share = (rateBits - lowRate) / (highRate - lowRate)
  expect(Math.log(lowMse) + share * Math.log(highMse / lowMse)).toBeCloseTo(Math.log(mse), 3)
})

test('for a Gaussian the high-rate curves end at 4.35 and 1.53 dB', async () => {
  const { line, curves } = await picture(new CellsJob(), {})
  const gapAtEnd = (curve: Float64Array): number =>
    10 * Math.log10(curve[curve.length - 1] * 4 ** curve[curve.length - 2])
  if (!curves) throw new Error('no curves')
  expect(gapAtEnd(curves.curves.lloydMax)).toBeCloseTo(10 * Math.log10(line.highRate.panterDite), 1)
  expect(gapAtEnd(curves.curves.entropyCoded)).toBeCloseTo(1.533, 2)
})
