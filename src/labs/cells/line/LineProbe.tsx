import type { KeyboardEvent, PointerEvent } from 'react'
import type { LineQuantizerName } from '../../../../workers/contracts/cells-line.ts'
import type { LineQuantizer } from '../../../../workers/contracts/cells-line-results.ts'
import { formatNumber } from '../../../figures/format.ts'
import { movedByKey } from '../../../figures/movable-keys.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import { useCells } from '../context.ts'
import { lineNames } from './line-names.ts'
import type { PlaceFigures } from './staircase-shape.ts'
import { figuresAt } from './staircase-shape.ts'

interface LineProbeProps {
  readonly name: LineQuantizerName
  readonly quantizer: LineQuantizer
  /** staircase, density, error, weighted error */
  readonly frames: readonly PlotFrame[]
}

/** A place x that all four figures point at: by hover, by touch, or with the arrow keys. */
export function LineProbe({ name, quantizer, frames }: LineProbeProps) {
  const place = useCells((state) => state.lineProbe)
  const setPlace = useCells((state) => state.setLineProbe)
  const [first] = frames
  const last = frames[frames.length - 1]
  const [low, high] = first.x.domain
  const within = (value: number): number => Math.max(low, Math.min(high, value))
  const point = ({ clientX, currentTarget }: PointerEvent<SVGRectElement>) => {
    const { left } = currentTarget.getBoundingClientRect()
    setPlace(within(first.x.invert(first.left + clientX - left)))
  }
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setPlace(undefined)
    const moved = movedByKey(event, { x: place ?? 0, y: 0 }, (high - low) / 200)
    if (moved === undefined) return
    event.preventDefault()
    setPlace(within(moved.x))
  }
  const shown = place === undefined ? undefined : figuresAt(quantizer, place)
  return (
    <>
      <rect
        className="line-probe__area"
        data-export="no"
        x={first.left}
        y={first.top}
        width={first.right - first.left}
        height={last.bottom - first.top}
        tabIndex={0}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no input element
        role="slider"
        aria-label={`place x in the ${lineNames[name].long.toLowerCase()}`}
        aria-valuemin={low}
        aria-valuemax={high}
        aria-valuenow={place ?? 0}
        aria-valuetext={shown && place !== undefined ? spokenPlace(place, shown) : 'no place chosen'}
        onPointerMove={point}
        onPointerDown={point}
        // A finger leaves the glass to read what it found.
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setPlace(undefined)}
        onBlur={() => setPlace(undefined)}
        onKeyDown={walk}
      />
      {shown && place !== undefined && (
        <g className="line-probe" pointerEvents="none">
          <path d={`M${first.x(place).toFixed(1)},${first.top}V${last.bottom}`} />
          <PointMark
            identity={lineNames[name].identity}
            x={first.x(place)}
            y={first.y(shown.level)}
            radius={1.2 * first.mark}
          />
          <ErrorMark frame={frames[2]} place={place} error={shown.error} />
          <Readout frame={first} place={place} shown={shown} />
        </g>
      )}
    </>
  )
}

function ErrorMark({ frame, place, error }: { frame: PlotFrame; place: number; error: number }) {
  const [low, high] = frame.y.domain
  const end = frame.y(Math.max(low, Math.min(high, error)))
  return <path className="line-probe__error" d={`M${frame.x(place).toFixed(1)},${frame.y(0)}V${end}`} />
}

/** In the corner that no staircase enters: x and what becomes of it. */
function Readout({ frame, place, shown }: { frame: PlotFrame; place: number; shown: PlaceFigures }) {
  const { level, error, probability, lengthBits } = shown
  const lines = [
    `x ${formatNumber(place, 2)} → ${formatNumber(level, 3)}`,
    `error ${formatNumber(error, 3)}`,
    `P ${formatNumber(probability, 4)}`,
    `${formatNumber(lengthBits, 2)} bit`,
  ]
  return (
    <text className="label halo line-probe__text" data-export="no">
      {lines.map((line, i) => (
        <tspan key={line} x={frame.left + 6} y={frame.top + (13 + 15 * i) * frame.typeScale}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** One sentence about a place, to be spoken. */
function spokenPlace(place: number, { level, error, probability, lengthBits }: PlaceFigures) {
  return (
    `x ${formatNumber(place, 2)}, decoded to ${formatNumber(level, 3)}, error ${formatNumber(error, 3)}, ` +
    `cell probability ${formatNumber(probability, 4)}, ${formatNumber(lengthBits, 2)} bit`
  )
}
