/** A square window on the plane of the data: its centre and half its side, in data units. */
export interface PlaneView {
  readonly centreX: number
  readonly centreY: number
  readonly halfWidth: number
}

/** A picture's size in CSS pixels. The window fills its shorter side; along the longer one more of the plane shows. */
export interface PlaneSize {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Pixels from data without allocation, for hot loops: px = offsetX + scale·x, py = offsetY − scale·y. */
export interface PlaneTransform {
  readonly scale: number
  readonly offsetX: number
  readonly offsetY: number
}

export interface PlaneLimits {
  readonly smallestHalfWidth: number
  readonly largestHalfWidth: number
  /** The centre stays within this distance of the origin, along each axis. */
  readonly reach: number
}

/** The map from data to pixels: equal axes, y upward in the data and downward in pixels. */
export function planeTransform(view: PlaneView, size: PlaneSize): PlaneTransform {
  const scale = Math.min(size.width, size.height) / (2 * view.halfWidth)
  return {
    scale,
    offsetX: size.width / 2 - scale * view.centreX,
    offsetY: size.height / 2 + scale * view.centreY,
  }
}

export function toPixels(view: PlaneView, size: PlaneSize, point: Point): Point {
  const { scale, offsetX, offsetY } = planeTransform(view, size)
  return { x: offsetX + scale * point.x, y: offsetY - scale * point.y }
}

export function toData(view: PlaneView, size: PlaneSize, pixel: Point): Point {
  const { scale, offsetX, offsetY } = planeTransform(view, size)
  return { x: (pixel.x - offsetX) / scale, y: (offsetY - pixel.y) / scale }
}

/** The data rectangle that the picture shows. */
export function planeExtent(view: PlaneView, size: PlaneSize) {
  const low = toData(view, size, { x: 0, y: size.height })
  const high = toData(view, size, { x: size.width, y: 0 })
  return { left: low.x, right: high.x, bottom: low.y, top: high.y }
}

/**
 * Zooms so that the data under a pixel stay under it.
 *
 * @param factor above 1 shows less of the plane, larger
 */
export function zoomAround(view: PlaneView, size: PlaneSize, pixel: Point, factor: number): PlaneView {
  const fixed = toData(view, size, pixel)
  return {
    centreX: fixed.x + (view.centreX - fixed.x) / factor,
    centreY: fixed.y + (view.centreY - fixed.y) / factor,
    halfWidth: view.halfWidth / factor,
  }
}

/** Moves the picture by pixels, as a hand moves a sheet of paper: the data go where the hand goes. */
export function panBy(view: PlaneView, size: PlaneSize, shift: Point): PlaneView {
  const { scale } = planeTransform(view, size)
  return { ...view, centreX: view.centreX - shift.x / scale, centreY: view.centreY + shift.y / scale }
}

/** The nearest view inside the limits; a view that is not finite counts as the widest one at the origin. */
export function clampView(view: PlaneView, limits: PlaneLimits): PlaneView {
  const { smallestHalfWidth, largestHalfWidth, reach } = limits
  return {
    centreX: within(view.centreX, -reach, reach, 0),
    centreY: within(view.centreY, -reach, reach, 0),
    halfWidth: within(view.halfWidth, smallestHalfWidth, largestHalfWidth, largestHalfWidth),
  }
}

function within(value: number, low: number, high: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : otherwise
}

export function isSameView(a: PlaneView, b: PlaneView): boolean {
  return a.centreX === b.centreX && a.centreY === b.centreY && a.halfWidth === b.halfWidth
}
