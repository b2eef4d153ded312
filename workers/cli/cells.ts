import { fileURLToPath } from 'node:url'
import { cellsTable } from '../contracts/cells.ts'
import { CellsJob } from '../jobs/cells.ts'
import type { TerminalJob } from './terminal-job.ts'
import { fileFrom, parametersFrom, printProgress } from './terminal-job.ts'

const weatherPath = fileURLToPath(new URL('../../public/samples/seattle-weather.csv', import.meta.url))

/** `cells compare`: the three quantizers on one source, at one rate when `--rate` is given. */
const compare: TerminalJob = async (options) => {
  const { path, columns, named } = splitData(options)
  const parameters = {
    ...parametersFrom(cellsTable, named),
    ...(path ? { source: 'own' as const } : {}),
  }
  const isMatched = parameters.matchRate && (named.has('rate') || named.has('match-rate'))
  const dataPath = path ?? (parameters.source === 'weather' ? weatherPath : undefined)
  const file = dataPath ? await fileFrom(dataPath) : undefined
  const data = file && columns ? { ...file, columns } : file
  return await new CellsJob().compare({ ...parameters, matchRate: isMatched }, data, printProgress)
}

function splitData(options: ReadonlyMap<string, string>): {
  path: string | undefined
  columns: readonly [string, string] | undefined
  named: ReadonlyMap<string, string>
} {
  const named = new Map(options)
  named.delete('data')
  named.delete('columns')
  const [first, second] = options.get('columns')?.split(',') ?? []
  const columns = first !== undefined && second !== undefined ? ([first, second] as const) : undefined
  return { path: options.get('data'), columns, named }
}

export const cellsJobs: Readonly<Record<string, TerminalJob>> = { compare }
