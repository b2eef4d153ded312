import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import type { ShownWater } from '../state.ts'
import type { TestPlace } from '../training/TestMarks.tsx'
import type { CurveLabel } from './curve-labels.ts'
import { placeCurveLabels } from './curve-labels.ts'
import { distortionAt } from './curve-view.ts'
import type { LabelBox } from './label-places.ts'
import { pointText } from './point-text.ts'

interface CurveWordsProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
  readonly tests: readonly TestPlace[]
}

/** Pixels: what the knob of the current point reaches; at type scale 1 a digit, a letter in bold, the curve's name. */
const size = { knob: 10, digit: 6.1, letter: 7, name: 68 }

/** The figures of the current point, the names of the trained codebooks and that of the curve. */
export function CurveWords({ frame, water, tests }: CurveWordsProps) {
  const { profile, pour } = water
  const { mark, typeScale } = frame
  const point = { x: frame.x(pour.totalBits), y: frame.y(pour.normalizedDistortion) }
  const curve = (x: number) => frame.y(distortionAt(profile, frame.x.invert(x)))
  const middle = frame.left + 0.55 * (frame.right - frame.left)
  const nearest = 40 * typeScale
  const named = tests.toSorted((a, b) => b.y - a.y)
  const [pointWidth, nameWidth] = [size.digit * pointText(water).length * typeScale, size.name * typeScale]
  const labels: readonly CurveLabel[] = [
    {
      ...point,
      key: 'point',
      textWidth: pointWidth,
      clearance: size.knob + 4,
      reach: frame.bottom - frame.top,
    },
    ...named.map(({ key, name, x, y }) => {
      const textWidth = size.letter * name.length * typeScale
      // Below the current point, which no codebook can pass, a name would belong to nothing.
      return { key, textWidth, x, y, clearance: mark + 8, reach: 2 * nearest, lowest: point.y }
    }),
    { key: 'bound', textWidth: nameWidth, x: middle, y: curve(middle), clearance: 8, reach: nearest },
  ]
  const marks = [{ ...point, reach: size.knob }, ...tests.map(({ x, y }) => ({ x, y, reach: mark }))]
  const boxes = marks.map(({ x, y, reach }) => {
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
  })
  const places = placeCurveLabels(frame, labels, curve, boxes)
  return places.map((place) => {
    const y = (place.top + place.bottom) / 2
    const test = tests.find(({ key }) => key === place.key)
    return (
      <g key={place.key}>
        {test && Math.abs(y - test.y) > 8 * typeScale && (
          <path className="leader" d={leader(test, mark, place, y)} />
        )}
        <DirectLabel x={place.left - 7} y={y} identity={place.key === 'bound' ? 'bound' : test?.identity}>
          {place.key === 'bound' ? <CurveName /> : (test?.name ?? pointText(water))}
        </DirectLabel>
      </g>
    )
  })
}

/** From a mark to the nearer end of its name. */
function leader({ x, y }: TestPlace, mark: number, { left, right }: LabelBox, middle: number): string {
  const [side, end] = left > x ? [1, left - 2] : [-1, right + 2]
  return `M${Math.round(x + side * mark)},${Math.round(y)}L${Math.round(end)},${Math.round(middle)}`
}

function CurveName() {
  return (
    <>
      bound <tspan className="svg-variable">D</tspan>(<tspan className="svg-variable">R</tspan>)
    </>
  )
}
