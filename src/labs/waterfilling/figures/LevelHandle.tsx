import { formatNumber } from '../../../figures/format.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { useMovable } from '../../../figures/useMovable.ts'
import { useWaterfilling } from '../context.ts'
import { dialRanges, levelDecimals } from '../dial-ranges.ts'
import type { ShownWater } from '../state.ts'
import { shareText } from '../share-text.ts'

interface LevelHandleProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
  /** the knob stands over the plot instead of beside it */
  readonly isNarrow: boolean
}

/** Pixels at type scale 1. */
const knob = { width: 86, height: 28, gap: 10 }

/** The surface of the water: the whole line is held by pointer and touch, and moved by arrow keys. */
export function LevelHandle({ frame, water, isNarrow }: LevelHandleProps) {
  const change = useWaterfilling((state) => state.change)
  const endGesture = useWaterfilling((state) => state.endGesture)
  const { waterLevel, totalBits, normalizedDistortion } = water.pour
  const { minimum, maximum } = dialRanges(water.profile).waterLevel
  const isLog = frame.y.kind === 'log'
  // On a logarithmic axis a step multiplies.
  const along = isLog ? Math.log10 : (level: number) => level
  const level = (place: number): number => (isLog ? 10 ** place : place)
  const within = (place: number): number =>
    Math.min(along(maximum), Math.max(along(Math.max(minimum, frame.y.domain[0])), place))
  const movable = useMovable({
    position: { x: 0, y: along(waterLevel) },
    toPixels: ({ y }) => ({ x: 0, y: frame.y(level(y)) }),
    toData: (pixel) => ({ x: 0, y: along(Math.max(minimum, frame.y.invert(pixel.y))) }),
    step: isLog ? 0.02 : maximum / 200,
    axis: 'y',
    constrain: ({ x, y }) => ({ x, y: within(y) }),
    onMove: ({ y }, phase) => {
      if (phase === 'move') change({ held: 'level', waterLevel: level(y) }, true)
      else endGesture()
    },
  })
  const { left, right, top, bottom, typeScale } = frame
  const y = Math.round(Math.max(top, Math.min(bottom, frame.y(waterLevel))))
  const text = formatNumber(waterLevel, levelDecimals(waterLevel))
  const [width, height] = [
    (knob.width + 6 * Math.max(0, text.length - 6)) * typeScale,
    knob.height * typeScale,
  ]
  const start = isNarrow ? right - width : right + knob.gap
  return (
    <g
      className="handle handle--y level-handle"
      transform={`translate(0,${y})`}
      tabIndex={0}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no input element
      role="slider"
      aria-label="water level γ"
      aria-orientation="vertical"
      aria-valuenow={waterLevel}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-valuetext={`${text}, rate ${formatNumber(totalBits, 2)} bit, distortion ${shareText(normalizedDistortion)}`}
      {...movable}
    >
      <path className="level-handle__line" d={`M${left},0H${start}`} />
      <rect
        className="handle__target"
        data-export="no"
        x={left}
        y={-22}
        width={start + width - left}
        height={44}
      />
      <rect
        className="level-handle__knob"
        x={start}
        y={-height / 2}
        width={width}
        height={height}
        rx={height / 2}
      />
      <path
        className="level-handle__arrows"
        d={`M${start + 12},-3l3.5,-4l3.5,4M${start + 12},3l3.5,4l3.5,-4`}
      />
      <text className="label label--strong" x={start + 25} y={4.5 * typeScale}>
        <tspan className="svg-variable">γ</tspan> {text}
      </text>
    </g>
  )
}
