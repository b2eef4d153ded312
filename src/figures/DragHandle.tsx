import './DragHandle.css'
import { classNames } from '../ui/class-names.ts'
import { formatNumber } from './format.ts'
import type { Point } from './plane-view.ts'
import { useMovable } from './useMovable.ts'
import type { MovableOptions } from './useMovable.ts'

export interface DragHandleProps extends MovableOptions {
  /** What it moves: "basis vector b1". */
  readonly label: string
  /** What is spoken as its value; the coordinates unless said otherwise. */
  readonly valueText?: string | undefined
  readonly decimals?: number | undefined
  /** Range of the value, for handles that move along one axis. */
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly className?: string | undefined
}

/** A handle inside an SVG: a 14 px knob in a 44 px target, moved by pointer, touch and arrow keys. */
export function DragHandle(props: DragHandleProps) {
  const { label, position, axis = 'both', decimals = 2, minimum, maximum } = props
  const movable = useMovable(props)
  const { x, y } = props.toPixels(position)
  return (
    <g
      className={classNames('handle', `handle--${axis}`, props.className)}
      transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
      tabIndex={0}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no input element
      role="slider"
      aria-label={label}
      aria-orientation={axis === 'both' ? undefined : axis === 'x' ? 'horizontal' : 'vertical'}
      aria-valuenow={axis === 'y' ? position.y : position.x}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-valuetext={props.valueText ?? spokenPosition(position, axis, decimals)}
      {...movable}
    >
      <circle className="handle__target" r={22} data-export="no" />
      <circle className="handle__ring" r={12} data-export="no" />
      <circle className="handle__knob" r={7} />
    </g>
  )
}

/** The position as a screen reader says it: "x 0.93, y −0.20", or the one coordinate that moves. */
export function spokenPosition(position: Point, axis: 'both' | 'x' | 'y', decimals: number): string {
  const x = formatNumber(position.x, decimals)
  const y = formatNumber(position.y, decimals)
  if (axis === 'both') return `x ${x}, y ${y}`
  return axis === 'x' ? x : y
}
