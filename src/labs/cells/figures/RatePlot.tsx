import { quantizerNames } from '../../../../workers/contracts/cells.ts'
import { Curve } from '../../../figures/Curve.tsx'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import { nestedRadii, PointMark } from '../../../figures/PointMark.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { useCells } from '../context.ts'
import { shortNames } from '../names.ts'
import { boundAt } from './bound.ts'
import { rateAxis, ratePoints } from './rate-points.ts'

/** Distortion against rate: the three quantizers and the bound that none passes. */
export function RatePlot() {
  const bound = useCells((state) => state.source?.bound)
  const panels = useCells((state) => state.panels)
  const points = ratePoints(panels)
  if (!bound) return <div className="under" />
  const axis = rateAxis(points)
  const lowest = Math.min(boundAt(bound.curve, axis.end), ...points.map((point) => point.mse)) * 0.8
  const highest = Math.max(boundAt(bound.curve, 0), ...points.map((point) => point.mse)) * 1.15
  const radii = nestedRadii(points.length, 1)
  const name = bound.kind === 'exact' ? 'bound D(R)' : 'Gaussian D(R)'
  const labelRate = 0.28 * axis.end
  return (
    <FigureFrame
      className="under"
      title="Rate–distortion"
      note={bound.kind === 'exact' ? 'three points over the bound' : 'beside a Gaussian of equal covariance'}
      description="Mean squared error against rate: the bound and the three quantizers."
      exportName="quantarium-rate-distortion"
      table={{
        columns: ['quantizer', 'rate, bit per dimension', 'MSE per dimension', 'D(R) at that rate'],
        rows: points.map(({ name: quantizer, rateBits, mse }) => [
          shortNames[quantizer],
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
              x={frame.x(labelRate) - 4}
              y={frame.y(boundAt(bound.curve, labelRate)) + 14 * frame.typeScale}
              anchor="end"
              identity="bound"
            >
              {name}
            </DirectLabel>
            {quantizerNames.map((quantizer, place) => {
              const point = points.find((candidate) => candidate.name === quantizer)
              return (
                point && (
                  <PointMark
                    key={quantizer}
                    identity={quantizer}
                    x={frame.x(point.rateBits)}
                    y={frame.y(point.mse)}
                    radius={frame.mark * (radii[place] ?? 1)}
                    title={`${shortNames[quantizer]}: ${point.rateBits.toFixed(2)} bit/dim, MSE ${point.mse.toFixed(4)}`}
                  />
                )
              )
            })}
          </>
        )}
      </Plot>
    </FigureFrame>
  )
}

function curvePoints(curve: Float64Array): { x: number; y: number }[] {
  return Array.from({ length: curve.length / 2 }, (_, i) => ({ x: curve[2 * i], y: curve[2 * i + 1] }))
}
