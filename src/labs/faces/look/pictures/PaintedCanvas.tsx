import type { PlaneView } from '../../../../figures/plane-view.ts'
import { useElementSize } from '../../../../ui/useElementSize.ts'
import type { PaintedPixels } from '../../painting/pixels.ts'
import { usePixels } from '../../painting/usePixels.ts'
import { pictureTransform, zoomOf } from './picture-view.ts'

interface PaintedCanvasProps {
  readonly pixels: PaintedPixels
  readonly height: number
  readonly width: number
  /** what the picture shows, for readers who do not see it */
  readonly label: string
  readonly view: PlaneView
}

/** From so many CSS pixels a pixel of the picture is shown as a square: smoothing would invent what is not there. */
const squareFrom = 5

/** A computed picture that fills its frame and is seen through a view. */
export function PaintedCanvas({ pixels, height, width, label, view }: PaintedCanvasProps) {
  const canvas = usePixels(pixels, height, width)
  const size = useElementSize(canvas)
  const enlargement = ((size?.width ?? width) / width) * zoomOf(view)
  return (
    <canvas
      ref={canvas}
      className="painted"
      width={width}
      height={height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the pixels are computed, there is no file to show
      role="img"
      aria-label={label}
      style={{
        transform: pictureTransform(view, { height, width }),
        imageRendering: enlargement >= squareFrom ? 'pixelated' : 'auto',
      }}
    />
  )
}
