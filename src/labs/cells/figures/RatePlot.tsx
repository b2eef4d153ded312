import { Curve } from '../../../figures/Curve.tsx'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import type { Bound } from '../../../../workers/contracts/bound.ts'
import { boundAt } from '../../../../workers/contracts/bound.ts'
import { isStarved } from '../../../../workers/contracts/starvation.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { nestedRadii, PointMark } from '../../../figures/PointMark.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { identities } from '../../../ui/identity.ts'
import { useCells } from '../context.ts'
import { boundName } from '../names.ts'
import { exportedSettings } from './exported-settings.ts'
import type { RatePoint } from './rate-points.ts'
import { rateAxis, ratePoints } from './rate-points.ts'
import { curvePoints } from './sweep-curves.ts'
import { SweepLayer } from './SweepLayer.tsx'
import { useCurves } from './useCurves.ts'

/** Distortion against rate: the quantizers and the bound that none passes. */
export function RatePlot() {
  const source = useCells((state) => state.source)
  const panels = useCells((state) => state.panels)
  const { bound, isPending, curves } = useCurves()
  const points = ratePoints(panels, source)
  if (!bound) return <div className="under" />
  const axis = rateAxis(points)
  const ends = [boundAt(bound, axis.end), boundAt(bound, 0), ...points.map((point) => point.mse)]
  const shown = ends.filter((value) => value > 0)
  const name = boundName(bound.kind)
  const labelRate = 0.45 * axis.end
  return (
    <FigureFrame
      className="under"
      title="Rate–distortion"
      note={points.some(isStarved) ? 'too few samples' : boundNote(bound, isPending)}
      description="Mean squared error against rate: the bound and the quantizers."
      exportName="quantarium-rate-distortion"
      exportContext={() => exportedSettings(panels)}
      table={{
        columns: [
          'quantizer',
          'rate, bit per dimension',
          'held-out code length',
          'MSE per dimension',
          `${name} at that rate`,
        ],
        rows: [...points, ...curvePoints(curves)].map(({ identity, rateBits, crossEntropyBits, mse }) => [
          identities[identity].name,
          rateBits,
          crossEntropyBits,
          mse,
          boundAt(bound, rateBits),
        ]),
      }}
    >
      <Plot
        label="MSE against rate with the bound and the quantizers"
        interactive
        xDomain={[0, axis.end]}
        yDomain={[Math.min(...shown) * 0.8, Math.max(...shown) * 1.15]}
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
            <Curve frame={frame} identity="bound" points={boundPoints(bound)} />
            <SweepLayer
              frame={frame}
              curves={curves}
              ordinate={({ mse }) => mse}
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
            <RateMarks frame={frame} points={points} />
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}

function boundNote({ kind }: Bound, isPending: boolean): string {
  if (isPending) return 'a Gaussian’s, R(D) follows'
  return kind === 'gaussian' ? 'and a Gaussian’s bound' : 'and the bound'
}

function boundPoints({ curve }: Bound): { x: number; y: number }[] {
  return Array.from({ length: curve.length / 2 }, (_, i) => ({ x: curve[2 * i], y: curve[2 * i + 1] }))
}

/** Pixels within which two markers would cover each other. */
const coincidence = 5

/** The current points; those that coincide are nested by size, so that none is hidden. */
function RateMarks({ frame, points }: { readonly frame: PlotFrame; readonly points: readonly RatePoint[] }) {
  const places = points.map((point) => ({ point, x: frame.x(point.rateBits), y: frame.y(point.mse) }))
  const radii = nestedRadii(places.length, frame.mark)
  return places.map(({ point, x, y }, i) => {
    const isAlone = places.every((other, j) => j === i || Math.hypot(other.x - x, other.y - y) > coincidence)
    return (
      <PointMark
        key={point.name}
        identity={point.identity}
        x={x}
        y={y}
        radius={isAlone ? frame.mark : radii[i]}
        title={`${identities[point.identity].name}: ${point.rateBits.toFixed(2)} bit/dim, MSE ${point.mse.toFixed(4)}`}
      />
    )
  })
}
