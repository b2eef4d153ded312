import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PlotFrame } from './Plot.tsx'
import { StackedPlot } from './StackedPlot.tsx'

const size = { width: 300, height: 400 }

function drawn(shares: readonly number[]): { frames: readonly PlotFrame[]; markup: string } {
  let frames: readonly PlotFrame[] = []
  const markup = renderToStaticMarkup(
    <StackedPlot
      label="two bands"
      xDomain={[-2, 2]}
      xTicks={[-1, 1]}
      xTitle="abscissa"
      bands={shares.map((share, i) => ({ title: `band ${i}`, yDomain: [0, 1], yTicks: [0.5], share }))}
      size={size}
    >
      {(made) => {
        frames = made
        return null
      }}
    </StackedPlot>,
  )
  return { frames, markup }
}

test('bands share the abscissa, follow each other, and take the height by their shares', () => {
  const { frames } = drawn([3, 1, 1])
  for (const { x, left, right } of frames) expect([x(-2), x(2)]).toEqual([left, right])
  const heights = frames.map(({ top, bottom }) => bottom - top)
  expect(heights[0] / heights[1]).toBeCloseTo(3, 6)
  expect(heights[1]).toBeCloseTo(heights[2], 6)
  expect(frames[1].top).toBeGreaterThan(frames[0].bottom)
  expect(frames[2].bottom).toBeLessThan(size.height)
  for (const { y, top, bottom } of frames) expect([y(0), y(1)]).toEqual([bottom, top])
})

test('ticks and the title of the abscissa stand under the last band only', () => {
  const { markup } = drawn([1, 1])
  expect(markup.match(/abscissa/gu)).toHaveLength(1)
  expect(markup.match(/>−1</gu)).toHaveLength(1)
  expect(markup.match(/band \d/gu)).toHaveLength(2)
})

test('each band has a clip path of its own', () => {
  const { frames, markup } = drawn([1, 1])
  expect(new Set(frames.map(({ clip }) => clip)).size).toBe(2)
  for (const { clip } of frames) expect(markup).toContain(`id="${clip.slice(5, -1)}"`)
})

test('a band may be logarithmic, and the names at the ends of its lines have room', () => {
  let frames: readonly PlotFrame[] = []
  renderToStaticMarkup(
    <StackedPlot
      label="one band"
      xDomain={[0, 1]}
      xTitle="abscissa"
      bands={[{ title: 'band', yDomain: [0.01, 1], yScale: 'log', share: 1 }]}
      marginRight={100}
      size={size}
    >
      {(made) => {
        frames = made
        return null
      }}
    </StackedPlot>,
  )
  const [{ y, top, bottom, right }] = frames
  expect(y(0.1)).toBeCloseTo((top + bottom) / 2, 6)
  expect(right).toBe(size.width - 100)
})
