import { useMemo } from 'react'
import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { PlaneView } from '../../../figures/plane-view.ts'
import { planeTransform } from '../../../figures/plane-view.ts'
import { useCells } from '../context.ts'
import type { ShownPanel } from '../state.ts'
import { otherSource } from '../source-words.ts'
import { cellEdges } from './cell-edges.ts'
import type { PanelSize } from './draw-panel.ts'
import { drawPinnedCells, outlineDetail, pinnedKey, pinnedOpacity, pinnedWords } from './draw-pinned.ts'
import { useLayer } from './useLayer.ts'
import { usePanelColours } from './usePanelColours.ts'

interface PinnedProps {
  readonly quantizer: QuantizerName
  readonly view: PlaneView
  readonly size: PanelSize
}

/** A's cells as outlines, between the cells and the samples of what is shown. */
export function PinnedLayer(props: PinnedProps) {
  const panel = useCells((state) => state.pinned?.panels[props.quantizer])
  return panel ? <Outlines {...props} panel={panel} /> : null
}

function Outlines({ quantizer, view, size, panel }: PinnedProps & { readonly panel: ShownPanel }) {
  const { geometry } = panel
  const colours = usePanelColours(quantizer)
  const transform = planeTransform(view, size)
  const detail = outlineDetail(geometry, transform)
  const isDrawn = detail !== 'none'
  // Cells by the thousand need not be searched for their edges before they can be seen.
  const edges = useMemo(() => (isDrawn ? cellEdges(geometry) : new Float32Array(0)), [isDrawn, geometry])
  const canvas = useLayer(size, (pen) => drawPinnedCells(pen, edges, detail, transform, colours), [
    edges,
    detail,
    view,
    colours,
  ])
  return (
    <canvas
      ref={canvas}
      className="plane__layer"
      style={{ opacity: pinnedOpacity }}
      data-pinned={detail}
      aria-hidden="true"
    />
  )
}

/** The key of the outlines, in a corner of the plane. */
export function PinnedKey({ quantizer, view, size }: PinnedProps) {
  const a = useCells((state) => state.pinned?.panels[quantizer])
  const b = useCells((state) => state.panels[quantizer])
  if (!a || !b) return null
  const detail = outlineDetail(a.geometry, planeTransform(view, size))
  const { left, length, bottom, dash } = pinnedKey
  const [y, isDrawn] = [size.height - bottom, detail !== 'none']
  const line = `M${left},${y - 4}h${length}`
  return (
    <g className="pinned-key">
      {isDrawn && <path className="pinned-key__halo" d={line} />}
      {isDrawn && <path className="pinned-key__line" d={line} strokeDasharray={dash.join(' ')} />}
      <text className="tick halo" x={left + (isDrawn ? length + 5 : 0)} y={y}>
        {pinnedWords(detail, otherSource(a, b))}
      </text>
    </g>
  )
}
