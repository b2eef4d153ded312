import { useMemo } from 'react'
import { formatCount, formatNumber } from '../../../figures/format.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { cellsPath, heatCells } from './heat-cells.ts'
import type { FaceTraining } from './trained.ts'

interface HeatStripProps {
  readonly frame: PlotFrame
  readonly training: FaceTraining
  /** how many classes of frequency are in the frame */
  readonly classes: number
}

/** Which frequencies each layer works on: a column a layer, low frequencies below. */
export function HeatStrip({ frame, training, classes }: HeatStripProps) {
  const { layers, prepared } = training
  const cells = useMemo(() => heatCells(layers, prepared.sizeByFrequency), [layers, prepared])
  const last = layers.at(-1)
  const line = 15 * frame.typeScale
  const x = Math.round(frame.right + 14)
  const top = Math.round(frame.top + 0.4 * line)
  const hasShare = top + 2 * line <= frame.bottom
  return (
    <>
      {cells.map((some, step) => (
        <path
          // oxlint-disable-next-line react/no-array-index-key -- the place is the step of the map
          key={step}
          className={`heat heat--${step}`}
          d={cellsPath(some, frame.x, (row) => frame.y(Math.min(classes, row)))}
        />
      ))}
      {last === undefined ? null : (
        <>
          <text className="label label--strong" x={x} y={top}>
            active dimensions
          </text>
          <text className="label" x={x} y={top + line}>
            {formatCount(last.activeCount)} in layer {formatCount(last.index + 1)}
          </text>
          {hasShare ? (
            <text className="tick" x={x} y={top + 2 * line}>
              {formatNumber(100 * last.activeShare, 1)} % of all
            </text>
          ) : null}
        </>
      )}
    </>
  )
}
