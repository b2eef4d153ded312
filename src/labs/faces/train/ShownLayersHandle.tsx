import '../../../figures/DragHandle.css'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import type { MovePhase } from '../../../figures/useMovable.ts'
import { useMovable } from '../../../figures/useMovable.ts'
import { counted } from '../size-words.ts'

interface ShownLayersHandleProps {
  readonly frame: PlotFrame
  /** pixels: where the lowest band of the figure ends */
  readonly bottom: number
  readonly shownLayers: number
  readonly layersDone: number
  readonly onMove: (layers: number, phase: MovePhase) => void
}

/** How far the pictures are built up: a rule through the figure, held by pointer and touch, moved by arrow keys. */
export function ShownLayersHandle(props: ShownLayersHandleProps) {
  const { frame, bottom, shownLayers, layersDone, onMove } = props
  const movable = useMovable({
    position: { x: shownLayers, y: 0 },
    toPixels: ({ x }) => ({ x: frame.x(x), y: 0 }),
    toData: (pixel) => ({ x: frame.x.invert(pixel.x), y: 0 }),
    step: 1,
    axis: 'x',
    constrain: ({ x }) => ({ x: Math.min(layersDone, Math.max(0, Math.round(x))), y: 0 }),
    onMove: ({ x }, phase) => onMove(x, phase),
  })
  const x = frame.x(shownLayers)
  const isLeft = x > frame.left + 150 * frame.typeScale
  const words = counted(shownLayers, 'layer')
  const height = bottom - frame.top
  return (
    <g
      className="handle handle--x"
      transform={`translate(${x.toFixed(1)},${frame.top.toFixed(1)})`}
      tabIndex={0}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no input element
      role="slider"
      aria-label="layers used for the pictures"
      aria-orientation="horizontal"
      aria-valuenow={shownLayers}
      aria-valuemin={0}
      aria-valuemax={layersDone}
      aria-valuetext={words}
      {...movable}
    >
      <path className="rule" d={`M0,0V${height.toFixed(1)}`} />
      <text
        className="tick halo"
        x={isLeft ? -11 : 11}
        y={Math.round(4 * frame.typeScale)}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        shown below: {words}
      </text>
      <rect className="handle__target" data-export="no" x={-22} width={44} height={height} />
      <circle className="handle__ring" r={11} data-export="no" />
      <circle className="handle__knob" r={6} data-export="no" />
    </g>
  )
}
