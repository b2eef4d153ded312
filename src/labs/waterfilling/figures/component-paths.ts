import type { PlotFrame } from '../../../figures/Plot.tsx'

/** Narrower than this a bar and its gap cannot be told apart, and the components are drawn as one area. */
const narrowestBar = 3.5

/** Pixels between two bars, however wide they are. */
const widestGap = 8

/** From how far down to how far up a component is filled, in data coordinates; nothing where they are equal. */
export type Extent = (component: number) => readonly [low: number, high: number]

/**
 * SVG path data of components 0 to `count` - 1, as bars where there is room for them, else as one area of a step a
 * pixel: of the components that share a pixel the first one is drawn.
 */
export function componentPath(
  frame: Pick<PlotFrame, 'x' | 'y' | 'left' | 'right'>,
  count: number,
  extent: Extent,
): string {
  if (count === 0) return ''
  const [start, end] = frame.x.domain
  const width = (frame.right - frame.left) / (end - start)
  return width >= narrowestBar ? bars(frame, count, extent, width) : area(frame, count, extent, width)
}

function bars(frame: Pick<PlotFrame, 'x' | 'y'>, count: number, extent: Extent, width: number): string {
  const gap = Math.min(widestGap, Math.max(1, 0.16 * width))
  let path = ''
  for (let j = 0; j < count; j++) {
    const [low, high] = extent(j)
    const [bottom, top] = [frame.y(low), frame.y(high)]
    if (!(bottom > top)) continue
    const left = frame.x(j + 0.5) + gap / 2
    path += `M${tenth(left)},${tenth(bottom)}V${tenth(top)}h${tenth(width - gap)}V${tenth(bottom)}z`
  }
  return path
}

function area(frame: Pick<PlotFrame, 'x' | 'y'>, count: number, extent: Extent, width: number): string {
  const columns = Math.max(1, Math.ceil(count * width))
  let [tops, bottoms] = ['', '']
  for (let column = 0; column < columns; column++) {
    const j = Math.min(count - 1, Math.floor(column / width))
    const [low, high] = extent(j)
    const left = frame.x(0.5) + column
    const right = Math.min(left + 1, frame.x(count + 0.5))
    tops += `${column === 0 ? 'M' : 'L'}${tenth(left)},${tenth(frame.y(high))}H${tenth(right)}`
    bottoms = `L${tenth(right)},${tenth(frame.y(low))}H${tenth(left)}${bottoms}`
  }
  return `${tops}${bottoms}z`
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10)
}
