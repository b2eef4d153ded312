import type { TableRow } from '../../../../workers/contracts/waterfilling-results.ts'
import { formatCount } from '../../../figures/format.ts'
import { shareText } from '../share-text.ts'
import type { MethodLook } from './methods.ts'
import { tableMethods } from './methods.ts'
import type { TrainedTable } from './trained.ts'

interface NamedRow extends MethodLook {
  readonly row: TableRow
}

/** The rows that are there, in the order of the table. */
export function namedRows({ parameters, rows }: Pick<TrainedTable, 'parameters' | 'rows'>): NamedRow[] {
  return tableMethods(parameters)
    .filter(({ key }) => key in rows)
    .map((look) => ({ ...look, row: rows[look.key] }))
}

/** The row with the least distortion on test samples; none before there are two to compare. */
export function bestRow(rows: readonly NamedRow[]): NamedRow | undefined {
  if (rows.length < 2) return undefined
  return rows.reduce((best, next) => (next.row.test < best.row.test ? next : best))
}

/** What to notice in the table, as the figures that are on the screen say it. */
export function tableCaption(
  table: Pick<TrainedTable, 'parameters' | 'rows' | 'bound' | 'trialsDone'>,
): string[] {
  const rows = namedRows(table)
  const kmeans = rows.find(({ method }) => method === 'kmeans')?.row
  return [memoryWords(kmeans, table), leaderWords(rows, table.trialsDone)].filter(
    (words) => words !== undefined,
  )
}

function memoryWords(
  kmeans: TableRow | undefined,
  { parameters, bound }: Pick<TrainedTable, 'parameters' | 'bound'>,
): string | undefined {
  if (!kmeans || bound === undefined) return undefined
  const size = formatCount(parameters.trainingSize)
  const unseen =
    kmeans.test > 1
      ? `on new samples its ${shareText(kmeans.test)} is worse than sending nothing.`
      : `on new samples it has ${shareText(kmeans.test)}.`
  if (kmeans.train < bound) {
    return `K-means trains to ${shareText(kmeans.train)}, below the bound ${shareText(bound)}: it memorises its ${size} samples; ${unseen}`
  }
  return `With ${size} samples K-means cannot memorise: it trains to ${shareText(kmeans.train)}, above the bound ${shareText(bound)}; ${unseen}`
}

function leaderWords(rows: readonly NamedRow[], trialsDone: number): string | undefined {
  const best = bestRow(rows)
  const random = rows.find(({ method }) => method === 'random')
  if (!best || !rows.some(({ method }) => method === 'vr')) return undefined
  const { row, method, name } = best
  if (method !== 'vr' || !random) return `The least on new samples has ${name}: ${shareText(row.test)}.`
  const lead = random.row.test - row.test
  if (trialsDone < 2) {
    const side = lead > 0 ? 'less' : 'more'
    return `The least on new samples has ${name}: ${shareText(row.test)}, ${shareText(Math.abs(lead))} ${side} than random codewords in this one trial.`
  }
  // A difference that the trials do not settle is none.
  const spread = Math.hypot(random.row.testSpread, row.testSpread)
  const words =
    lead > spread
      ? `${shareText(lead)} less than random codewords`
      : 'no further from random codewords than the trials differ'
  return `The least on new samples has ${name}: ${shareText(row.test)}, ${words}.`
}
