import { useMemo } from 'react'
import { Curve } from '../../../figures/Curve.tsx'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import type { Bound } from '../../../../workers/contracts/bound.ts'
import { boundAt } from '../../../../workers/contracts/bound.ts'
import { isStarved } from '../../../../workers/contracts/starvation.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { useCells } from '../context.ts'
import { boundName } from '../names.ts'
import { exportedSettings } from './exported-settings.ts'
import { OperatingMarks } from './OperatingMarks.tsx'
import { pointName } from './PinnedMarks.tsx'
import { rateAxis, ratePoints } from './rate-points.ts'
import { curvePoints } from './sweep-curves.ts'
import { SweepLayer } from './SweepLayer.tsx'
import { useCurves } from './useCurves.ts'
import { usePinnedPoints } from './usePinnedPoints.ts'

/** Distortion against rate: the quantizers and the bound that none passes. */
export function RatePlot() {
  const source = useCells((state) => state.source)
  const panels = useCells((state) => state.panels)
  const { bound, isPending, curves } = useCurves()
  const boundLine = useMemo(() => bound && boundPoints(bound), [bound])
  const points = ratePoints(panels, source)
  const pinned = usePinnedPoints()
  if (!bound) return <div className="under" />
  const all = [...points, ...pinned]
  const axis = rateAxis(all)
  const ends = [boundAt(bound, axis.end), boundAt(bound, 0), ...all.map((point) => point.mse)]
  const shown = ends.filter((value) => value > 0)
  const name = boundName(bound.kind)
  const domain = [Math.min(...shown) * 0.8, Math.max(...shown) * 1.15] as const
  const labelRate = rateAtHeight(bound, Math.sqrt(domain[0] * domain[1]))
  return (
    <FigureFrame
      className="under"
      title="Rate–distortion"
      note={points.some(isStarved) ? 'too few samples' : boundNote(bound, isPending)}
      description="Mean squared error against rate: the bound and the quantizers."
      exportName="quantarium-rate-distortion"
      exportContext={() => exportedSettings(panels)}
      table={() => ({
        columns: [
          'quantizer',
          'rate, bit per dimension',
          'held-out code length',
          'MSE per dimension',
          `${name} at that rate`,
        ],
        rows: [...all, ...curvePoints(curves)].map((point) => [
          pointName(point, pinned),
          point.rateBits,
          point.crossEntropyBits,
          point.mse,
          boundAt(bound, point.rateBits),
        ]),
      })}
    >
      <Plot
        label="MSE against rate with the bound and the quantizers"
        interactive
        xDomain={[0, axis.end]}
        yDomain={domain}
        yScale="log"
        xTicks={axis.ticks}
        xTitle="rate, bit/dim"
        yTitle="MSE per dimension"
        formatX={String}
        formatY={(value) => formatCompact(value)}
      >
        {(frame) => (
          <>
            {points.length > 0 && <Rule frame={frame} x={points[0].rateBits} />}
            <Curve frame={frame} identity="bound" points={boundLine ?? []} />
            <SweepLayer
              frame={frame}
              curves={curves}
              quantity="mse"
              label="Error by rate: arrow keys walk along the curves, Enter loads a point"
            />
            <DirectLabel
              x={frame.x(labelRate)}
              y={frame.y(boundAt(bound, labelRate)) + 8 * frame.typeScale}
              identity="bound"
              anchor="end"
            >
              {name}
            </DirectLabel>
            <OperatingMarks frame={frame} points={points} pinned={pinned} quantity="mse" />
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}

function boundNote({ kind }: Bound, isPending: boolean): string {
  if (isPending) return kind === 'gaussian' ? 'a Gaussian’s, R(D) follows' : 'computing R(D)…'
  return kind === 'gaussian' ? 'and a Gaussian’s bound' : 'and the bound'
}

/** The rate at which a bound has come down to a distortion, or as far as it goes: where its name has room below it. */
function rateAtHeight(bound: Bound, distortion: number): number {
  const below = boundPoints(bound).find(({ y }) => y <= distortion) ?? boundPoints(bound).at(-1)
  return below?.x ?? 0
}

function boundPoints({ curve }: Bound): { x: number; y: number }[] {
  return Array.from({ length: curve.length / 2 }, (_, i) => ({ x: curve[2 * i], y: curve[2 * i + 1] }))
}
