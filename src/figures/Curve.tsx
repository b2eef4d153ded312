import { classNames } from '../ui/class-names.ts'
import type { Identity } from '../ui/identity.ts'
import type { PlotFrame } from './Plot.tsx'

export interface CurvePoint {
  readonly x: number
  readonly y: number
}

export interface CurveProps {
  readonly frame: PlotFrame
  readonly identity: Identity
  /** Data coordinates in the order they are joined; a point that is not finite leaves a gap. */
  readonly points: readonly CurvePoint[]
}

/** A line through data; a bound is dashed and stronger. */
export function Curve({ frame, identity, points }: CurveProps) {
  return (
    <path
      className={classNames('curve', identity, identity === 'bound' && 'curve--bound')}
      clipPath={frame.clip}
      d={curvePath(points.map((point) => ({ x: frame.x(point.x), y: frame.y(point.y) })))}
    />
  )
}

/** SVG path data through pixel positions, to a tenth of a pixel, broken where a position is not finite. */
export function curvePath(points: readonly CurvePoint[]): string {
  let path = ''
  let isDrawing = false
  for (const { x, y } of points) {
    const isShown = Number.isFinite(x) && Number.isFinite(y)
    if (isShown) path += `${isDrawing ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`
    isDrawing = isShown
  }
  return path
}
