import type { QuantizerName } from '../../../../workers/contracts/cells.ts'
import type { PanelResult } from '../../../../workers/contracts/cells-results.ts'
import { planeTransform } from '../../../figures/plane-view.ts'
import type { PlaneView } from '../../../figures/plane-view.ts'
import { useFigureScale } from '../../../figures/useFigureScale.ts'
import { panelIdentity } from '../names.ts'
import type { ColourScale } from './colouring.ts'
import type { PanelSize } from './draw-panel.ts'
import { drawCells, drawCodewords, drawReproductions, drawSamples } from './draw-panel.ts'
import { PinnedLayer } from './PinnedLayer.tsx'
import { useLayer } from './useLayer.ts'
import { usePanelColours } from './usePanelColours.ts'

interface PlaneLayersProps {
  readonly quantizer: QuantizerName
  readonly panel: PanelResult
  readonly samples: Float32Array
  readonly view: PlaneView
  readonly size: PanelSize
  readonly scale: ColourScale
}

/** A canvas each, so that samples are not drawn again while cells move beneath them. */
export function PlaneLayers({ quantizer, panel, samples, view, size, scale }: PlaneLayersProps) {
  const identity = panelIdentity(quantizer, panel)
  const colours = usePanelColours(identity)
  const { dot, mark } = useFigureScale()
  const { geometry, training } = panel
  const cells = useLayer(
    size,
    (pen) => {
      drawCells(pen, geometry, planeTransform(view, size), size, scale, colours)
    },
    [geometry, view, scale, colours],
  )
  const dots = useLayer(
    size,
    (pen) => {
      drawSamples(pen, samples, planeTransform(view, size), dot / 2, colours)
    },
    [samples, view, dot, colours],
  )
  const points = useLayer(
    size,
    (pen) => {
      const transform = planeTransform(view, size)
      // Beneath the reproductions: seen only where the two differ, before a training has settled or where one is dead.
      if (training) drawCodewords(pen, identity, training.codebook, transform, 0.8 * mark, colours)
      drawReproductions(pen, identity, geometry, transform, size, 0.8 * mark, colours)
    },
    [identity, geometry, training, view, mark, colours],
  )
  return (
    <>
      <canvas ref={cells} className="plane__layer" aria-hidden="true" />
      <PinnedLayer quantizer={quantizer} view={view} size={size} />
      <canvas ref={dots} className="plane__layer" aria-hidden="true" />
      <canvas ref={points} className="plane__layer" aria-hidden="true" />
    </>
  )
}
