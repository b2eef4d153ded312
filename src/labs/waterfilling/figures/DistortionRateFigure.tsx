import { useMemo, useState } from 'react'
import { Curve } from '../../../figures/Curve.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatNumber } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Variable } from '../../../ui/Variable.tsx'
import { exportedContext } from '../components.ts'
import { useWaterfilling } from '../context.ts'
import type { ShownWater } from '../state.ts'
import { testPoints } from '../training/test-points.ts'
import { TestMarks, testPlaces } from '../training/TestMarks.tsx'
import type { CurveView } from './curve-view.ts'
import { endOfRates, floorOfDistortions, usualView } from './curve-view.ts'
import { CurvePointHandle } from './CurvePointHandle.tsx'
import { CurveWords } from './CurveWords.tsx'
import { useSteady, useSteadyEnd } from './use-steady.ts'

const quarters = [0, 0.25, 0.5, 0.75, 1]

interface DistortionRateFigureProps {
  readonly water: ShownWater
  /** other variances are on their way */
  readonly stale: boolean
}

/** Distortion against rate: every level of the water is one point of it. */
export function DistortionRateFigure({ water, stale }: DistortionRateFigureProps) {
  const [chosen, setChosen] = useState<CurveView>()
  const isDragged = useWaterfilling((state) => state.history.gestureStart !== undefined)
  const { profile, pour } = water
  const usual = useSteady(usualView(profile, pour.totalBits), isDragged)
  const view = chosen ?? usual
  const { curveBits, curveDistortions } = profile
  const end = useSteadyEnd(endOfRates(profile, pour.totalBits, view), pour.totalBits, isDragged)
  const floor = floorOfDistortions(profile, end, view)
  const table = useWaterfilling((state) => state.training.table)
  const tests = testPoints(table, water).filter(({ bits }) => bits <= end)
  const highest = Math.max(1, ...tests.map(({ distortion }) => distortion))
  const points = useMemo(
    () => Array.from(curveBits, (x, i) => ({ x, y: curveDistortions[i] })),
    [curveBits, curveDistortions],
  )
  return (
    <FigureFrame
      className="water-figure water-figure--curve"
      title={
        <>
          <Variable>D</Variable>(<Variable>R</Variable>)
        </>
      }
      note={`${formatNumber(pour.totalBits / profile.variances.length, 3)} bit each`}
      tools={<ViewChoice view={view} onChange={setChosen} />}
      description="Distortion, as a share of the variance, against the rate in bit for all components together."
      stale={stale}
      exportName="quantarium-waterfilling-curve"
      exportContext={() => exportedContext(water)}
      table={() => ({
        columns: ['rate, bit in total', 'rate, bit per component', 'distortion, share of the variance'],
        rows: points.map(({ x, y }) => [x, x / profile.variances.length, y]),
      })}
    >
      <Plot
        label="Distortion against rate with the current point"
        interactive
        xDomain={[0, end]}
        yDomain={[floor, highest + 0.04 * (1 - floor)]}
        yTicks={view === 'whole' ? quarters : undefined}
        xTitle="rate, bit in total"
        yTitle="distortion, share of the variance"
        margin={{ right: 18 }}
      >
        {(frame) => {
          const places = testPlaces(frame, tests)
          return (
            <>
              <Curve frame={frame} identity="bound" points={points} />
              <TestMarks frame={frame} places={places} />
              <CurveWords frame={frame} water={water} tests={places} />
              <CurvePointHandle frame={frame} water={water} />
            </>
          )
        }}
      </Plot>
    </FigureFrame>
  )
}

interface ViewChoiceProps {
  readonly view: CurveView
  readonly onChange: (view: CurveView) => void
}

function ViewChoice({ view, onChange }: ViewChoiceProps) {
  return (
    <Segmented
      label="Part of the curve"
      value={view}
      options={[
        { value: 'whole', label: 'Whole', title: 'the whole curve' },
        { value: 'near', label: 'Near', title: 'the curve near the current point' },
      ]}
      onChange={onChange}
    />
  )
}
