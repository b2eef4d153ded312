import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { FigureMarkup } from '../../../figures/export-figure.ts'
import { planeTransform } from '../../../figures/plane-view.ts'
import { SvgPen } from '../../../figures/svg-pen.ts'
import { useFigureScale } from '../../../figures/useFigureScale.ts'
import { identities } from '../../../ui/identity.ts'
import { useCells, useCellsStore } from '../context.ts'
import { panelIdentity } from '../names.ts'
import { otherSource } from '../source-words.ts'
import type { ColourScale } from './colouring.ts'
import type { PanelSize } from './draw-panel.ts'
import { drawAxes, drawBasis } from './draw-overlay.ts'
import { drawCells, drawReproductions, drawSamples } from './draw-panel.ts'
import { drawPinned } from './draw-pinned.ts'
import { usePanelColours } from './usePanelColours.ts'

/** Room for tick labels around the plane of a file, in pixels. */
const axisRoom = { left: 34, bottom: 20 }

/** The panel as an SVG file, drawn by the functions that draw it on the screen. */
export function usePanelMarkup(
  quantizer: QuantizerName,
  size: PanelSize | undefined,
  scale: ColourScale,
): () => FigureMarkup {
  const store = useCellsStore()
  const identity = useCells((state) => panelIdentity(quantizer, state.panels[quantizer]))
  const colours = usePanelColours(identity)
  const { dot, mark } = useFigureScale()
  return () => {
    const { panels, pinned, source, view } = store.getState()
    const panel = panels[quantizer]
    if (!panel || !source || !size) throw new Error('the panel is not drawn yet')
    const side = { width: Math.round(size.width), height: Math.round(size.width) }
    const transform = planeTransform(view, side)
    const pen = new SvgPen()
    pen.markup(`<g transform="translate(${axisRoom.left},0)">`)
    pen.clip({ x: 0, y: 0, ...side }, () => {
      drawCells(pen, panel.geometry, transform, side, scale, colours)
      const pinnedPanel = pinned?.panels[quantizer]
      if (pinnedPanel) {
        drawPinned(pen, pinnedPanel.geometry, otherSource(pinnedPanel, panel), {
          transform,
          size: side,
          colours,
        })
      }
      drawSamples(pen, source.drawn, transform, dot / 2, colours)
      drawReproductions(pen, identity, panel.geometry, transform, side, 0.8 * mark, colours)
      if (panel.lattice) drawBasis(pen, panel.lattice, transform, colours)
    })
    drawAxes(pen, view, side, source, colours)
    pen.markup('</g>')
    const whole = { width: side.width + axisRoom.left, height: side.height + axisRoom.bottom }
    const title = `${identities[identity].longName}; colour: ${scale.title}, up to ${scale.maximum}`
    return { markup: pen.file({ ...whole, title, background: colours.background }), ...whole }
  }
}
