import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import { useElementSize } from '../ui/useElementSize.ts'
import { Axes } from './Axes.tsx'
import './Plot.css'
import type { PlotFrame } from './Plot.tsx'
import { plotScale } from './plot-scale.ts'
import { useFigureScale } from './useFigureScale.ts'

export interface PlotBand {
  /** The name of its axis, as SVG text content. */
  readonly title: ReactNode
  readonly yDomain: readonly [number, number]
  readonly yScale?: 'linear' | 'log' | undefined
  readonly yTicks?: readonly number[] | undefined
  readonly formatY?: ((value: number) => string) | undefined
  /** Its share of the height that the margins leave, relative to the other bands. */
  readonly share: number
}

export interface StackedPlotProps {
  /** What the figure shows, for readers who do not see it. */
  readonly label: string
  readonly xDomain: readonly [number, number]
  readonly xTicks?: readonly number[] | undefined
  readonly xTitle?: ReactNode
  readonly bands: readonly PlotBand[]
  /** Pixels at type scale 1 at the right, where names stand at the ends of lines. */
  readonly marginRight?: number | undefined
  /** Pixels at type scale 1 at the bottom; less than usual where the abscissa has its name elsewhere. */
  readonly marginBottom?: number | undefined
  /** A fixed size in pixels, for tests; otherwise the figure fills its box. */
  readonly size?: { readonly width: number; readonly height: number } | undefined
  /** Draws into the bands: a frame for each, in their order, top to bottom. */
  readonly children: (frames: readonly PlotFrame[]) => ReactNode
}

/** Pixels at type scale 1. Between two bands stands the title of the lower one. */
const margin = { left: 40, right: 10, bottom: 36, title: 22 }
const unmeasured = { width: 260, height: 400 }
const noTicks: readonly number[] = []

/** Several plots over one abscissa, in one picture: identical margins, ticks below the last one only. */
export function StackedPlot(props: StackedPlotProps) {
  const { label, xDomain, xTicks, xTitle, bands, size, children } = props
  const { marginRight = margin.right, marginBottom = margin.bottom } = props
  const box = useRef<HTMLDivElement>(null)
  const measured = useElementSize(box)
  const scale = useFigureScale()
  const clipId = useId()
  const { width, height } = size ?? measured ?? unmeasured
  const left = margin.left * scale.typeScale
  const right = Math.max(left + 1, width - marginRight * scale.typeScale)
  const title = margin.title * scale.typeScale
  const room = Math.max(bands.length, height - marginBottom * scale.typeScale - title * bands.length)
  const shares = bands.map((band) => band.share)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const frames = bands.map(({ yDomain, yScale = 'linear', share }, place): PlotFrame => {
    const above = shares.slice(0, place).reduce((sum, other) => sum + other, 0)
    const top = title * (place + 1) + (room * above) / whole
    const bottom = top + (room * share) / whole
    return {
      ...scale,
      x: plotScale('linear', xDomain, [left, right]),
      y: plotScale(yScale, yDomain, [bottom, top]),
      left,
      right,
      top,
      bottom,
      width,
      height,
      clip: `url(#${clipId}-${place})`,
    }
  })
  return (
    <div ref={box} className={classNames('plot', 'stacked')}>
      <svg
        className="plot__svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no grouping element with a name
        role="group"
        aria-label={label}
      >
        {frames.map((frame, place) => {
          const isLast = place === frames.length - 1
          const { title: yTitle, yTicks, formatY } = bands[place]
          return (
            <g key={frame.clip}>
              <clipPath id={`${clipId}-${place}`}>
                <rect
                  x={left}
                  y={frame.top - 1}
                  width={right - left + 1}
                  height={frame.bottom - frame.top + 2}
                />
              </clipPath>
              <Axes
                {...{ frame, yTitle, yTicks, formatY }}
                xTicks={isLast ? xTicks : noTicks}
                xTitle={isLast ? xTitle : undefined}
              />
            </g>
          )
        })}
        {children(frames)}
      </svg>
    </div>
  )
}
