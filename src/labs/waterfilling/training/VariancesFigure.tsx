import { useMemo, useState } from 'react'
import { Curve, curvePath } from '../../../figures/Curve.tsx'
import { FigureFrame } from '../../../figures/FigureFrame.tsx'
import { formatCount, formatError } from '../../../figures/format.ts'
import { Plot } from '../../../figures/Plot.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import { ScanLayer } from '../../../figures/ScanLayer.tsx'
import type { SharedPlace } from '../../../figures/ScanLayer.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { LineNames } from '../../../figures/LineNames.tsx'
import { trainedSettings } from './trained-settings.ts'
import type { TrainedTable } from './trained.ts'
import type { ComponentWindow, VarianceLine, VarianceScale } from './variance-lines.ts'
import {
  activeCount,
  drawnPoints,
  markedComponents,
  shownComponents,
  varianceDomain,
  varianceLines,
} from './variance-lines.ts'

interface VariancesFigureProps {
  readonly table: TrainedTable
  readonly scale: VarianceScale
  readonly stale?: boolean
  /** the component that the figures of the water point at, where they show the same variances */
  readonly probe?: SharedPlace | undefined
}

const windows = [
  { value: 'active', label: 'Active', title: 'the active components and as many again' },
  { value: 'all', label: 'All', title: 'all components' },
] as const

/** Fig. 1 of the paper: what variance the codewords have in each component, and what they should have. */
export function VariancesFigure({ table, scale, stale = false, probe }: VariancesFigureProps) {
  const [window, setWindow] = useState<ComponentWindow>('active')
  const lines = useMemo(() => varianceLines(table), [table])
  const count = shownComponents(table, window)
  const active = activeCount(table)
  return (
    <FigureFrame
      className="training__figure"
      title="Codeword variance"
      note={`theory: (σ² − γ)⁺, ${formatCount(active)} of ${formatCount(table.variances.length)} active`}
      tools={<Segmented label="Components shown" value={window} options={windows} onChange={setWindow} />}
      stale={stale}
      description={`Variance of the codewords in each component: ${lines.map(({ name }) => name).join(', ')}.`}
      exportName="quantarium-codeword-variances"
      exportContext={() => trainedSettings(table)}
      table={() => ({
        columns: ['component', ...lines.map(({ name }) => name)],
        rows: Array.from(table.variances, (_, j) => [j + 1, ...lines.map(({ values }) => values[j])]),
      })}
    >
      <Plot
        label="Codeword variance against component, with the theory of water-filling"
        interactive
        xDomain={[1, Math.max(2, count)]}
        yDomain={varianceDomain(lines, count, scale)}
        yScale={scale}
        xTitle="component j"
        yTitle="codeword variance ‖c(j)‖² / K"
        formatX={formatCount}
        margin={{ right: 112 }}
      >
        {(frame) => <VarianceMarks {...{ frame, lines, count, scale, probe }} />}
      </Plot>
    </FigureFrame>
  )
}

interface VarianceMarksProps {
  readonly frame: PlotFrame
  readonly lines: readonly VarianceLine[]
  readonly count: number
  readonly scale: VarianceScale
  readonly probe: SharedPlace | undefined
}

function VarianceMarks({ frame, lines, count, scale, probe }: VarianceMarksProps) {
  const columns = frame.right - frame.left
  const methods = lines.filter(({ kind }) => kind === 'method')
  const places = useMemo(() => Array.from({ length: count }, (_, j) => j + 1), [count])
  const ends = lines.map(({ key, name, identity, kind, values }) => {
    const value = values[count - 1]
    const y = scale === 'log' && !(value > 0) ? frame.bottom : frame.y(value)
    return { key, text: name, identity: kind === 'source' ? undefined : identity, x: frame.right, y }
  })
  return (
    <>
      {lines.map((line) => (
        <VariancePath key={line.key} {...{ frame, line, count, scale, columns }} />
      ))}
      {methods.map((line, place) =>
        markedComponents(count, columns, 18, place, methods.length).map((j) => (
          <PointMark
            key={`${line.key} ${j}`}
            identity={line.identity}
            x={frame.x(j + 1)}
            y={scale === 'log' && !(line.values[j] > 0) ? Number.NaN : frame.y(line.values[j])}
            radius={0.85 * frame.mark}
          />
        )),
      )}
      <LineNames frame={frame} ends={ends} />
      <ScanLayer
        frame={frame}
        label="Component by component"
        places={places}
        shared={probe}
        words={(j) => [
          `component ${formatCount(j + 1)}`,
          ...lines.map(({ name, values }) => `${name}: ${formatError(values[j])}`),
        ]}
      />
    </>
  )
}

interface VariancePathProps extends Omit<VarianceMarksProps, 'lines' | 'probe'> {
  readonly line: VarianceLine
  readonly columns: number
}

function VariancePath({ frame, line, count, scale, columns }: VariancePathProps) {
  const points = useMemo(() => drawnPoints(line, count, scale, columns), [line, count, scale, columns])
  if (line.kind !== 'source') {
    const className = line.kind === 'method' ? 'curve--thin' : undefined
    return <Curve frame={frame} identity={line.identity} points={points} className={className} />
  }
  const path = curvePath(points.map(({ x, y }) => ({ x: frame.x(x), y: frame.y(y) })))
  return <path className="curve--hairline" clipPath={frame.clip} d={path} />
}
