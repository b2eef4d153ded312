import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { Curve } from '../../../figures/Curve.tsx'
import { LineEndLabels } from '../../../figures/DirectLabel.tsx'
import { Plot } from '../../../figures/Plot.tsx'
import { dodgeOffsets, PointMark } from '../../../figures/PointMark.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { useCells } from '../context.ts'
import { gapLabel, shortNames } from '../names.ts'
import { rateAxis, ratePoints } from './rate-points.ts'

/** 10 log10(2 pi e G) of the square and the hexagon: what entropy coding cannot win back (Gish & Pierce 1968). */
const squareLimitDb = 1.533
const hexagonLimitDb = 1.366

/** The distance to the bound, magnified: what the rate-distortion plot is too coarse to show. */
export function GapPlot() {
  const source = useCells((state) => state.source)
  const kind = source?.bound.kind
  const panels = useCells((state) => state.panels)
  const points = ratePoints(panels, source)
  const axis = rateAxis(points)
  const gaps = points.map((point) => point.gapDb)
  const top = Math.max(2.25, Math.ceil(2 * Math.max(0, ...gaps) + 0.3) / 2)
  const bottom = Math.min(0, Math.floor(2 * Math.min(0, ...gaps) - 0.3) / 2)
  const isExact = kind === 'exact'
  return (
    <FigureFrame
      className="under"
      title={isExact ? 'Gap to R(D)' : 'Gap to a Gaussian’s R(D)'}
      note={isExact ? 'magnified, bound at zero' : 'this source may lie below'}
      description="Gap to the rate-distortion bound in decibels against rate."
      exportName="quantarium-gap"
      table={{
        columns: ['quantizer', 'rate, bit per dimension', `${gapLabel(kind)}, dB`],
        rows: points.map(({ name, rateBits, gapDb }) => [shortNames[name], rateBits, gapDb]),
      }}
    >
      <Plot
        label="Gap to the rate-distortion bound in decibels against rate"
        xDomain={[0, axis.end]}
        yDomain={[bottom, top]}
        xTicks={axis.ticks}
        xTitle="rate, bit/dim"
        yTitle="dB above the bound"
        formatX={String}
        margin={{ right: 44 }}
      >
        {(frame) => {
          const offsets = dodgeOffsets(points.length, frame.mark)
          const places = points.map((point, i) => ({
            point,
            x: frame.x(point.rateBits) + offsets[i],
            y: frame.y(point.gapDb),
          }))
          return (
            <>
              {isExact && (
                <>
                  <Rule frame={frame} y={squareLimitDb} identity="usq" label="square limit 1.53" />
                  <Rule
                    frame={frame}
                    y={hexagonLimitDb}
                    identity="lvq"
                    label="hexagon limit 1.37"
                    labelSide="below"
                  />
                </>
              )}
              {points.length > 0 && <Rule frame={frame} x={points[0].rateBits} />}
              <Curve
                frame={frame}
                identity="bound"
                points={[
                  { x: 0, y: 0 },
                  { x: axis.end, y: 0 },
                ]}
              />
              {places.map(({ point, x, y }) => (
                <PointMark
                  key={point.name}
                  identity={point.name}
                  x={x}
                  y={y}
                  radius={1.2 * frame.mark}
                  title={`${shortNames[point.name]}: ${point.gapDb.toFixed(2)} dB at ${point.rateBits.toFixed(2)} bit/dim`}
                />
              ))}
              <LineEndLabels
                frame={frame}
                ends={places.map(({ point, y }) => ({
                  identity: point.name,
                  text: shortNames[point.name],
                  x: Math.max(...places.map((place) => place.x)) + frame.mark,
                  y,
                }))}
              />
            </>
          )
        }}
      </Plot>
    </FigureFrame>
  )
}
