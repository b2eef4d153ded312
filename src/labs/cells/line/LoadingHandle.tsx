import { lineTable } from '../../../../workers/contracts/cells-line.ts'
import type { LineQuantizer } from '../../../../workers/contracts/cells-line-results.ts'
import { DirectLabel } from '../../../figures/DirectLabel.tsx'
import { DragHandle } from '../../../figures/DragHandle.tsx'
import { formatNumber } from '../../../figures/format.ts'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { useCells } from '../context.ts'

interface LoadingHandleProps {
  readonly frame: PlotFrame
  readonly quantizer: LineQuantizer
}

/** The end of the uniform quantizer's range, V = N Δ / 2: pulled in it overloads, pushed out its cells grow coarse. */
export function LoadingHandle({ frame, quantizer }: LoadingHandleProps) {
  const change = useCells((state) => state.change)
  const endGesture = useCells((state) => state.endGesture)
  const { levels, peak = 0, stepSize = 0 } = quantizer
  const [, end] = frame.x.domain
  const { minimum, maximum } = lineTable.lineStep
  const stepAt = (place: number): number => (2 * place) / levels.length
  const limits = [minimum * (levels.length / 2), Math.min(end, maximum * (levels.length / 2))]
  // Beyond the window there is nothing to hold: the handle waits at its end.
  const place = Math.min(peak, end)
  const y = frame.y.invert(frame.bottom)
  return (
    <>
      <DirectLabel x={frame.x(place)} y={frame.bottom - 17 * frame.typeScale} anchor="middle" identity="usq">
        V
      </DirectLabel>
      <DragHandle
        label="overload point V of the uniform quantizer"
        valueText={`${formatNumber(peak, 2)}, step ${formatNumber(stepSize, 3)}`}
        position={{ x: place, y }}
        toPixels={(point) => ({ x: frame.x(point.x), y: frame.y(point.y) })}
        toData={(pixel) => ({ x: frame.x.invert(pixel.x), y: frame.y.invert(pixel.y) })}
        axis="x"
        step={0.02}
        minimum={limits[0]}
        maximum={limits[1]}
        constrain={(point) => ({ ...point, x: Math.max(limits[0], Math.min(limits[1], point.x)) })}
        onMove={(point, phase) => {
          if (phase === 'move') change({ optimalStep: false, lineStep: stepAt(point.x) }, true)
          else endGesture()
        }}
      />
    </>
  )
}
