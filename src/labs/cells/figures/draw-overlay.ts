import type { LatticeFacts, SourceResult } from '../../../../workers/contracts/cells-results.ts'
import type { Pen } from '../../../figures/pen.ts'
import type { PlaneTransform, PlaneView } from '../../../figures/plane-view.ts'
import { planeExtent, planeTransform } from '../../../figures/plane-view.ts'
import type { PanelColours, PanelSize } from './draw-panel.ts'
import { planeTicks } from './plane-ticks.ts'

const tickSize = 11
const family = 'Inter, Helvetica, Arial, sans-serif'

/** The lattice's two vectors and two cells, for a file: on the screen they are handles. */
export function drawBasis(
  pen: Pen,
  { basis, voronoiCell, babaiCell }: LatticeFacts,
  transform: PlaneTransform,
  colours: PanelColours,
): void {
  const pixels = (points: ArrayLike<number>): Float64Array => {
    const { scale, offsetX, offsetY } = transform
    return Float64Array.from(points, (value, i) =>
      i % 2 === 0 ? offsetX + scale * value : offsetY - scale * value,
    )
  }
  pen.polygon(pixels(voronoiCell), 0, voronoiCell.length / 2, { stroke: colours.ink, lineWidth: 1.5 })
  const babai = pixels([...babaiCell, babaiCell[0], babaiCell[1]])
  pen.line(babai, 0, 5, { stroke: colours.ink, lineWidth: 1.5, dash: [4, 3] })
  for (const [i, vector] of [basis.b1, basis.b2].entries()) {
    const ends = pixels([0, 0, ...vector])
    pen.line(ends, 0, 2, { stroke: colours.ink, lineWidth: 2.4 })
    pen.dots(ends.subarray(2), 4, colours.ink)
    const look = { fill: colours.ink, size: 14, family, italic: true, halo: colours.background }
    pen.text(i === 0 ? 'b₁' : 'b₂', ends[2] + 9, ends[3] - 7, look)
  }
}

/** Tick labels around the plane, in the unit of the data, and the names of the axes. */
export function drawAxes(
  pen: Pen,
  view: PlaneView,
  size: PanelSize,
  source: SourceResult,
  colours: PanelColours,
): void {
  const { left, right, bottom, top } = planeExtent(view, size)
  const { scale, offsetX, offsetY } = planeTransform(view, size)
  const look = { fill: colours.ink, size: tickSize, family }
  for (const { label, place } of planeTicks(left, right, source.scale, source.offset[0])) {
    pen.text(label, offsetX + scale * place, size.height + 14, { ...look, anchor: 'middle' })
  }
  for (const { label, place } of planeTicks(bottom, top, source.scale, source.offset[1])) {
    pen.text(label, -5, offsetY - scale * place + 4, { ...look, anchor: 'end' })
  }
  const named = { ...look, halo: colours.background }
  pen.text(source.axisNames[1], 6, 14, named)
  pen.text(source.axisNames[0], size.width - 6, size.height - 7, { ...named, anchor: 'end' })
}
