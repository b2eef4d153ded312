import { Curve } from '../../../figures/Curve.tsx'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { nestedRadii, PointMark } from '../../../figures/PointMark.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { identities } from '../../../ui/identity.ts'
import { useCells } from '../context.ts'
import { boundAt } from './bound.ts'
import { exportedSettings } from './exported-settings.ts'
import type { RatePoint } from './rate-points.ts'
import { isStarved, rateAxis, ratePoints } from './rate-points.ts'

/** Distortion against rate: the three quantizers and the bound that none passes. */
export function RatePlot() {
  const source = useCells((state) => state.source)
  const panels = useCells((state) => state.panels)
  const points = ratePoints(panels, source)
  if (!source) return <div className="under" />
  const { bound } = source
  const axis = rateAxis(points)
  const lowest = Math.min(boundAt(bound.curve, axis.end), ...points.map((point) => point.mse)) * 0.8
  const highest = Math.max(boundAt(bound.curve, 0), ...points.map((point) => point.mse)) * 1.15
  const name = bound.kind === 'exact' ? 'bound D(R)' : 'Gaussian D(R)'
  const labelRate = 0.2 * axis.end
  return (
    <FigureFrame
      className="under"
      title="Rate–distortion"
      note={
        points.some(isStarved)
          ? 'too few samples'
          : bound.kind === 'exact'
            ? 'and the bound'
            : 'and a Gaussian’s bound'
      }
      description="Mean squared error against rate: the bound and the three quantizers."
      exportName="quantarium-rate-distortion"
      exportContext={() => exportedSettings(panels)}
      table={{
        columns: ['quantizer', 'rate, bit per dimension', 'MSE per dimension', 'D(R) at that rate'],
        rows: points.map(({ identity, rateBits, mse }) => [
          identities[identity].name,
          rateBits,
          mse,
          boundAt(bound.curve, rateBits),
        ]),
      }}
    >
      <Plot
        label="MSE against rate with the bound and three quantizers"
        xDomain={[0, axis.end]}
        yDomain={[lowest, highest]}
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
            <Curve frame={frame} identity="bound" points={curvePoints(bound.curve)} />
            <DirectLabel
              x={frame.x(labelRate)}
              y={frame.y(boundAt(bound.curve, labelRate)) - 4 * frame.typeScale}
              identity="bound"
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

function curvePoints(curve: Float64Array): { x: number; y: number }[] {
  return Array.from({ length: curve.length / 2 }, (_, i) => ({ x: curve[2 * i], y: curve[2 * i + 1] }))
}
