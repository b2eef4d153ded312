import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { Curve } from '../../../figures/Curve.tsx'
import { LineEndLabels } from '../../../figures/DirectLabel.tsx'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { dodgeOffsets, PointMark } from '../../../figures/PointMark.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { identities } from '../../../ui/identity.ts'
import { useCells } from '../context.ts'
import { gapLabel } from '../names.ts'
import { exportedSettings } from './exported-settings.ts'
import { isStarved, rateAxis, ratePoints } from './rate-points.ts'
import type { RatePoint } from './rate-points.ts'

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
      note={points.some(isStarved) ? 'too few samples' : isExact ? 'bound at zero' : undefined}
      description="Gap to the rate-distortion bound in decibels against rate."
      exportName="quantarium-gap"
      exportContext={() => exportedSettings(panels)}
      table={{
        columns: ['quantizer', 'rate, bit per dimension', `${gapLabel(kind)}, dB`],
        rows: points.map(({ identity, rateBits, gapDb }) => [identities[identity].name, rateBits, gapDb]),
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
          const places = gapPlaces(frame, points)
          // The names of the limits stand at the end that the points leave free.
          const isLeftFree = places.every(({ x }) => x > frame.left + 0.45 * (frame.right - frame.left))
          return (
            <>
              {isExact && (
                <>
                  <LimitRule frame={frame} identity="usq" limitDb={squareLimitDb} isLeft={isLeftFree} />
                  <LimitRule frame={frame} identity="lvq" limitDb={hexagonLimitDb} isLeft={isLeftFree} />
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
                  identity={point.identity}
                  x={x}
                  y={y}
                  radius={1.2 * frame.mark}
                  title={`${identities[point.identity].name}: ${point.gapDb.toFixed(2)} dB at ${point.rateBits.toFixed(2)} bit/dim`}
                />
              ))}
              <LineEndLabels
                frame={frame}
                ends={places.map(({ point, labelX, y }) => ({
                  identity: point.identity,
                  text: identities[point.identity].name,
                  x: labelX,
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

interface LimitRuleProps {
  readonly frame: PlotFrame
  readonly identity: 'usq' | 'lvq'
  readonly limitDb: number
  readonly isLeft: boolean
}

function LimitRule({ frame, identity, limitDb, isLeft }: LimitRuleProps) {
  const isSquare = identity === 'usq'
  const shift = isSquare ? -5 : 13 * frame.typeScale
  return (
    <>
      <Rule frame={frame} y={limitDb} identity={identity} />
      <text
        className="tick halo"
        x={isLeft ? frame.left + 6 : frame.right - 2}
        y={frame.y(limitDb) + shift}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {isSquare ? 'square limit 1.53' : 'hexagon limit 1.37'}
      </text>
    </>
  )
}

/** Pixels within which points at nearly one rate stand side by side, and share the column of their names. */
const crowd = 16

/** Where the points stand: dodged sideways only where they would cover each other. */
function gapPlaces(frame: PlotFrame, points: readonly RatePoint[]) {
  const xs = points.map((point) => frame.x(point.rateBits))
  const crowds = xs.map((x) => xs.flatMap((other, j) => (Math.abs(other - x) <= crowd ? [j] : [])))
  const offsets = crowds.map((members, i) => dodgeOffsets(members.length, frame.mark)[members.indexOf(i)])
  return points.map((point, i) => ({
    point,
    x: xs[i] + offsets[i],
    y: frame.y(point.gapDb),
    labelX: Math.max(...crowds[i].map((j) => xs[j] + offsets[j])) + frame.mark,
  }))
}
