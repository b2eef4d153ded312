import { DragHandle } from '../../../figures/DragHandle.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { useWaterfilling } from '../context.ts'
import { dialRanges } from '../dial-ranges.ts'
import type { ShownWater } from '../state.ts'
import { pointText } from './point-text.ts'

interface CurvePointHandleProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
}

/** The current point, which slides along the curve. */
export function CurvePointHandle({ frame, water }: CurvePointHandleProps) {
  const change = useWaterfilling((state) => state.change)
  const endGesture = useWaterfilling((state) => state.endGesture)
  const { totalBits, normalizedDistortion } = water.pour
  const { minimum, maximum } = dialRanges(water.profile).totalBits
  const [, end] = frame.x.domain
  const [x, y] = [frame.x(totalBits), frame.y(normalizedDistortion)]
  return (
    <>
      <path className="rule" d={`M${frame.left},${y.toFixed(1)}H${x.toFixed(1)}V${frame.bottom}`} />
      <DragHandle
        className="curve-point"
        label="current point on D(R)"
        valueText={pointText(water)}
        position={{ x: totalBits, y: normalizedDistortion }}
        toPixels={(point) => ({ x: frame.x(point.x), y: frame.y(point.y) })}
        toData={(pixel) => ({ x: frame.x.invert(pixel.x), y: frame.y.invert(pixel.y) })}
        axis="x"
        step={end / 100}
        minimum={minimum}
        maximum={maximum}
        constrain={(point) => ({ ...point, x: Math.max(minimum, Math.min(maximum, end, point.x)) })}
        onMove={(point, phase) => {
          if (phase === 'move') change({ held: 'rate', totalBits: point.x }, true)
          else endGesture()
        }}
      />
    </>
  )
}
