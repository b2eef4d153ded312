import type { Point } from '../../../figures/plane-view.ts'
import type { PanelSize } from './draw-panel.ts'

/** The plane as its overlays see it: pixels of the picture and places in the data. */
export interface PlaneFrame {
  readonly size: PanelSize
  readonly toPixels: (point: Point) => Point
  readonly toData: (pixel: Point) => Point
}

/** SVG path of a closed polygon given as flat data coordinates. */
export function polygonPath(
  points: ArrayLike<number>,
  start: number,
  end: number,
  frame: PlaneFrame,
): string {
  const corners: string[] = []
  for (let i = start; i < end; i++) {
    const { x, y } = frame.toPixels({ x: points[2 * i], y: points[2 * i + 1] })
    corners.push(`${x.toFixed(1)},${y.toFixed(1)}`)
  }
  return corners.length > 0 ? `M${corners.join('L')}Z` : ''
}
