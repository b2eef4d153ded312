import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'
import type { Pen } from '../../../figures/pen.ts'
import type { PlaneTransform } from '../../../figures/plane-view.ts'
import { cellEdges } from './cell-edges.ts'
import type { PanelColours, PanelSize } from './draw-panel.ts'
import { projected, typicalSide } from './draw-panel.ts'

/** How finely the cells of A are outlined: the smaller they are on the screen, the less ink they take. */
export type OutlineDetail = 'dashed' | 'thin' | 'none'

/** Sides of a cell (pixels) under which dashes do not fit, and under which outlines would cover the picture. */
const smallestDashed = 16
const smallestOutlined = 8

export function outlineDetail(geometry: CellsGeometry, { scale }: PlaneTransform): OutlineDetail {
  const side = scale * typicalSide(geometry, geometry.polygons)
  if (side < smallestOutlined) return 'none'
  return side < smallestDashed ? 'thin' : 'dashed'
}

/** A piece of the outlines before the words: pixels from the left, and from the bottom to the line of the text. */
export const pinnedKey = { left: 6, length: 18, bottom: 8, dash: [5, 3] }

/** How much of the ink the outlines take: what is under them stays to be seen. */
export const pinnedOpacity = 0.62

/** The outlines of A's cells, under the samples of B. @param edges as `cellEdges` gives them */
export function drawPinnedCells(
  pen: Pen,
  edges: Float32Array,
  detail: OutlineDetail,
  transform: PlaneTransform,
  { ink, background }: PanelColours,
): void {
  if (detail === 'none') return
  const lines = projected(edges, transform)
  if (detail === 'thin') {
    pen.segments(lines, { stroke: ink, lineWidth: 0.6 })
    return
  }
  // The light line under the dashes keeps them readable over full and over empty cells.
  pen.segments(lines, { stroke: background, lineWidth: 2.6 })
  pen.segments(lines, { stroke: ink, lineWidth: 1.3, dash: pinnedKey.dash })
}

/** What the outlines are, in a word or, where the sources differ, in a few. */
export function pinnedWords(detail: OutlineDetail, otherSource: string | undefined): string {
  const words = [
    ...(otherSource === undefined ? [] : [otherSource]),
    ...(detail === 'none' ? ['cells too small to outline'] : []),
  ]
  return words.length > 0 ? `A: ${words.join('; ')}` : 'A'
}

/** Cells and words for a file. */
export function drawPinned(
  pen: Pen & { readonly markup: (markup: string) => void },
  geometry: CellsGeometry,
  otherSource: string | undefined,
  { transform, size, colours }: { transform: PlaneTransform; size: PanelSize; colours: PanelColours },
): void {
  const detail = outlineDetail(geometry, transform)
  pen.markup(`<g opacity="${pinnedOpacity}">`)
  drawPinnedCells(pen, cellEdges(geometry), detail, transform, colours)
  pen.markup('</g>')
  const look = { fill: colours.ink, size: 11, family: 'Inter, Helvetica, Arial, sans-serif' }
  const { left, length, bottom, dash } = pinnedKey
  const [y, isDrawn] = [size.height - bottom, detail !== 'none']
  if (isDrawn) {
    const line = Float32Array.of(left, y - 4, left + length, y - 4)
    pen.segments(line, { stroke: colours.background, lineWidth: 4 })
    pen.segments(line, { stroke: colours.ink, lineWidth: 1.3, dash })
  }
  const words = pinnedWords(detail, otherSource)
  pen.text(words, left + (isDrawn ? length + 5 : 0), y, { ...look, halo: colours.background })
}
