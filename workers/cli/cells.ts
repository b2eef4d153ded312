import { fileURLToPath } from 'node:url'
import type { CellsData, CellsParameters } from '../contracts/cells.ts'
import { cellsTable } from '../contracts/cells.ts'
import type { ProgressEvent } from '../contracts/cells-results.ts'
import { sweptNames } from '../contracts/cells-curves.ts'
import { lineTable } from '../contracts/cells-line.ts'
import { defaultParameters } from '../contracts/parameters.ts'
import { Refusal } from '../core/formats/refusal.ts'
import { compareQuantizers } from '../jobs/compare.ts'
import { CurvesJob } from '../jobs/curves.ts'
import { scalar } from './cells-scalar.ts'
import type { ProgressStream } from './progress-printer.ts'
import { ProgressPrinter } from './progress-printer.ts'
import type { TerminalJob } from './terminal-job.ts'
import { fileFrom, parametersFrom } from './terminal-job.ts'

const weatherPath = fileURLToPath(new URL('../../public/samples/seattle-weather.csv', import.meta.url))

type LineName = 'mode' | keyof typeof lineTable

/** The parameters of the plane: one of the line would do nothing here, and is refused. */
const planeTable = Object.fromEntries(
  Object.entries(cellsTable).filter(([name]) => name !== 'mode' && !Object.hasOwn(lineTable, name)),
) as Omit<typeof cellsTable, LineName>

type PlaneJob = (
  parameters: CellsParameters,
  data: CellsData | undefined,
  onProgress: (event: ProgressEvent) => void,
) => Promise<unknown>

/** Reads the parameters of the plane and the data they are for, and prints the progress. @param own what is not among them */
async function onPlane(
  options: ReadonlyMap<string, string>,
  own: readonly string[],
  progressStream: ProgressStream,
  job: PlaneJob,
): Promise<unknown> {
  const named = new Map(options)
  for (const option of ['data', 'columns', ...own]) named.delete(option)
  const given = { ...defaultParameters(cellsTable), ...parametersFrom(planeTable, named) }
  const source = sourceFrom(given.source, options)
  const data = await dataFrom(source, options)
  const printer = new ProgressPrinter(progressStream)
  try {
    return await job({ ...given, source }, data, printer.print)
  } finally {
    printer.finish()
  }
}

/** `cells compare`: the three quantizers on one source, at one rate when `--rate` is given. */
const compare: TerminalJob = (options, progressStream) =>
  onPlane(options, [], progressStream, (parameters, data, onProgress) => {
    const matchRate = parameters.matchRate && (options.has('rate') || options.has('match-rate'))
    return compareQuantizers({ ...parameters, matchRate }, data, onProgress)
  })

/** `cells sweep`: one quantizer at all rates, beside the bound of the source. */
const sweep: TerminalJob = async (options, progressStream) => {
  const found = options.get('quantizer')
  const quantizer = sweptNames.find((name) => name === found)
  if (!quantizer) {
    const words = found === undefined ? 'none' : `“${found}”`
    throw new Refusal('--quantizer', words, `one of ${sweptNames.join(', ')}`)
  }
  return await onPlane(options, ['quantizer'], progressStream, (parameters, data, onProgress) =>
    new CurvesJob().sweep(parameters, data, quantizer, onProgress),
  )
}

type Source = CellsParameters['source']

/** `--data` is a source of its own. @throws Refusal where another one is named beside it, and for photos */
function sourceFrom(named: Source, options: ReadonlyMap<string, string>): Source {
  if (options.has('data')) {
    if (!options.has('source') || named === 'own') return 'own'
    throw new Refusal('--source', `${named} together with --data`, 'one of the two')
  }
  if (named === 'photo') {
    throw new Refusal('--source', 'photo, which only a browser decodes', 'another source in a terminal')
  }
  return named
}

async function dataFrom(
  source: Source,
  options: ReadonlyMap<string, string>,
): Promise<CellsData | undefined> {
  const path = options.get('data') ?? (source === 'weather' ? weatherPath : undefined)
  const columns = columnsFrom(options.get('columns'))
  if (path === undefined) {
    if (columns) throw new Refusal('--columns', `columns of the source ${source}`, 'a table, given by --data')
    return undefined
  }
  const file = await fileFrom(path)
  return columns ? { ...file, columns } : file
}

function columnsFrom(words: string | undefined): readonly [string, string] | undefined {
  if (words === undefined) return undefined
  const [first = '', second = '', ...more] = words.split(',')
  if (first !== '' && second !== '' && more.length === 0) return [first, second]
  throw new Refusal('--columns', `“${words}”`, 'two names with a comma between them, such as x,y')
}

export const cellsJobs: Readonly<Record<string, TerminalJob>> = { compare, sweep, scalar }
