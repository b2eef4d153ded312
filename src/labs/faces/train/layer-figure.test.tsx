import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ToastProvider } from '../../../ui/Toast.tsx'
import { trainedWith } from '../testing/made-up.ts'
import { distortionDomain, layerLines, layerTable, valueAt } from './layer-lines.ts'
import { LayerFigure } from './LayerFigure.tsx'
import { TrainingStats } from './TrainingStats.tsx'
import { trainingName } from './training-names.ts'

const still = { onShownLayers: () => {}, onClearEarlier: () => {} }
const draw = (figure: ReactNode) => renderToStaticMarkup(<ToastProvider>{figure}</ToastProvider>)
const texts = (markup: string) =>
  [...markup.matchAll(/class="label[^>]*>([^<]*(?:<!-- -->[^<]*)*)</gu)].map(([, text]) =>
    text.replaceAll('<!-- -->', ''),
  )

const training = trainedWith()
const kmeans = trainedWith({ trainer: 'kmeans' }, { trainDistortion: 0.001, testDistortion: 0.06 })
const half = trainedWith({ layers: 24 }, {}, 9)

test('a line begins at 1 with no layers, has a point a layer, and is silent after its end', () => {
  const [unseen, own] = layerLines(half, [])
  expect([unseen.rows, own.rows]).toEqual(['test', 'train'])
  expect(unseen.points).toHaveLength(10)
  expect([valueAt(unseen, 0), valueAt(own, 9), valueAt(own, 10)]).toEqual([1, 0.86 ** 9, Number.NaN])
})

test('the axis holds every line and the bound, also one that reaches almost nothing', () => {
  const lines = layerLines(training, [kmeans])
  const [low, high] = distortionDomain(lines, [{ x: 3, y: 0.02 }])
  expect(low).toBeLessThan(0.001)
  expect(low).toBeGreaterThan(0)
  expect(high).toBeGreaterThan(1)
  const [exact] = distortionDomain([{ ...lines[0], points: [{ x: 1, y: 0 }] }], [])
  expect(exact).toBeGreaterThan(0)
})

test('train and test, the bound and the earlier training are drawn and named', () => {
  const markup = draw(<LayerFigure {...still} training={training} earlier={[kmeans]} shownLayers={12} />)
  expect(markup.match(/curve--dotted/gu)).toHaveLength(2)
  expect(markup.match(/curve--thin/gu)).toHaveLength(2)
  expect(markup.match(/class="curve bound curve--bound" clip-path/gu)).toHaveLength(1)
  expect(texts(markup)).toEqual([
    `test ${(0.92 ** 24).toFixed(4)}`,
    `train ${(0.86 ** 24).toFixed(4)}`,
    'K-means test 0.0600',
    'Gaussian bound',
    'active dimensions',
    '23 in layer 24',
  ])
  expect(markup).toContain('shown below: 12 layers')
  expect(markup).not.toContain('to go')
  expect(markup).not.toContain('NaN')
})

test('a training under way says how many layers are to come, and keeps its axis', () => {
  const markup = draw(<LayerFigure {...still} training={half} earlier={[]} shownLayers={200} />)
  expect(texts(markup)).toContain('15 layers to go')
  expect(markup).toContain('shown below: 9 layers')
  const begun = draw(
    <LayerFigure {...still} training={trainedWith({}, {}, 0)} earlier={[]} shownLayers={200} />,
  )
  expect(begun).not.toContain('shown below')
  expect(begun).not.toContain('NaN')
})

test('the table has a row a layer with all that the figure shows', () => {
  const { columns, rows } = layerTable(half, [kmeans])
  expect(rows).toHaveLength(25)
  expect(columns.slice(0, 6)).toEqual([
    'layer',
    'test distortion',
    'train distortion',
    'K-means test distortion',
    'K-means train distortion',
    'bound',
  ])
  expect(rows[9].slice(0, 3)).toEqual([9, 0.92 ** 9, 0.86 ** 9])
  expect(rows[10][1]).toBeNaN()
  expect(rows[10][5]).toBeCloseTo(0.9 ** 10, 12)
})

test('an earlier training is named by what tells it from the one shown', () => {
  const [shown, loose] = [
    training.parameters,
    trainedWith({ regularization: 0.01, codebookSize: 32 }).parameters,
  ]
  expect(trainingName(shown)).toBe('RRQ')
  expect(trainingName(loose, shown)).toBe('RRQ, K = 32, λ = 0.01')
  expect(trainingName(kmeans.parameters, shown)).toBe('K-means')
  expect(trainingName(shown, { ...shown, split: 'person' })).toBe('RRQ, by picture')
})

test('the figures of the last layer: the gap, and the bits of all layers', () => {
  const markup = draw(<TrainingStats training={half} stale={false} />)
  expect(markup).toContain((0.92 ** 9 - 0.86 ** 9).toFixed(4))
  // log2 64 bits a layer
  expect(markup).toMatch(/54<span class="unit"> bit/u)
})

test('the layers that the pictures use are a handle with its range; a comparison can be cleared', () => {
  const markup = draw(<LayerFigure {...still} training={half} earlier={[kmeans]} shownLayers={4} />)
  expect(markup).toMatch(/role="slider"[^>]*aria-valuenow="4"[^>]*aria-valuemin="0"[^>]*aria-valuemax="9"/u)
  expect(markup).toContain('aria-valuetext="4 layers"')
  expect(markup).toContain('Clear comparison')
  expect(draw(<LayerFigure {...still} training={half} earlier={[]} shownLayers={4} />)).not.toContain(
    'Clear comparison',
  )
})
