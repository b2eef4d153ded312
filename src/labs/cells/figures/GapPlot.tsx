import { sweptNames } from '../../../../workers/contracts/cells-curves.ts'
import { hexagonLimitDb, squareLimitDb } from '../../../../workers/contracts/decibels.ts'
import { isStarved } from '../../../../workers/contracts/starvation.ts'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { Curve } from '../../../figures/Curve.tsx'
import { LineEndLabels } from '../../../figures/DirectLabel.tsx'
import { spreadLabels } from '../../../figures/label-layout.ts'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { IconButton } from '../../../ui/Button.tsx'
import { Rule } from '../../../figures/Rule.tsx'
import { identities } from '../../../ui/identity.ts'
import { useCells } from '../context.ts'
import { gapLabel } from '../names.ts'
import { exportedSettings } from './exported-settings.ts'
import { OperatingMarks } from './OperatingMarks.tsx'
import { pointName } from './PinnedMarks.tsx'
import { rateAxis, ratePoints } from './rate-points.ts'
import type { RatePoint } from './rate-points.ts'
import type { SweepCurve } from './sweep-curves.ts'
import { curvePoints } from './sweep-curves.ts'
import { SweepLayer } from './SweepLayer.tsx'
import { useCurves } from './useCurves.ts'
import { usePinnedPoints } from './usePinnedPoints.ts'

/** The distance to the bound, magnified: what the rate-distortion plot is too coarse to show. */
export function GapPlot() {
  const source = useCells((state) => state.source)
  const panels = useCells((state) => state.panels)
  const isGrowing = useCells((state) => state.curves.isGrowing)
  const failure = useCells((state) => state.curves.failure)
  const retry = useCells((state) => state.retryCurves)
  const { bound, isPending, curves } = useCurves()
  const isGaussian = bound?.kind === 'gaussian'
  const points = ratePoints(panels, source).filter(({ gapTo }) => (gapTo === 'gaussian') === isGaussian)
  const pinned = usePinnedPoints()
  const axis = rateAxis([...points, ...pinned])
  const [bottom, top] = gapDomain([...points, ...pinned], curves, axis.end)
  const kind = isPending ? undefined : bound?.kind
  const isOwn = !isGaussian
  return (
    <FigureFrame
      className="under"
      title={isOwn ? 'Gap to R(D)' : 'Gap to a Gaussian’s R(D)'}
      note={
        failure === undefined
          ? gapNote({ isPending, isGrowing, isStarving: points.some(isStarved), count: curves.length })
          : `no curves: ${failure}`
      }
      tools={
        failure !== undefined && (
          <IconButton variant="quiet" icon="reset" label="Compute the curves again" onClick={retry} />
        )
      }
      stale={isPending && source !== undefined}
      description="Gap to the rate-distortion bound in decibels against rate."
      exportName="quantarium-gap"
      exportContext={() => exportedSettings(panels)}
      table={() => ({
        columns: ['quantizer', 'rate, bit per dimension', 'held-out code length', `${gapLabel(kind)}, dB`],
        rows: [...points, ...pinned, ...curvePoints(curves)].map((point) => [
          pointName(point, pinned),
          point.rateBits,
          point.crossEntropyBits,
          point.gapDb,
        ]),
      })}
    >
      <Plot
        label="Gap to the rate-distortion bound in decibels against rate"
        interactive
        xDomain={[0, axis.end]}
        yDomain={[bottom, top]}
        xTicks={axis.ticks}
        xTitle="rate, bit/dim"
        yTitle="dB above the bound"
        formatX={String}
        margin={{ right: 44 }}
      >
        {(frame) => <GapMarks {...{ frame, points, pinned, curves, isOwn }} end={axis.end} />}
      </Plot>
    </FigureFrame>
  )
}

interface GapMarksProps {
  readonly frame: PlotFrame
  readonly points: readonly RatePoint[]
  readonly pinned: readonly RatePoint[]
  readonly curves: readonly SweepCurve[]
  readonly isOwn: boolean
  readonly end: number
}

function GapMarks({ frame, points, pinned, curves, isOwn, end }: GapMarksProps) {
  const pointEnds = points.map(({ identity, rateBits, gapDb }) => {
    return { identity, x: frame.x(rateBits) + frame.mark, y: frame.y(gapDb) }
  })
  const ends = curves.length > 0 ? curveEnds(frame, curves, end) : pointEnds
  return (
    <>
      {isOwn && <Limits frame={frame} />}
      {points.length > 0 && <Rule frame={frame} x={points[0].rateBits} />}
      <Curve
        frame={frame}
        identity="bound"
        points={[
          { x: 0, y: 0 },
          { x: end, y: 0 },
        ]}
      />
      <SweepLayer
        frame={frame}
        curves={curves}
        quantity="gapDb"
        label="Gap by rate: arrow keys walk along the curves, Enter loads a point"
      />
      <OperatingMarks frame={frame} points={points} pinned={pinned} quantity="gapDb" />
      <LineEndLabels
        frame={frame}
        ends={ends.map((place) => ({ ...place, text: identities[place.identity].name }))}
      />
    </>
  )
}

/** Where each curve leaves the picture. */
function curveEnds(frame: PlotFrame, curves: readonly SweepCurve[], end: number) {
  return curves.flatMap(({ name, points }) => {
    const last = points.findLast(({ rateBits, gapDb }) => rateBits <= end && Number.isFinite(gapDb))
    return last ? [{ identity: name, x: frame.x(last.rateBits), y: frame.y(last.gapDb) }] : []
  })
}

/** Steps of half a decibel, so that the axis stands still while a point moves a little. */
function gapDomain(
  points: readonly RatePoint[],
  curves: readonly SweepCurve[],
  end: number,
): readonly [number, number] {
  const swept = curves.flatMap((curve) => curve.points.filter(({ rateBits }) => rateBits <= end))
  const gaps = [...points, ...swept].map(({ gapDb }) => gapDb).filter(Number.isFinite)
  const top = Math.max(2.25, Math.ceil(2 * Math.max(0, ...gaps) + 0.3) / 2)
  return [Math.min(0, Math.floor(2 * Math.min(0, ...gaps) - 0.3) / 2), top]
}

function gapNote({
  isPending,
  isGrowing,
  isStarving,
  count,
}: {
  isPending: boolean
  isGrowing: boolean
  isStarving: boolean
  count: number
}): string {
  if (isPending) return 'computing R(D)…'
  if (isStarving) return 'too few samples'
  if (isGrowing) return `computing curves, ${count} of ${sweptNames.length}`
  return count > 0 ? 'click a point to load it' : ''
}

const limits = [
  { identity: 'usq', limitDb: squareLimitDb, name: 'square' },
  { identity: 'lvq', limitDb: hexagonLimitDb, name: 'hexagon' },
] as const

/** The limits as rules, their values among the ticks of the axis: the plot itself belongs to the curves. */
function Limits({ frame }: { readonly frame: PlotFrame }) {
  const wanted = limits.map(({ limitDb }) => frame.y(limitDb))
  const centres = spreadLabels(wanted, 11 * frame.typeScale, frame.top, frame.bottom)
  // On a tall axis the two values would run into each other and into the ticks.
  const isRoomy = Math.abs(wanted[0] - wanted[1]) > 7
  return limits.map(({ identity, limitDb, name }, place) => (
    <g key={identity} className={identity}>
      <Rule frame={frame} y={limitDb} identity={identity} />
      {isRoomy && (
        <text className="tick tick--limit" x={frame.left - 6} y={centres[place]} dy="0.35em" textAnchor="end">
          {limitDb.toFixed(2)}
          <title>{`At high rate a ${name} cannot come nearer than ${limitDb} dB.`}</title>
        </text>
      )}
    </g>
  ))
}
