import { describe, expect, test } from 'vitest'
import { SvgPen } from './svg-pen.ts'

const file = (draw: (pen: SvgPen) => void): string => {
  const pen = new SvgPen('cell')
  draw(pen)
  return pen.file({ width: 20, height: 10 })
}
const body = (draw: (pen: SvgPen) => void): string => file(draw).replace(/^<svg[^>]*>|<\/svg>$/gu, '')

describe('SvgPen', () => {
  test('an empty file has its size and nothing else', () => {
    expect(file(() => {})).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10"></svg>',
    )
  })

  test('a polygon takes the points from start up to end, and closes', () => {
    const points = new Float64Array([9, 9, 0, 0, 1.234, 0, 1, -1.005, 8, 8])
    expect(body((pen) => pen.polygon(points, 1, 4, { fill: 'red' }))).toBe(
      '<path d="M0,0L1.23,0L1,-1z" fill="red"/>',
    )
    expect(body((pen) => pen.polygon(points, 1, 2, { fill: 'red' }))).toBe('')
  })

  test('a line is open and has no fill', () => {
    const points = new Float32Array([0, 0, 4, 4])
    expect(body((pen) => pen.line(points, 0, 2, { stroke: 'blue', lineWidth: 2, dash: [2, 3] }))).toBe(
      '<path d="M0,0L4,4" fill="none" stroke="blue" stroke-width="2" stroke-linejoin="round" stroke-dasharray="2 3"/>',
    )
  })

  test('segments are one path, two points each', () => {
    const points = new Float32Array([0, 0, 4, 4, 1, 2, 3, 4, 9, 9])
    expect(body((pen) => pen.segments(points, { stroke: 'blue', lineWidth: 2, dash: [2, 3] }))).toBe(
      '<path d="M0,0L4,4M1,2L3,4" fill="none" stroke="blue" stroke-width="2" stroke-linejoin="round" stroke-dasharray="2 3"/>',
    )
    expect(body((pen) => pen.segments(points.subarray(0, 2), { stroke: 'blue', lineWidth: 2 }))).toBe('')
  })

  test('dots are one path, whatever their number', () => {
    const markup = body((pen) => pen.dots(new Float32Array(2000), 1.5, 'black'))
    expect(markup.match(/<path/gu)).toHaveLength(1)
    expect(markup.match(/M0,0h0/gu)).toHaveLength(1000)
    expect(markup).toContain('stroke-width="3"')
    expect(markup).toContain('stroke-linecap="round"')
    expect(body((pen) => pen.dots(new Float32Array(0), 1, 'black'))).toBe('')
  })

  test('what is clipped lies inside its group, and every clip has its own id', () => {
    const area = { x: 1, y: 2, width: 3, height: 4 }
    const markup = body((pen) => {
      pen.clip(area, () => pen.marker('usq', 5, 6, 2, { fill: 'red' }))
      pen.clip(area, () => {})
    })
    expect(markup).toMatch(
      /^<clipPath id="cell-1"><rect x="1" y="2" width="3" height="4"\/><\/clipPath><g clip-path="url\(#cell-1\)"><path transform="translate\(5,6\)"[^>]*\/><\/g>/u,
    )
    expect(markup).toContain('<g clip-path="url(#cell-2)"></g>')
  })

  test('text and colours cannot break out of the markup', () => {
    const hostile = '"/><script>&\u0000'
    const markup = body((pen) => pen.text(hostile, 1, 2, { fill: hostile, size: 12, family: 'a"b' }))
    expect(markup).not.toContain('<script')
    expect(markup).toContain('&quot;/&gt;&lt;script&gt;&amp;</text>')
    expect(markup).toContain('font-family="a&quot;b"')
    expect(markup).not.toContain('\u0000')
  })

  test('title and background come first; no style sheet and no style attribute', () => {
    const pen = new SvgPen()
    pen.rectangle({ x: 0, y: 0, width: 5, height: 5 }, { stroke: 'black', lineWidth: 0.5 })
    const markup = pen.file({ width: 20, height: 10, title: 'R < D', background: '#fff' })
    expect(markup).toContain('<title>R &lt; D</title><rect width="20" height="10" fill="#fff"/><rect x="0"')
    expect(markup).not.toContain('style')
  })
})
