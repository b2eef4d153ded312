import type { PlotFrame } from '../../../figures/Plot.tsx'
import type { ShownWater } from '../state.ts'

interface CodebookTickProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
}

/** Pixels at type scale 1 that the knob of the level takes above and below it. */
const knobReach = 24

/** Where the level stands at the rate of the codebook, beside the plot; at rest there, it needs no mark. */
export function CodebookTick({ frame, water }: CodebookTickProps) {
  const { right, top, bottom, typeScale } = frame
  const { codebookLevel, waterLevel } = water.pour
  const y = frame.y(codebookLevel)
  const isHidden = Math.abs(y - frame.y(waterLevel)) < knobReach * typeScale
  if (isHidden || !(y >= top && y <= bottom)) return null
  return (
    <g>
      <path className="leader" d={`M${right.toFixed(1)},${y.toFixed(1)}h8`} />
      <text className="tick" x={right + 12} y={y + 3.8 * typeScale}>
        at R = log₂ K
      </text>
    </g>
  )
}
