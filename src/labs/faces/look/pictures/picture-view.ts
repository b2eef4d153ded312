import type { PlaneLimits, PlaneView } from '../../../../figures/plane-view.ts'
import { clampView } from '../../../../figures/plane-view.ts'

/*
 * All pictures of a comparison are seen through one window. It lies on a plane whose origin is the middle of the
 * picture and whose unit is half the picture's shorter side, so that it means the same for pictures of any size.
 */

export const wholePicture: PlaneView = { centreX: 0, centreY: 0, halfWidth: 1 }

const largestZoom = 24
export const pictureLimits: PlaneLimits = {
  smallestHalfWidth: 1 / largestZoom,
  largestHalfWidth: 1,
  reach: Number.MAX_VALUE,
}

interface Sides {
  readonly height: number
  readonly width: number
}

/** The nearest view that shows nothing but the picture. */
export function insidePicture(view: PlaneView, { height, width }: Sides): PlaneView {
  const { centreX, centreY, halfWidth } = clampView(view, pictureLimits)
  const shorter = Math.min(height, width)
  const reachX = (width / shorter) * (1 - halfWidth)
  const reachY = (height / shorter) * (1 - halfWidth)
  return {
    halfWidth,
    // The sum removes a negative zero.
    centreX: Math.min(reachX, Math.max(-reachX, centreX)) + 0,
    centreY: Math.min(reachY, Math.max(-reachY, centreY)) + 0,
  }
}

/** How much larger the view shows the picture than the whole of it would be. */
export function zoomOf({ halfWidth }: PlaneView): number {
  return 1 / halfWidth
}

/**
 * The view as a CSS transform about the top left corner, of an element that fills a frame of the picture's shape.
 * A window at (x, y) with half width w and zoom z = 1 / w puts the picture's left edge at 1/2 - z/2 - z x s / (2 width)
 * of the frame's width, with s the shorter side; y grows upward.
 */
export function pictureTransform(view: PlaneView, { height, width }: Sides): string {
  const zoom = zoomOf(view)
  const shorter = Math.min(height, width)
  const left = (1 - zoom - (zoom * view.centreX * shorter) / width) / 2
  const top = (1 - zoom + (zoom * view.centreY * shorter) / height) / 2
  return `translate(${percent(left)}, ${percent(top)}) scale(${Math.round(zoom * 1e4) / 1e4})`
}

function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3 + 0}%`
}
