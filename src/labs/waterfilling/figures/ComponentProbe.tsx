import type { PointerEvent, ReactNode } from 'react'
import type { KeyboardEvent } from 'react'
import { movedByKey } from '../../../figures/movable-keys.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { componentText } from '../component-words.ts'
import { useWaterfilling } from '../context.ts'
import type { ShownWater } from '../state.ts'
import { componentAt } from './component-axis.ts'

interface ComponentProbeProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
  /** what the figure shows of a component */
  readonly label: string
  readonly children: ReactNode
}

/** The component that all figures point at: by hover or touch anywhere in the plot, or with the arrow keys. */
export function ComponentProbe({ frame, water, label, children }: ComponentProbeProps) {
  const probe = useWaterfilling((state) => state.probe)
  const setProbe = useWaterfilling((state) => state.setProbe)
  const count = water.profile.variances.length
  const { left, right, top, bottom } = frame
  const point = ({ clientX, currentTarget, target, buttons }: PointerEvent<SVGGElement>) => {
    const box = currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!box) return
    const x = clientX - box.left
    // Who takes hold of the level, or of its knob beside the plot, points at no component.
    const isLevel = target instanceof Element && target.closest('.level-handle') !== null
    setProbe(isLevel && (buttons !== 0 || x > right) ? undefined : componentAt(frame, count, x))
  }
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setProbe(undefined)
    const moved = movedByKey(event, { x: probe ?? 0, y: 0 }, 1)
    if (moved === undefined || !event.key.match(/Left|Right/u)) return
    event.preventDefault()
    const whole = moved.x > (probe ?? 0) ? Math.ceil(moved.x) : Math.floor(moved.x)
    setProbe(Math.max(0, Math.min(count - 1, whole)))
  }
  const x = probe === undefined ? undefined : frame.x(probe + 1)
  return (
    <g
      onPointerMove={point}
      onPointerDown={point}
      // What began as a touch became a scroll of the page.
      onPointerCancel={() => setProbe(undefined)}
      // A finger leaves the glass to read what it found.
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setProbe(undefined)}
    >
      <rect
        className="component-probe"
        data-export="no"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        tabIndex={0}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no input element
        role="slider"
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(probe ?? 0) + 1}
        aria-valuetext={componentText(water, probe ?? 0)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setProbe(probe ?? 0)}
        onBlur={() => setProbe(undefined)}
        onKeyDown={walk}
      />
      {x !== undefined && (
        <path className="component-probe__line" data-export="no" d={`M${x.toFixed(1)},${bottom}V${top}`} />
      )}
      {children}
    </g>
  )
}
