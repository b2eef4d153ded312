import { useRef } from 'react'
import { formatNumber } from '../../../../figures/format.ts'
import { useMovable } from '../../../../figures/useMovable.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { Select } from '../../../../ui/Select.tsx'
import type { ShownLook } from '../look-state.ts'
import type { TileName } from '../methods.ts'
import { tilesOf } from '../methods.ts'
import type { ComparisonView, SplitPair } from './comparison-view.ts'
import { PaintedCanvas } from './PaintedCanvas.tsx'
import type { LinkedView } from './PictureFrame.tsx'
import { PictureFrame } from './PictureFrame.tsx'
import { TileCaption } from './TileCaption.tsx'
import type { TileView } from './tile-view.ts'
import { tileView } from './tile-view.ts'
import { usePaintedTile } from './usePaintedTile.ts'

interface SplitViewProps extends LinkedView, Pick<ComparisonView, 'bar'> {
  readonly look: ShownLook
  readonly pair: SplitPair
  readonly onSplit: (some: Partial<Pick<ComparisonView, 'pair' | 'bar'>>) => void
}

/** Two pictures in one frame, the left one up to the bar and the right one beyond it. */
export function SplitView({ look, pair, bar, onSplit, view, onView }: SplitViewProps) {
  const [left, right] = pair.map((name) => tileView(look, name))
  const names = tilesOf(look)
  if (!left || !right) return null
  const choose = (name: TileName, side: 0 | 1) =>
    onSplit({ pair: side === 0 ? [name, pair[1]] : [pair[0], name] })
  const options = names.map((value) => ({ value, label: tileView(look, value)?.title ?? value }))
  return (
    <div className="split">
      <div className="split__choice">
        <Select
          label="Left picture"
          labelHidden
          value={left.name}
          options={options}
          onChange={(name) => choose(name, 0)}
        />
        <TileCaption tile={left} />
      </div>
      <SplitPictures {...{ look, left, right, bar, view, onView }} onBar={(next) => onSplit({ bar: next })} />
      <div className="split__choice">
        <Select
          label="Right picture"
          labelHidden
          value={right.name}
          options={options}
          onChange={(name) => choose(name, 1)}
        />
        <TileCaption tile={right} />
      </div>
    </div>
  )
}

interface SplitPicturesProps extends LinkedView {
  readonly look: ShownLook
  readonly left: TileView
  readonly right: TileView
  /** per cent */
  readonly bar: number
  readonly onBar: (bar: number) => void
}

function SplitPictures({ look, left, right, bar, onBar, view, onView }: SplitPicturesProps) {
  const box = useRef<HTMLDivElement>(null)
  const leftPixels = usePaintedTile(left, look, undefined)
  const rightPixels = usePaintedTile(right, look, undefined)
  const frame = look.inputs.original ?? left.picture
  const movable = useMovable({
    position: { x: bar, y: 0 },
    step: 1,
    axis: 'x',
    toPixels: ({ x }) => {
      const { left: start, width } = boxOf(box.current)
      return { x: start + (x / 100) * width, y: 0 }
    },
    toData: (pixel) => {
      const { left: start, width } = boxOf(box.current)
      return { x: (100 * (pixel.x - start)) / width, y: 0 }
    },
    constrain: ({ x }) => ({ x: Math.min(100, Math.max(0, x)), y: 0 }),
    onMove: ({ x }) => onBar(x),
  })
  return (
    <div ref={box} className="split__frame">
      <PictureFrame
        label={`${left.title} and ${right.title}`}
        height={frame.height}
        width={frame.width}
        {...{ view, onView }}
      >
        <PaintedCanvas
          pixels={leftPixels}
          height={left.picture.height}
          width={left.picture.width}
          label={`left: ${left.label}`}
          view={view}
        />
        <div className="split__over" style={{ clipPath: `inset(0 0 0 ${bar}%)` }}>
          <PaintedCanvas
            pixels={rightPixels}
            height={right.picture.height}
            width={right.picture.width}
            label={`right: ${right.label}`}
            view={view}
          />
        </div>
      </PictureFrame>
      <button
        type="button"
        className="split__bar"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input element cannot stand upright over a picture
        role="slider"
        aria-label="Where the left picture ends"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(bar)}
        aria-valuetext={`${formatNumber(bar, 0)} %`}
        style={{ left: `${bar}%` }}
        {...movable}
      >
        <span className="split__knob">
          <Icon name="swap" />
        </span>
      </button>
    </div>
  )
}

function boxOf(element: Element | null): { readonly left: number; readonly width: number } {
  const { left, width } = element?.getBoundingClientRect() ?? { left: 0, width: 1 }
  return { left, width: Math.max(1, width) }
}
