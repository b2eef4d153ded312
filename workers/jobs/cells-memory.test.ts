import { describe, expect, test, vi } from 'vitest'
import type { CellsParameters } from '../contracts/cells.ts'
import type { CellsEvent, PanelResult } from '../contracts/cells-results.ts'
import { CellsJob } from './cells.ts'
import { latticePanel } from './cells/lattice-panel.ts'
import { nameOf, parametersWith, pictureOf } from './testing/pictures.ts'

vi.mock(import('./cells/lattice-panel.ts'), async (importOriginal) => {
  const original = await importOriginal()
  return { ...original, latticePanel: vi.fn(original.latticePanel) }
})

const fixed = parametersWith({ matchRate: false, codebookSize: 24 })

/** Events up to and including the first one of a kind, then the run is aborted. */
async function abortedAfter(job: CellsJob, parameters: CellsParameters, name: string): Promise<CellsEvent[]> {
  const controller = new AbortController()
  const seen: CellsEvent[] = []
  const run = async (): Promise<void> => {
    for await (const event of job.picture(parameters, undefined, controller.signal)) {
      seen.push(event)
      if (nameOf(event) === name) controller.abort()
    }
  }
  await expect(run()).rejects.toMatchObject({ name: 'Aborted' })
  return seen
}

describe('back to settings whose picture was finished, after others', () => {
  test('that were aborted after their first codebook: it is drawn again', async () => {
    const job = new CellsJob()
    const whole = await pictureOf(job, fixed)
    const seen = await abortedAfter(job, { ...fixed, initialization: 'random', iteration: 1 }, 'gvq')
    expect(seen.at(-1)).toMatchObject({ quantizer: 'gvq', training: { iteration: 1 } })
    expect(await pictureOf(job, fixed)).toEqual([whole.at(-1)])
    expect(await pictureOf(job, fixed)).toEqual([])
  })

  test('that were aborted before it: nothing has to be drawn', async () => {
    const job = new CellsJob()
    await pictureOf(job, fixed)
    const seen = await abortedAfter(job, { ...fixed, basis2X: 0.3, initialization: 'random' }, 'lvq')
    expect(seen.map(nameOf)).toEqual(['lvq'])
    const names = (await pictureOf(job, fixed)).map(nameOf)
    expect(names).toEqual(['lvq'])
  })
})

test('a panel that failed is not taken for one that was sent', async () => {
  const job = new CellsJob()
  vi.mocked(latticePanel).mockImplementationOnce(() => {
    throw new RangeError('Array buffer allocation failed')
  })
  await expect(pictureOf(job, fixed)).rejects.toThrow(RangeError)
  expect((await pictureOf(job, fixed)).map(nameOf)).toContain('lvq')
})

describe('many samples', () => {
  const many = parametersWith({ matchRate: false, codebookSize: 24, samples: 40_000 })

  test('the trained panel comes before the test errors of all iterations, and again with them', async () => {
    const events = await pictureOf(new CellsJob(), many)
    const trainings = events.flatMap((event) => (event.kind === 'panel' ? (event.training ?? []) : []))
    expect(trainings).toHaveLength(2)
    const [first, last] = trainings
    expect(first.trainCost.length).toBe(last.trainCost.length)
    expect(first.testCost.length).toBeGreaterThanOrEqual(1)
    expect(first.testCost.length).toBeLessThan(first.trainCost.length)
    expect(last.testCost.length).toBe(last.trainCost.length)
    expect(last.testCost.subarray(0, first.testCost.length)).toEqual(first.testCost)
    expect({ ...first, testCost: last.testCost }).toEqual(last)
  })
})

test('few samples make one trained panel, test errors included', async () => {
  const panels = (await pictureOf(new CellsJob(), fixed)).filter(
    (event): event is PanelResult => event.kind === 'panel' && event.quantizer === 'gvq',
  )
  expect(panels).toHaveLength(1)
  expect(panels[0].training?.testCost.length).toBe(panels[0].training?.trainCost.length)
})

test('while a codebook size is searched for, progress names the sizes and no share', async () => {
  const tasks = new Set<string>()
  const matched = parametersWith({ rate: 1.5 })
  for await (const event of new CellsJob().picture(matched, undefined, new AbortController().signal)) {
    if (event.kind !== 'progress' || !event.task.startsWith('matching')) continue
    expect(event.done).toBeUndefined()
    tasks.add(event.task)
  }
  expect(tasks.size).toBeGreaterThan(1)
  for (const task of tasks) expect(task).toMatch(/^matching the rate with \d+ codewords$/)
})
