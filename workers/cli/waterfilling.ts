import type { ProfileData, WaterfillingParameters } from '../contracts/waterfilling.ts'
import type { GapPoint, TableResult, TrainingEvent } from '../contracts/waterfilling-results.ts'
import { CodebooksJob } from '../jobs/codebooks.ts'
import { waterAsHeld } from '../jobs/waterfilling/held.ts'
import { profileVariances } from '../jobs/waterfilling/profile.ts'
import type { ProgressStream } from './progress-printer.ts'
import { ProgressPrinter } from './progress-printer.ts'
import type { TerminalJob } from './terminal-job.ts'
import { withThreadRows } from './thread-rows.ts'
import { settingFrom, sweptFrom, trainingTable, waterTable } from './waterfilling-options.ts'

/** `waterfilling solve`: the water at a level, a distortion or a rate; without one of these, at log2 K. */
const solve: TerminalJob = async (options) => {
  const { parameters, data } = await settingFrom(waterTable, options)
  const { title, variances, remarks } = await profileVariances(parameters, data)
  const { distortions: _distortions, ...state } = waterAsHeld(variances, parameters)
  const dry = state.activeCount === 0 ? ['No variance is above the water: nothing is coded.'] : []
  return { profile: title, components: variances.length, ...state, remarks: [...remarks, ...dry] }
}

/** `waterfilling table1`: Table I of the RRQ paper, at the paper's setting where no option says otherwise. */
const table1: TerminalJob = async (options, progressStream) => {
  const { parameters, data } = await settingFrom(trainingTable, options)
  let table: TableResult | undefined
  await eachEvent('table', parameters, data, progressStream, (event) => {
    if (event.kind === 'table') table = event
  })
  if (!table) throw new Error('a training ends with its table')
  const { rows, bound, waterLevel, trialsDone, backend } = table
  return { rows, bound, waterLevel, trials: trialsDone, backend }
}

/** `waterfilling gap --swept training-size`: train and test distortions along a sweep around the paper's setting. */
const gap: TerminalJob = async (options, progressStream) => {
  const swept = sweptFrom(options.get('swept'))
  const named = new Map(options)
  named.delete('swept')
  const { parameters, data } = await settingFrom(trainingTable, named)
  const points = new Map<string, Omit<GapPoint, 'kind' | 'swept'>>()
  await eachEvent('gap', { ...parameters, swept }, data, progressStream, (event) => {
    if (event.kind !== 'gap') return
    const { kind: _kind, swept: _swept, ...point } = event
    // The point of a later trial takes the place of the earlier one.
    points.set(`${event.method} ${event.value}`, point)
  })
  return { swept, trials: parameters.trials, points: [...points.values()] }
}

/** Runs a training to its end, its rows in threads; progress goes to its stream. */
async function eachEvent(
  task: 'table' | 'gap',
  parameters: WaterfillingParameters,
  data: ProfileData | undefined,
  progressStream: ProgressStream,
  take: (event: TrainingEvent) => void,
): Promise<void> {
  const printer = new ProgressPrinter(progressStream)
  try {
    await withThreadRows(async (makeRows) => {
      const { signal } = new AbortController()
      for await (const event of new CodebooksJob(makeRows)[task](parameters, data, signal)) {
        if (event.kind !== 'progress') take(event)
        else printer.print({ kind: 'progress', task: event.words, done: event.share })
      }
    })
  } finally {
    printer.finish()
  }
}

export const waterfillingJobs: Readonly<Record<string, TerminalJob>> = { solve, table1, gap }
