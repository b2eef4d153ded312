import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import './Plot.css'
import { classNames } from '../ui/class-names.ts'
import { useElementSize } from '../ui/useElementSize.ts'
import { Axes } from './Axes.tsx'
import { plotScale } from './plot-scale.ts'
import type { PlotScale } from './plot-scale.ts'
import { useFigureScale } from './useFigureScale.ts'
import type { FigureScale } from './useFigureScale.ts'

/** What the parts of a plot draw with: scales, the rectangle of the data in pixels, and the sizes of the theme. */
export interface PlotFrame extends FigureScale {
  readonly x: PlotScale
  readonly y: PlotScale
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
  /** The id of a clip path that keeps curves inside the data rectangle: `clipPath={frame.clip}`. */
  readonly clip: string
}

export interface PlotMargin {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PlotProps {
  /** What the figure shows, for readers who do not see it. */
  readonly label: string
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly xScale?: 'linear' | 'log' | undefined
  readonly yScale?: 'linear' | 'log' | undefined
  /** Name, then unit, as SVG text content: "rate, bit per dimension". */
  readonly xTitle?: ReactNode
  readonly yTitle?: ReactNode
  readonly xTicks?: readonly number[] | undefined
  readonly yTicks?: readonly number[] | undefined
  readonly formatX?: ((value: number) => string) | undefined
  readonly formatY?: ((value: number) => string) | undefined
  /** Pixels at type scale 1. */
  readonly margin?: Partial<PlotMargin> | undefined
  /** A fixed size in pixels, for tests and exports; otherwise the figure fills its box. */
  readonly size?: { readonly width: number; readonly height: number } | undefined
  /** The figure holds handles: its parts are then reachable one by one. */
  readonly interactive?: boolean | undefined
  readonly className?: string | undefined
  readonly children?: ((frame: PlotFrame) => ReactNode) | undefined
}

const defaultMargin: PlotMargin = { left: 40, right: 12, top: 24, bottom: 36 }
const unmeasured = { width: 420, height: 260 }

/** A figure with two axes, drawn at its measured pixel size so that its text is true to the type scale. */
export function Plot(props: PlotProps) {
  const {
    label,
    xDomain,
    yDomain,
    xScale = 'linear',
    yScale = 'linear',
    interactive = false,
    children,
  } = props
  const box = useRef<HTMLDivElement>(null)
  const measured = useElementSize(box)
  const scale = useFigureScale()
  const clipId = useId()
  const { width, height } = props.size ?? measured ?? unmeasured
  const margin = { ...defaultMargin, ...props.margin }
  const left = margin.left * scale.typeScale
  const top = margin.top * scale.typeScale
  const right = Math.max(left + 1, width - margin.right * scale.typeScale)
  const bottom = Math.max(top + 1, height - margin.bottom * scale.typeScale)
  const x = plotScale(xScale, xDomain, [left, right])
  const y = plotScale(yScale, yDomain, [bottom, top])
  const frame: PlotFrame = {
    ...scale,
    x,
    y,
    left,
    right,
    top,
    bottom,
    width,
    height,
    clip: `url(#${clipId})`,
  }
  return (
    <div ref={box} className={classNames('plot', props.className)}>
      <svg
        className="plot__svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role={interactive ? 'group' : 'img'}
        aria-label={label}
      >
        <clipPath id={clipId}>
          <rect x={left} y={top - 1} width={right - left + 1} height={bottom - top + 2} />
        </clipPath>
        <Axes frame={frame} {...axisProps(props)} />
        {children?.(frame)}
      </svg>
    </div>
  )
}

function axisProps({ xTitle, yTitle, xTicks, yTicks, formatX, formatY }: PlotProps) {
  return { xTitle, yTitle, xTicks, yTicks, formatX, formatY }
}
