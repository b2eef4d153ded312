import { useMemo } from 'react'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import type { ShownWater } from '../state.ts'
import { componentPath } from './component-paths.ts'

interface WaterLayerProps {
  readonly frame: PlotFrame
  readonly water: ShownWater
}

/** Each variance in two parts: distortion under water, codeword variance above it. */
export function WaterLayer({ frame, water }: WaterLayerProps) {
  const { variances } = water.profile
  const { waterLevel, activeCount } = water.pour
  const floor = frame.y.domain[0]
  const { left, right, top, bottom } = frame
  const [below, above] = useMemo(
    () => [
      componentPath(frame, variances.length, (j) => [floor, Math.min(waterLevel, variances[j])]),
      componentPath(frame, activeCount, (j) => [Math.max(floor, waterLevel), variances[j]]),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- scales are new with every drawing; these fix them
    [variances, waterLevel, activeCount, floor, frame.y.domain[1], frame.y.kind, left, right, top, bottom],
  )
  return (
    <g clipPath={frame.clip}>
      <path className="water-below" d={below} />
      <path className="water-above" d={above} />
    </g>
  )
}
