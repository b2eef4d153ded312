import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Curve, curvePath } from './Curve.tsx'
import { LineEndLabels } from './DirectLabel.tsx'
import { Plot } from './Plot.tsx'
import { dodgeOffsets, nestedRadii, PointMark } from './PointMark.tsx'
import { Rule } from './Rule.tsx'

const figure = (
  <Plot
    label="Distortion against rate"
    xDomain={[0, 3.2]}
    yDomain={[0.006, 1.05]}
    yScale="log"
    xTitle="rate, bit per dimension"
    yTitle="MSE"
    margin={{ left: 40, right: 20, top: 24, bottom: 36 }}
    size={{ width: 380, height: 260 }}
  >
    {(frame) => (
      <>
        <Rule frame={frame} x={1.6} />
        <Curve
          frame={frame}
          identity="bound"
          points={[
            { x: 0, y: 1 },
            { x: 1.6, y: 0.1 },
          ]}
        />
        <PointMark identity="lvq" x={frame.x(1.6)} y={frame.y(0.1)} radius={frame.mark} />
        <LineEndLabels
          frame={frame}
          ends={[
            { identity: 'usq', text: 'USQ', x: 300, y: 100 },
            { identity: 'lvq', text: 'LVQ', x: 300, y: 102 },
          ]}
        />
      </>
    )}
  </Plot>
)

describe('Plot', () => {
  const markup = renderToStaticMarkup(figure)

  test('is an image with a name and a true pixel size', () => {
    expect(markup).toContain('width="380" height="260" viewBox="0 0 380 260" role="img"')
    expect(markup).toContain('aria-label="Distortion against rate"')
  })

  test('has 3 to 5 round ticks an axis and horizontal titles', () => {
    const ticks = [...markup.matchAll(/class="tick"[^>]*>([^<]*)</gu)].map((match) => match[1])
    expect(ticks).toEqual(['0.01', '0.1', '1', '0', '1', '2', '3'])
    expect(markup).toContain('>rate, bit per dimension</text>')
    expect(markup).not.toContain('rotate')
  })

  test('draws data where the scales put them', () => {
    // Half of 3.2 is the middle between the margins, 40 + 320/2.
    expect(markup).toContain('class="rule" d="M200.0,224.0V24.0"')
    const y = 224 - (200 * Math.log(0.1 / 0.006)) / Math.log(1.05 / 0.006)
    expect(markup).toContain(`transform="translate(200.0,${y.toFixed(1)})"`)
    expect(markup).toMatch(/class="curve bound curve--bound" clip-path="url\(#[^"]+\)" d="M40\.0,/u)
  })

  test('moves the names of two close lines apart and ties them to their lines', () => {
    const heights = [...markup.matchAll(/class="label halo[^"]*"[^>]* y="(\d+)"/gu)].map((match) =>
      Number(match[1]),
    )
    expect(heights).toHaveLength(2)
    expect(Math.abs((heights[1] ?? 0) - (heights[0] ?? 0))).toBeGreaterThanOrEqual(14)
    expect(markup.match(/class="leader"/gu)).toHaveLength(2)
  })
})

test('a curve breaks where the data do', () => {
  const points = [0, 1, NaN, 3, 4].map((y, x) => ({ x, y }))
  expect(curvePath(points)).toBe('M0.0,0.0L1.0,1.0M3.0,3.0L4.0,4.0')
})

test('points that share a place nest, points that share an abscissa stand beside each other', () => {
  expect(nestedRadii(1, 5)).toEqual([5])
  const radii = nestedRadii(3, 5)
  expect(radii).toEqual([...radii].sort((a, b) => b - a))
  expect(Math.min(...radii)).toBeGreaterThan(3)
  const offsets = dodgeOffsets(3, 5)
  expect(offsets.reduce((sum, offset) => sum + offset, 0)).toBeCloseTo(0, 12)
  expect(offsets[1]).toBe(0)
})

test('a point without a place is not drawn', () => {
  expect(renderToStaticMarkup(<PointMark identity="usq" x={NaN} y={1} radius={5} />)).toBe('')
})
