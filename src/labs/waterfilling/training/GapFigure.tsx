import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { SweptParameter } from '../../../../workers/contracts/waterfilling.ts'
import { Curve } from '../../../figures/Curve.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCompact } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import { ScanLayer } from '../../../figures/ScanLayer.tsx'
import type { GapLine } from './gap-lines.ts'
import { boundPoints, gapArea, gapDomains, gapLines, sweptTicks, sweptValues } from './gap-lines.ts'
import { readoutWords } from './gap-words.ts'
import { LineNames } from '../../../figures/LineNames.tsx'
import type { GapSweep } from './trained.ts'
import { sweptWords } from './training-keys.ts'

interface GapFigureProps {
  readonly swept: SweptParameter
  /** undefined before it is asked for */
  readonly sweep: GapSweep | undefined
  readonly tools?: ReactNode
}

/** The train-test gap of each method against one parameter: what over-fitting costs, and what closes it. */
export function GapFigure({ swept, sweep, tools }: GapFigureProps) {
  const lines = useMemo(() => (sweep ? gapLines(sweep) : []), [sweep])
  const { label } = sweptWords[swept]
  return (
    <FigureFrame
      className="training__figure"
      title="Gap explorer"
      note={gapNote(sweep)}
      tools={tools}
      description={`Distortion over the total variance on training and on test samples against ${label}, for each method, with the bound.`}
      exportName={`quantarium-gap-${swept}`}
      exportContext={() => ({ parameters: sweep?.parameters, backend: sweep?.points.at(0)?.backend })}
      isTable={lines.length === 0}
      table={
        lines.length === 0
          ? undefined
          : () => ({
              columns: [label, 'method', 'train', 'train spread', 'test', 'test spread', 'bound'],
              rows: lines.flatMap(({ name, points }) =>
                points.map((at) => [
                  at.value,
                  name,
                  at.train,
                  at.trainSpread,
                  at.test,
                  at.testSpread,
                  at.bound,
                ]),
              ),
            })
      }
    >
      {sweep && lines.length > 0 ? (
        <GapPlot sweep={sweep} lines={lines} />
      ) : (
        <p className="gap__empty">
          A codebook that fits its own samples better than new ones has a gap between train and test. What
          opens it, and what closes it? Vary {label} and see.
        </p>
      )}
    </FigureFrame>
  )
}

/** VR-Kmeans has one regularization here, except where that is what is swept. */
function gapNote(sweep: GapSweep | undefined): string {
  const words = 'test above, train below'
  if (!sweep || sweep.swept === 'regularization') return words
  return `${words}; λ = ${formatCompact(sweep.parameters.regularization2)}`
}

interface GapPlotProps {
  readonly sweep: GapSweep
  readonly lines: readonly GapLine[]
}

function GapPlot({ sweep, lines }: GapPlotProps) {
  const domains = gapDomains(sweep)
  const { label, axis } = sweptWords[sweep.swept]
  return (
    <Plot
      label={`Training and test distortion against ${label}`}
      interactive
      xDomain={domains.x}
      yDomain={domains.y}
      xScale="log"
      xTicks={sweptTicks(sweptValues(sweep))}
      xTitle={axis}
      yTitle="distortion, share of the variance"
      formatX={(value) => formatCompact(value)}
      margin={{ right: 132 }}
    >
      {(frame) => <GapMarks frame={frame} sweep={sweep} lines={lines} />}
    </Plot>
  )
}

interface GapMarksProps extends GapPlotProps {
  readonly frame: PlotFrame
}

function GapMarks({ frame, sweep, lines }: GapMarksProps) {
  const values = useMemo(() => sweptValues(sweep), [sweep])
  const bound = useMemo(() => boundPoints(sweep), [sweep])
  const ends = lines.flatMap(({ name, identity, points }) => {
    const last = points.at(-1)
    if (!last) return []
    return (['test', 'train'] as const).map((rows) => ({
      key: `${name} ${rows}`,
      text: `${name} ${rows}`,
      identity,
      quiet: rows === 'train',
      x: frame.right,
      y: frame.y(last[rows]),
    }))
  })
  const boundEnd = bound.slice(-1).map(({ y }) => {
    return { key: 'bound', text: 'bound', identity: 'bound' as const, x: frame.right, y: frame.y(y) }
  })
  return (
    <>
      {lines.map((line) => (
        <path
          key={line.method}
          className={`gap__area ${line.identity}`}
          clipPath={frame.clip}
          d={gapArea(line, frame.x, frame.y)}
        />
      ))}
      <Curve frame={frame} identity="bound" points={bound} />
      {lines.map((line) => (
        <MethodMarks key={line.method} frame={frame} line={line} />
      ))}
      <LineNames frame={frame} ends={[...ends, ...boundEnd]} />
      <ScanLayer
        frame={frame}
        label="Value by value"
        places={values}
        words={(index) => readoutWords(sweep, values[index])}
      />
    </>
  )
}

/** Both lines of a method; the spread over the trials as thin bars. */
function MethodMarks({ frame, line }: { readonly frame: PlotFrame; readonly line: GapLine }) {
  const { identity, points } = line
  const { x, y, mark } = frame
  const bars = points
    .flatMap(({ value, train, trainSpread, test, testSpread }) =>
      [
        [train, trainSpread],
        [test, testSpread],
      ].map(
        ([mean, spread]) =>
          `M${x(value).toFixed(1)},${y(mean - spread).toFixed(1)}V${y(mean + spread).toFixed(1)}`,
      ),
    )
    .join('')
  return (
    <g className={identity}>
      <Curve frame={frame} identity={identity} points={points.map((at) => ({ x: at.value, y: at.test }))} />
      <Curve
        frame={frame}
        identity={identity}
        className="curve--dotted"
        points={points.map((at) => ({ x: at.value, y: at.train }))}
      />
      <path className="gap__spread" clipPath={frame.clip} d={bars} />
      {points.map((at) => (
        <g key={at.value}>
          <PointMark identity={identity} x={x(at.value)} y={y(at.train)} radius={0.7 * mark} open />
          <PointMark identity={identity} x={x(at.value)} y={y(at.test)} radius={0.8 * mark} />
        </g>
      ))}
    </g>
  )
}
