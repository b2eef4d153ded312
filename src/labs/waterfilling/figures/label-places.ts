import type { PlotFrame } from '../../../figures/Plot.tsx'

export interface LabelBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Water {
  /** largest first */
  readonly variances: Float64Array
  readonly waterLevel: number
  readonly activeCount: number
}

export interface LabelPlaces {
  /** under the surface, where it is deep enough */
  readonly distortion: LabelBox | undefined
  /** right of the bars that stand out of the water, with the end of its leader */
  readonly codewordVariance: (LabelBox & { readonly leaderStart: number }) | undefined
  /** over the components that are wholly under water, with the component its leader goes to */
  readonly underWater: (LabelBox & { readonly component: number }) | undefined
}

/**
 * Pixels: two names and a line at type scale 1, the clearance around them, and how far the knob of the level, which
 * may stand in the picture, reaches above it.
 */
const size = { wide: 112, narrow: 92, line: 15, clearance: 6, knob: 20 }
/** Kept free at the top for the count of active components. */
const headroom = 24

/** Where the names of the parts of the picture have room, in pixels: none of them covers a bar or another name. */
export function labelPlaces(frame: PlotFrame, water: Water): LabelPlaces {
  const codewordVariance = besideBars(frame, water)
  return {
    distortion: underSurface(frame, water),
    codewordVariance,
    underWater: overSunk(frame, water, codewordVariance),
  }
}

function underSurface(frame: PlotFrame, { variances, waterLevel, activeCount }: Water): LabelBox | undefined {
  const { bottom, typeScale: scale } = frame
  const width = size.narrow * scale
  const rule = frame.x(activeCount + 0.5)
  const isOverRule = rule > frame.left && rule < frame.left + 10 + width + size.clearance
  const left = (isOverRule ? rule : frame.left) + 10
  const box = {
    left,
    right: left + width,
    bottom: bottom - size.clearance,
    top: bottom - size.clearance - size.line * scale,
  }
  const last = componentAtPixel(frame, box.right + size.clearance)
  if (last >= variances.length) return undefined
  const surface = frame.y(Math.min(waterLevel, variances[last]))
  return surface + size.clearance < box.top ? box : undefined
}

function besideBars(frame: PlotFrame, water: Water): LabelPlaces['codewordVariance'] {
  const { variances, waterLevel, activeCount } = water
  const { right, top, typeScale: scale } = frame
  if (activeCount === 0) return undefined
  const ceiling = Math.max(frame.y(variances[0]), top + headroom * scale)
  const floor = frame.y(waterLevel) - size.knob
  const height = 2 * size.line * scale
  const middle = ceiling + (floor - ceiling) * 0.4
  const box = { top: middle - height / 2, bottom: middle + height / 2 }
  if (box.top < top + headroom * scale || box.bottom > floor) return undefined
  const pointed = lastAbove(variances, frame.y.invert(middle))
  const clear = lastAbove(variances, frame.y.invert(box.bottom + size.clearance))
  const leaderStart = frame.x(pointed + 1.5) + 2
  const start = Math.max(leaderStart + 16, frame.x(clear + 1.5) + 10)
  const rule = frame.x(activeCount + 0.5)
  const width = size.wide * scale
  const isOverRule = rule > start - size.clearance && rule < start + width
  const left = isOverRule ? rule + 12 : start
  return left + width > right ? undefined : { ...box, left, right: left + width, leaderStart }
}

function overSunk(
  frame: PlotFrame,
  { variances, waterLevel, activeCount }: Water,
  other: LabelBox | undefined,
): LabelPlaces['underWater'] {
  const { right, top, typeScale: scale } = frame
  const left = frame.x(activeCount + 0.5) + 12
  const bottom = frame.y(waterLevel) - size.knob
  const box = { left, right: left + size.wide * scale, bottom, top: bottom - 2 * size.line * scale }
  const component = componentAtPixel(frame, left + 14)
  const isInside = box.right <= right && box.top >= top + headroom * scale && component < variances.length
  const isFree = other === undefined || other.bottom + size.clearance < box.top || other.right < box.left
  return isInside && isFree ? { ...box, component } : undefined
}

/** The last component, counted from 0, whose variance is above a value; -1 where none is. */
function lastAbove(variances: Float64Array, value: number): number {
  return variances.findLastIndex((variance) => variance > value)
}

function componentAtPixel(frame: PlotFrame, pixel: number): number {
  return Math.max(0, Math.round(frame.x.invert(pixel)) - 1)
}
