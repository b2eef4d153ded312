import { expect, test } from 'vitest'
import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'
import { SvgPen } from '../../../figures/svg-pen.ts'
import { drawPinned, outlineDetail, pinnedWords } from './draw-pinned.ts'

/** One square of side 1. */
const square: CellsGeometry = {
  count: 1,
  occupied: 1,
  starts: Uint32Array.of(0, 4),
  polygons: Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1),
  reproductions: Float32Array.of(0.5, 0.5),
  probability: Float64Array.of(1),
  distortionShare: Float64Array.of(1),
  indices: Int32Array.of(0),
  indexLength: 1,
  leftOut: 0,
}

const colours = {
  map: () => '#eee',
  cellLine: '#fff',
  emptyLine: '#ddd',
  sample: '#333',
  identity: '#00f',
  background: '#fdfdfd',
  ink: '#111',
}

function drawn(scale: number, otherSource?: string): string {
  const pen = new SvgPen()
  const transform = { scale, offsetX: 0, offsetY: 100 }
  drawPinned(pen, square, otherSource, { transform, size: { width: 100, height: 100 }, colours })
  return pen.file({ width: 100, height: 100 })
}

test('the smaller the cells on the screen, the less ink: dashes, then thin lines, then none', () => {
  const details = [40, 16, 15.9, 8, 7.9, 1].map((scale) =>
    outlineDetail(square, { scale, offsetX: 0, offsetY: 0 }),
  )
  expect(details).toEqual(['dashed', 'dashed', 'thin', 'thin', 'none', 'none'])
})

test('outlines have no fill, are dashed in ink, and each edge is there once', () => {
  const file = drawn(40)
  const [, dashed] =
    file.match(/<path d="([^"]*)" fill="none" stroke="#111"[^>]*stroke-dasharray="5 3"/) ?? []
  expect(dashed.match(/M/g)).toHaveLength(4)
  expect(dashed).toContain('M0,100L40,100')
  expect(file).toContain('>A</text>')
})

test('a file says what the screen says', () => {
  expect(drawn(10, 'Laplacian, ρ 0.80')).toContain('>A: Laplacian, ρ 0.80</text>')
  expect(drawn(10)).not.toMatch(/stroke="#111" stroke-width="0.6"[^>]*dasharray/)
  const none = drawn(1, 'Ring')
  expect(none).toContain('>A: Ring; cells too small to outline</text>')
  expect(none).not.toContain('stroke="#111"')
  expect(pinnedWords('none', undefined)).toBe('A: cells too small to outline')
})
