import type { PlotFrame } from '../../../figures/Plot.tsx'
import { plotScale } from '../../../figures/plot-scale.ts'

interface FrameOptions {
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly yScale?: 'linear' | 'log'
  readonly width?: number
  readonly height?: number
}

/** The frame of a plot of a given size, without a plot. */
export function frameOf({ xDomain, yDomain, yScale, width = 600, height = 400 }: FrameOptions): PlotFrame {
  const [left, right, top, bottom] = [44, width - 96, 24, height - 24]
  return {
    x: plotScale('linear', xDomain, [left, right]),
    y: plotScale(yScale ?? 'linear', yDomain, [bottom, top]),
    left,
    right,
    top,
    bottom,
    width,
    height,
    clip: '',
    typeScale: 1,
    stroke: 1.6,
    strokeStrong: 2.25,
    dot: 1.7,
    mark: 5,
  }
}
