import './water.css'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { componentTable, exportedContext } from '../components.ts'
import { useWaterfilling } from '../context.ts'
import { dialRanges } from '../dial-ranges.ts'
import type { ShownWater } from '../state.ts'
import { ActiveRule } from './ActiveRule.tsx'
import { CodebookTick } from './CodebookTick.tsx'
import { componentDomain, componentMargin, componentTicks } from './component-axis.ts'
import { ComponentProbe } from './ComponentProbe.tsx'
import { LevelHandle } from './LevelHandle.tsx'
import { WaterLabels } from './WaterLabels.tsx'
import { WaterLayer } from './WaterLayer.tsx'

interface VarianceFigureProps {
  readonly water: ShownWater
  readonly isNarrow: boolean
  /** other variances are on their way */
  readonly stale: boolean
}

/** The picture of the lab: sorted variances, and the water over them. */
export function VarianceFigure({ water, isNarrow, stale }: VarianceFigureProps) {
  const scale = useWaterfilling((state) => state.wanted.varianceScale)
  const { variances } = water.profile
  const count = variances.length
  const largest = variances[0] > 0 ? variances[0] : 1
  const floor = scale === 'log' ? dialRanges(water.profile).waterLevel.minimum : 0
  const ceiling = scale === 'log' ? largest * (largest / floor) ** 0.16 : 1.16 * largest
  return (
    <FigureFrame
      className="water-figure water-figure--variances"
      title="Component variances"
      note="sorted, with the water level"
      tools={<ScaleChoice />}
      description="Variances of the components, largest first, with the distortion below the water level and the codeword variance above it."
      stale={stale}
      exportName="quantarium-waterfilling-variances"
      exportContext={() => exportedContext(water)}
      table={() => componentTable(water)}
    >
      <Plot
        label={`Variances of ${count} components and the water level`}
        interactive
        xDomain={componentDomain(count)}
        yDomain={[floor, ceiling]}
        yScale={scale}
        xTicks={componentTicks(count)}
        yTitle={
          <>
            variance <tspan className="svg-variable">σ</tspan>²
          </>
        }
        formatY={(value) => formatCompact(value)}
        margin={{ ...componentMargin(isNarrow), bottom: 24 }}
      >
        {(frame) => (
          <>
            <WaterLayer frame={frame} water={water} />
            <ComponentProbe frame={frame} water={water} label="component, in the variances">
              <ActiveRule frame={frame} activeCount={water.pour.activeCount} count={count} named />
              <WaterLabels frame={frame} water={water} />
              {!isNarrow && <CodebookTick frame={frame} water={water} />}
              <LevelHandle frame={frame} water={water} isNarrow={isNarrow} />
            </ComponentProbe>
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}

function ScaleChoice() {
  const scale = useWaterfilling((state) => state.wanted.varianceScale)
  const change = useWaterfilling((state) => state.change)
  return (
    <Segmented
      label="Variance axis"
      value={scale}
      options={[
        { value: 'linear', label: 'Linear' },
        { value: 'log', label: 'Log' },
      ]}
      onChange={(varianceScale) => change({ varianceScale })}
    />
  )
}
