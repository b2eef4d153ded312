import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import { DragHandle } from '../../../figures/DragHandle.tsx'
import { formatNumber } from '../../../figures/format.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { useWaterfilling } from '../context.ts'
import { dialRanges } from '../dial-ranges.ts'
import type { ShownWater } from '../state.ts'
import { distortionAt } from './curve-view.ts'

interface CurvePointHandleProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
}

/** Pixels at type scale 1: the curve's name, and a letter of the figures. */
const nameWidth = 72
const letterWidth = 6.4

/** The current point, which slides along the curve, and the curve's name. */
export function CurvePointHandle({ frame, water }: CurvePointHandleProps) {
  const change = useWaterfilling((state) => state.change)
  const endGesture = useWaterfilling((state) => state.endGesture)
  const { totalBits, normalizedDistortion } = water.pour
  const { minimum, maximum } = dialRanges(water.profile).totalBits
  const [, end] = frame.x.domain
  const [x, y] = [frame.x(totalBits), frame.y(normalizedDistortion)]
  const text = `${formatNumber(totalBits, 2)} bit, D ${formatNumber(normalizedDistortion, 4)}`
  const place = textPlace(frame, water, text)
  const nameAt = 0.55 * end
  const nameX = frame.x(nameAt)
  // Above the curve there is always room: it only falls.
  const nameY = frame.y(distortionAt(water.profile, nameAt)) - 14 * frame.typeScale
  const isNameCovered =
    Math.abs(nameY - place.y) < 18 * frame.typeScale &&
    nameX < place.right + 8 &&
    nameX + nameWidth * frame.typeScale > place.left - 8
  return (
    <>
      <path className="rule" d={`M${frame.left},${y.toFixed(1)}H${x.toFixed(1)}V${frame.bottom}`} />
      {!isNameCovered && (
        <DirectLabel x={nameX} y={nameY} identity="bound">
          bound <tspan className="svg-variable">D</tspan>(<tspan className="svg-variable">R</tspan>)
        </DirectLabel>
      )}
      <DirectLabel x={place.left - 7} y={place.y}>
        {text}
      </DirectLabel>
      <DragHandle
        className="curve-point"
        label="current point on D(R)"
        valueText={text}
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

interface TextPlace {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** Where the figures of the point stand, in pixels: right of it, or where that leaves the picture over the curve. */
function textPlace(frame: PlotFrame, { profile, pour }: ShownWater, text: string): TextPlace {
  const width = letterWidth * text.length * frame.typeScale
  const [x, y] = [frame.x(pour.totalBits), frame.y(pour.normalizedDistortion)]
  const beside = x + 13
  if (beside + width < frame.right) {
    return { left: beside, right: beside + width, y: Math.max(frame.top, y - 8 * frame.typeScale) }
  }
  const left = Math.max(frame.left, Math.min(x + 20, frame.right) - width)
  const curve = frame.y(distortionAt(profile, frame.x.invert(left)))
  return { left, right: left + width, y: Math.max(frame.top, Math.min(curve, y - 8) - 12 * frame.typeScale) }
}
