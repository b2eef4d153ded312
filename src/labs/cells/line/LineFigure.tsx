import { useMemo } from 'react'
import type { LineQuantizerName } from '../../../../workers/contracts/cells-line.ts'
import { formatCompact } from '../../../figures/format.ts'
import { StackedPlot } from '../../../figures/StackedPlot.tsx'
import type { PlotBand } from '../../../figures/StackedPlot.tsx'
import type { ShownLine } from '../state.ts'
import { LoadingHandle } from './LoadingHandle.tsx'
import { lineNames, lineNote } from './line-names.ts'
import { LineProbe } from './LineProbe.tsx'
import type { LineScale } from './line-scale.ts'
import { DensityLayer, ErrorLayer, StaircaseLayer, Thresholds, WeightLayer } from './StaircaseLayers.tsx'
import { errorWeight, shownCells } from './staircase-shape.ts'

interface LineFigureProps {
  readonly name: LineQuantizerName
  readonly line: ShownLine
  /** the scales that all four figures share */
  readonly scale: LineScale
}

const noTicks: readonly number[] = []

/** One quantizer on the line: the staircase, the source cut into cells, the error, and where the error comes from. */
export function LineFigure({ name, line, scale }: LineFigureProps) {
  const { density, halfWidth } = line
  const quantizer = line.quantizers[name]
  const cells = useMemo(() => shownCells(quantizer, halfWidth), [quantizer, halfWidth])
  const weight = useMemo(() => errorWeight(quantizer, density, halfWidth), [quantizer, density, halfWidth])
  const { identity, long } = lineNames[name]
  return (
    <StackedPlot
      label={`${long}: staircase, density by cells, error and weighted error`}
      xDomain={[-halfWidth, halfWidth]}
      xTitle="x, standard deviations"
      xTicks={wholeTicks(halfWidth)}
      bands={bandsOf(scale, lineNote(quantizer))}
    >
      {([staircase, source, error, share]) => (
        <>
          <Thresholds frame={staircase} cells={cells} />
          <StaircaseLayer frame={staircase} cells={cells} identity={identity} />
          <DensityLayer frame={source} cells={cells} density={density} />
          <ErrorLayer frame={error} cells={cells} />
          <WeightLayer frame={share} weight={weight} />
          <LineProbe name={name} quantizer={quantizer} frames={[staircase, source, error, share]} />
          {name === 'uniform' && <LoadingHandle frame={staircase} quantizer={quantizer} />}
        </>
      )}
    </StackedPlot>
  )
}

/** The same bands in all four figures: what can be compared by eye must share its scale. */
function bandsOf({ halfWidth, densityTop, errorLimit, weightTop }: LineScale, note: string): PlotBand[] {
  const inner = wholeTicks(halfWidth).filter((tick) => Math.abs(tick) < 0.9 * halfWidth)
  return [
    { title: `Q(x), ${note}`, yDomain: [-halfWidth, halfWidth], yTicks: inner, share: 4.4 },
    { title: 'density f(x)', yDomain: [0, densityTop], yTicks: noTicks, share: 1 },
    {
      title: 'error x − Q(x)',
      yDomain: [-errorLimit, errorLimit],
      yTicks: [roundBelow(errorLimit)],
      formatY: (value) => formatCompact(value),
      share: 1,
    },
    { title: 'f(x) (x − Q(x))², its area is the MSE', yDomain: [0, weightTop], yTicks: noTicks, share: 1 },
  ]
}

/** Whole numbers inside the window, every second one where it is wide. */
function wholeTicks(halfWidth: number): number[] {
  const step = halfWidth < 3 ? 1 : 2
  const count = Math.floor(halfWidth / step)
  return Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step)
}

/** The largest of 1, 2 and 5 times a power of ten that stays clear of the end of an axis. */
function roundBelow(limit: number): number {
  const size = 10 ** Math.floor(Math.log10(0.8 * limit))
  const largest = [5, 2].find((digit) => digit * size <= 0.8 * limit) ?? 1
  return largest * size
}
