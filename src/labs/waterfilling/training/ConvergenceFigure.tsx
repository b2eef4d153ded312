import { useMemo } from 'react'
import { Curve } from '../../../figures/Curve.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatError } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import { ScanLayer } from '../../../figures/ScanLayer.tsx'
import type { ConvergenceLine } from './convergence-lines.ts'
import {
  convergenceDomain,
  convergenceLines,
  lastIteration,
  throughAll,
  valueAt,
} from './convergence-lines.ts'
import { LineNames } from '../../../figures/LineNames.tsx'
import { trainedSettings } from './trained-settings.ts'
import type { TrainedTable } from './trained.ts'

interface ConvergenceFigureProps {
  readonly table: TrainedTable
  readonly stale?: boolean
}

/** Distortion by iteration, on the rows that a codebook is trained on and on rows that it has never seen. */
export function ConvergenceFigure({ table, stale = false }: ConvergenceFigureProps) {
  const lines = useMemo(() => convergenceLines(table), [table])
  const last = lastIteration(lines)
  const iterations = useMemo(() => Array.from({ length: last + 1 }, (_, i) => i), [last])
  return (
    <FigureFrame
      className="training__figure"
      title="Training"
      note="first trial; test solid, train dotted"
      stale={stale}
      description="Distortion over the total variance after each iteration, on training and on test samples, with the bound."
      exportName="quantarium-convergence"
      exportContext={() => trainedSettings(table)}
      table={() => ({
        columns: ['iteration', ...lines.map(({ name }) => name), 'bound'],
        rows: iterations.map((i) => [i, ...lines.map((line) => valueAt(line, i)), table.bound ?? Number.NaN]),
      })}
    >
      <Plot
        label="Distortion against iteration for each method, with the bound"
        interactive
        xDomain={[0, last]}
        yDomain={convergenceDomain(lines, table.bound)}
        xTitle="iteration"
        yTitle="distortion, share of the variance"
        margin={{ right: 138 }}
      >
        {(frame) => <ConvergenceMarks {...{ frame, lines, last, iterations }} bound={table.bound} />}
      </Plot>
    </FigureFrame>
  )
}

interface ConvergenceMarksProps {
  readonly frame: PlotFrame
  readonly lines: readonly ConvergenceLine[]
  readonly last: number
  readonly iterations: readonly number[]
  readonly bound: number | undefined
}

function ConvergenceMarks({ frame, lines, last, iterations, bound }: ConvergenceMarksProps) {
  const ends = lines.map((line) => {
    const { key, name, identity, rows, points } = line
    const end = points.at(-1)
    const y = end ? frame.y(end.y) : Number.NaN
    return { key, text: name, identity, quiet: rows === 'train', x: frame.right, y }
  })
  const boundEnd = { key: 'bound', text: 'bound', identity: 'bound', x: frame.right } as const
  return (
    <>
      {lines.map((line) => (
        <ConvergencePath key={line.key} frame={frame} line={line} last={last} />
      ))}
      {bound === undefined ? null : (
        <Curve
          frame={frame}
          identity="bound"
          points={[
            { x: 0, y: bound },
            { x: last, y: bound },
          ]}
        />
      )}
      <LineNames
        frame={frame}
        ends={bound === undefined ? ends : [...ends, { ...boundEnd, y: frame.y(bound) }]}
      />
      <ScanLayer
        frame={frame}
        label="Iteration by iteration"
        places={iterations}
        words={(iteration) => [
          `after iteration ${iteration}`,
          ...lines.map((line) => `${line.name}: ${formatError(valueAt(line, iteration))}`),
        ]}
      />
    </>
  )
}

interface ConvergencePathProps {
  readonly frame: PlotFrame
  readonly line: ConvergenceLine
  readonly last: number
}

/** A line and its end: rows that were tested only there have nothing else. */
function ConvergencePath({ frame, line, last }: ConvergencePathProps) {
  const points = throughAll(line, last)
  const end = line.points.at(-1)
  const isTrain = line.rows === 'train'
  return (
    <>
      <Curve
        frame={frame}
        identity={line.identity}
        points={points}
        className={isTrain ? 'curve--dotted' : undefined}
      />
      {end && (
        <PointMark
          identity={line.identity}
          x={frame.x(end.x)}
          y={frame.y(end.y)}
          radius={0.7 * frame.mark}
          open={isTrain}
        />
      )}
    </>
  )
}
