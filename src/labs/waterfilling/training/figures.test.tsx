import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { paperSetting } from '../../../../workers/contracts/waterfilling.ts'
import { ToastProvider } from '../../../ui/Toast.tsx'
import { ConvergenceFigure } from './ConvergenceFigure.tsx'
import { GapFigure } from './GapFigure.tsx'
import { TableOne } from './TableOne.tsx'
import { gapPoint, parametersWith, trainedTable } from './testing/made-up.ts'
import { VariancesFigure } from './VariancesFigure.tsx'

const draw = (figure: ReactNode) => renderToStaticMarkup(<ToastProvider>{figure}</ToastProvider>)
const labels = (markup: string) =>
  [...markup.matchAll(/class="label[^>]*y="(\d+)"[^>]*>([^<]*)</gu)].map(([, y, text]) => ({
    y: Number(y),
    text,
  }))

function leastDistance(markup: string): number {
  const heights = labels(markup)
    .map(({ y }) => y)
    .toSorted((a, b) => a - b)
  return Math.min(...heights.slice(1).map((y, i) => y - heights[i]))
}

const table = trainedTable()

describe('Fig. 1', () => {
  test.each(['linear', 'log'] as const)('names every line where none covers another, %s', (scale) => {
    const markup = draw(<VariancesFigure table={table} scale={scale} />)
    expect(labels(markup).map(({ text }) => text)).toEqual([
      'variance σ²',
      'K-means',
      'random',
      'VR, λ = 0.1',
      'VR, λ = 10',
      'VR, λ = 1\u2009000',
      'theory',
    ])
    expect(leastDistance(markup)).toBeGreaterThanOrEqual(13)
    expect(markup).not.toContain('NaN')
    expect(markup.match(/class="curve [a-z]+ curve--thin"/gu)).toHaveLength(5)
    expect(markup.match(/class="curve bound curve--bound"/gu)).toHaveLength(1)
  })
})

describe('convergence', () => {
  const markup = draw(<ConvergenceFigure table={table} />)

  test('draws two lines a method and the bound at its place', () => {
    expect(markup.match(/curve--dotted/gu)).toHaveLength(5)
    expect(labels(markup)).toHaveLength(11)
    expect(markup).not.toContain('NaN')
    const bound = /class="curve bound curve--bound" clip-path[^>]*d="M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)"/u.exec(
      markup,
    )
    expect(bound?.[1]).toBe(bound?.[2])
  })

  test('names of lines that end together stand apart', () =>
    expect(leastDistance(markup)).toBeGreaterThanOrEqual(13))
})

describe('Table I', () => {
  test('has a row a method and the bound last, the least on test samples strong', () => {
    const markup = draw(<TableOne table={table} />)
    const heads = [...markup.matchAll(/<th scope="row".*?<\/th>/gu)].map(([head]) =>
      head.replaceAll(/<[^>]+>/gu, ''),
    )
    expect(heads).toEqual([
      'K-means',
      'Random, N(0, S)',
      'VR-Kmeans, λ = 0.1',
      'VR-Kmeans, λ = 10',
      'VR-Kmeans, λ = 1\u2009000',
      'bound D(log₂ K)',
    ])
    expect(markup.match(/<strong>/gu)).toHaveLength(1)
    expect(markup).toContain('+0.3327')
    expect(markup).not.toContain('paper:')
  })

  test('shows what the paper prints at the paper’s own setting only', () => {
    const markup = draw(<TableOne table={trainedTable({ parameters: parametersWith(paperSetting) })} />)
    expect([...markup.matchAll(/paper: ([\d.]+)/gu)].map(([, figure]) => figure)).toEqual(
      '0.6727 1.0054 0.9393 0.9394 0.8441 0.9413 0.8520 0.9384 0.8568 0.9390 0.9185'.split(' '),
    )
  })

  test('keeps its rows while they are still to come', () => {
    const markup = draw(<TableOne table={{ ...table, rows: {}, bound: undefined }} />)
    expect(markup.match(/<tr/gu)).toHaveLength(7)
    expect(markup).not.toContain('NaN')
  })
})

test('the gap explorer shades the gap of each method and draws its bound and spreads', () => {
  const points = [300, 1000, 3000].flatMap((value) => [
    gapPoint({ value }),
    gapPoint({ value, method: 'vr', lambda: 2, test: 0.94 }),
  ])
  const sweep = {
    key: 'made up',
    swept: 'trainingSize',
    parameters: parametersWith(),
    points,
    isWhole: true,
  } as const
  const markup = draw(<GapFigure swept="trainingSize" sweep={sweep} />)
  expect(markup.match(/class="gap__area (gvq|rrq)"/gu)).toHaveLength(2)
  expect(markup.match(/class="gap__spread"/gu)).toHaveLength(2)
  expect(markup.match(/curve--dotted/gu)).toHaveLength(2)
  expect(markup).not.toContain('NaN')
  expect(leastDistance(markup)).toBeGreaterThanOrEqual(13)
  const empty = draw(<GapFigure swept="waterLevel" sweep={undefined} />)
  expect(empty).toContain('Vary water level and see')
  expect(empty).not.toContain('class="plot')
})
