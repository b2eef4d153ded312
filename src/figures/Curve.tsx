import { useMemo } from 'react'
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
  /** a quieter or thinner line */
  readonly className?: string | undefined
}

/** A line through data; a bound is dashed and stronger. */
export function Curve({ frame, identity, points, className }: CurveProps) {
  const { x, y } = frame
  // Scales are new with every drawing; these four places tell whether they are the same ones.
  const [left, right] = [x(1), x(2)]
  const [low, high] = [y(1), y(2)]
  const path = useMemo(
    () => curvePath(points.map((point) => ({ x: x(point.x), y: y(point.y) }))),
    // oxlint-disable-next-line react/exhaustive-deps -- two places fix a linear or a logarithmic scale
    [points, left, right, low, high],
  )
  return (
    <path
      className={classNames('curve', identity, identity === 'bound' && 'curve--bound', className)}
      clipPath={frame.clip}
      d={path}
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
