import type { ReactNode } from 'react'
import type { TableRow } from '../../../../workers/contracts/waterfilling-results.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact, formatNumber } from '../../../figures/format.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { shareText } from '../share-text.ts'
import type { MethodLook } from './methods.ts'
import { tableMethods } from './methods.ts'
import { publishedBound, publishedRow } from './published.ts'
import { bestRow, namedRows, tableCaption } from './table-caption.ts'
import { trainedSettings } from './trained-settings.ts'
import { isPaperData } from './training-keys.ts'
import type { TrainedTable } from './trained.ts'

interface TableOneProps {
  readonly table: TrainedTable
  readonly stale?: boolean
}

const columns = [
  { key: 'name', label: 'Codebook' },
  { key: 'train', label: 'train' },
  { key: 'test', label: 'test' },
  { key: 'overfit', label: 'overfit' },
  { key: 'norm', label: 'norm' },
]

/** Table I of the paper: distortions over the total variance, their mean and spread over the trials, and the bound. */
export function TableOne({ table, stale = false }: TableOneProps) {
  const { parameters, rows, bound } = table
  const isPaper = isPaperData(parameters)
  const best = bestRow(namedRows(table))?.key
  return (
    <FigureFrame
      className="training__table"
      title="Codebooks at this rate"
      note={trialWords(table)}
      stale={stale}
      description="Distortion over the total variance on training and on test samples, for each method, with the bound."
      exportName="quantarium-table-1"
      exportContext={() => trainedSettings(table)}
      isTable
      table={() => exportedTable(table)}
    >
      <DataTable
        caption={tableCaption(table).map((words) => (
          <span key={words} className="training__caption">
            {words}{' '}
          </span>
        ))}
        columns={columns}
        rows={[
          ...tableMethods(parameters).map((look) => ({
            key: look.key,
            identity: look.identity,
            cells: methodCells(look, rows[look.key], look.key === best, isPaper),
          })),
          {
            key: 'bound',
            identity: 'bound' as const,
            bound: true,
            cells: boundCells(bound, isPaper),
          },
        ]}
      />
    </FigureFrame>
  )
}

/** Below this four decimals show one digit or none. */
const tiny = 0.0005

function trialWords({ parameters: { trials }, trialsDone, isWhole }: TrainedTable): string {
  if (trials === 1) return 'one trial'
  return isWhole ? `mean ± spread of ${trials} trials` : `${trialsDone} of ${trials} trials`
}

function methodCells(
  look: MethodLook,
  row: TableRow | undefined,
  isBest: boolean,
  isPaper: boolean,
): readonly ReactNode[] {
  const paper = isPaper ? publishedRow(look) : undefined
  const trainCell = <Figure value={row?.train} spread={row?.trainSpread} paper={paper?.train} />
  const testCell = <Figure value={row?.test} spread={row?.testSpread} paper={paper?.test} best={isBest} />
  const overfit = row ? row.test - row.train : Number.NaN
  return [
    <MethodTitle key="name" look={look} />,
    trainCell,
    testCell,
    `${overfit > 0 ? '+' : ''}${Math.abs(overfit) < tiny ? formatCompact(overfit, 2) : formatNumber(overfit, 4)}`,
    formatNumber(row?.normRatio ?? Number.NaN, 3),
  ]
}

function boundCells(bound: number | undefined, isPaper: boolean): readonly ReactNode[] {
  const paper = isPaper ? publishedBound : undefined
  return [
    <span key="name">
      bound <Variable>D</Variable>(log₂ <Variable>K</Variable>)
    </span>,
    '',
    <Figure key="test" value={bound} paper={paper} />,
    '',
    '',
  ]
}

function MethodTitle({ look: { method, lambda, name } }: { readonly look: MethodLook }) {
  if (method === 'random') {
    return (
      <>
        Random<span className="training__long">, N(0, S)</span>
      </>
    )
  }
  if (method !== 'vr' || lambda === null) return name
  return (
    <>
      VR<span className="training__long">-Kmeans</span>, <Variable>λ</Variable> ={' '}
      {name.replace(/^.* = /u, '')}
    </>
  )
}

interface FigureProps {
  readonly value: number | undefined
  readonly spread?: number | undefined
  /** what the paper prints */
  readonly paper?: number | undefined
  readonly best?: boolean
}

function Figure({ value = Number.NaN, spread, paper, best = false }: FigureProps) {
  const text = shareText(value)
  return (
    <>
      {best ? <strong>{text}</strong> : text}
      {spread === undefined || !(spread > 0) ? null : (
        <small className="training__spread">
          {' '}
          ±{spread < tiny ? formatCompact(spread, 1) : formatNumber(spread, 4)}
        </small>
      )}
      {paper === undefined ? null : (
        <small className="training__paper">paper: {formatNumber(paper, 4)}</small>
      )}
    </>
  )
}

function exportedTable(table: TrainedTable) {
  const { bound = Number.NaN, parameters } = table
  const isPaper = isPaperData(parameters)
  return {
    columns: [
      'method',
      'lambda',
      'train',
      'train spread',
      'test',
      'test spread',
      'norm ratio',
      ...(isPaper ? ['train, published', 'test, published'] : []),
    ],
    rows: [
      ...namedRows(table).map(({ row, ...look }) => [
        row.method,
        row.lambda ?? Number.NaN,
        row.train,
        row.trainSpread,
        row.test,
        row.testSpread,
        row.normRatio,
        ...(isPaper ? [publishedRow(look)?.train ?? Number.NaN, publishedRow(look)?.test ?? Number.NaN] : []),
      ]),
      [
        'bound',
        Number.NaN,
        bound,
        0,
        bound,
        0,
        Number.NaN,
        ...(isPaper ? [publishedBound, publishedBound] : []),
      ],
    ],
  }
}
