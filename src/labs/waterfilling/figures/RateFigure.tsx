import './water.css'
import { useMemo } from 'react'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact } from '../../../figures/format.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { Plot } from '../../../figures/Plot.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { componentTable, exportedContext, filledComponent } from '../components.ts'
import { useWaterfilling } from '../context.ts'
import type { ShownWater } from '../state.ts'
import { ActiveRule } from './ActiveRule.tsx'
import { componentDomain, componentMargin, componentTicks } from './component-axis.ts'
import { componentPath } from './component-paths.ts'
import { ComponentProbe } from './ComponentProbe.tsx'
import { roundAbove } from './round-above.ts'
import { useSteadyEnd } from './use-steady.ts'

interface RateFigureProps {
  readonly water: ShownWater
  readonly isNarrow: boolean
  /** other variances are on their way */
  readonly stale: boolean
}

/** What each component costs, under the picture of the water and in line with it. */
export function RateFigure({ water, isNarrow, stale }: RateFigureProps) {
  const isDragged = useWaterfilling((state) => state.history.gestureStart !== undefined)
  const { variances } = water.profile
  const { waterLevel, activeCount, totalBits } = water.pour
  const count = variances.length
  const highest = filledComponent(variances[0], waterLevel).rateBits
  const end = useSteadyEnd(roundAbove(1.08 * Math.max(highest, 0.05)), highest, isDragged)
  const mean = totalBits / count
  return (
    <FigureFrame
      className="water-figure water-figure--rates"
      title="Rate per component"
      note={
        <>
          ½ log₂(<Variable>σ</Variable>² / <Variable>γ</Variable>), zero under water
        </>
      }
      description="Rate of each component in bit: half the logarithm of its variance over the water level, and zero under water."
      stale={stale}
      exportName="quantarium-waterfilling-rates"
      exportContext={() => exportedContext(water)}
      table={() => componentTable(water)}
    >
      <Plot
        label={`Rates of ${count} components`}
        interactive
        xDomain={componentDomain(count)}
        yDomain={[0, end]}
        xTicks={componentTicks(count)}
        xTitle={
          <>
            component <tspan className="svg-variable">j</tspan>
          </>
        }
        yTitle="bit"
        formatY={(value) => formatCompact(value)}
        margin={componentMargin(isNarrow)}
      >
        {(frame) => (
          <>
            <RateLayer frame={frame} water={water} />
            <ComponentProbe frame={frame} water={water} label="component, in the rates">
              <ActiveRule frame={frame} activeCount={activeCount} count={count} />
              <path className="rule" d={`M${frame.left},${frame.y(mean).toFixed(1)}H${frame.right}`} />
              <DirectLabel
                x={isNarrow ? frame.right : frame.right + 4}
                y={isNarrow ? frame.y(mean) - 11 * frame.typeScale : frame.y(mean)}
                anchor={isNarrow ? 'end' : 'start'}
              >
                mean {formatCompact(mean)}
              </DirectLabel>
            </ComponentProbe>
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}

function RateLayer({ frame, water }: { readonly frame: PlotFrame; readonly water: ShownWater }) {
  const { variances } = water.profile
  const { waterLevel, activeCount } = water.pour
  const { left, right, top, bottom, y } = frame
  const path = useMemo(
    () => componentPath(frame, activeCount, (j) => [0, filledComponent(variances[j], waterLevel).rateBits]),
    // oxlint-disable-next-line react/exhaustive-deps -- scales are new with every drawing; these fix them
    [variances, waterLevel, activeCount, y.domain[1], left, right, top, bottom],
  )
  const dry = frame.x(activeCount + 0.5)
  return (
    <>
      {activeCount < variances.length && (
        <path className="water-idle" d={`M${dry.toFixed(1)},${bottom - 1.5}H${right.toFixed(1)}`} />
      )}
      <path className="water-above" clipPath={frame.clip} d={path} />
    </>
  )
}
