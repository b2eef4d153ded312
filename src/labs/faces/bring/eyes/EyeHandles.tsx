import { useMemo, useState } from 'react'
import type { FoundEyes, PictureToPlace } from '../../../../../workers/contracts/face-eyes.ts'
import type { EyePoints } from '../../../../../workers/contracts/faces-requests.ts'
import { DragHandle } from '../../../../figures/DragHandle.tsx'
import type { Point } from '../../../../figures/plane-view.ts'
import type { MovePhase } from '../../../../figures/useMovable.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { useElementSize } from '../../../../ui/useElementSize.ts'
import { greyPixels } from '../../painting/pixels.ts'
import { usePixels } from '../../painting/usePixels.ts'
import { withinPicture } from './eye-points.ts'
import { placeWords } from './eye-words.ts'

/** An arrow key moves an eye by this share of the longer side; with Alt it is a tenth. */
const keyShare = 1 / 200

/** In CSS pixels; on a narrow screen less. */
const longestSide = 420

interface EyeHandlesProps {
  readonly picture: PictureToPlace
  /** of the decoded picture, in whose pixels the eyes are */
  readonly size: Pick<FoundEyes, 'height' | 'width'>
  readonly eyes: EyePoints
  readonly isPlaced: boolean
  /** when a gesture is over */
  readonly onPlace: (eyes: EyePoints) => void
}

/** A picture with a handle on each eye. */
export function EyeHandles({ picture, size, eyes, isPlaced, onPlace }: EyeHandlesProps) {
  const canvas = usePixels(
    useMemo(() => greyPixels(picture.pixels), [picture]),
    picture.height,
    picture.width,
  )
  const shown = useElementSize(canvas)
  const [moved, setMoved] = useState<EyePoints>()
  const scale = (shown?.width ?? 0) / size.width
  const now = moved ?? eyes
  // Handles take y as growing upward; in a picture it grows downward.
  const handle = (side: 'left' | 'right') => ({
    label: `${side === 'left' ? 'Left' : 'Right'} eye in the picture`,
    position: { x: now[side][0], y: -now[side][1] },
    valueText: placeWords(now[side], size),
    step: keyShare * Math.max(size.height, size.width),
    minimum: 0,
    maximum: size.width,
    toPixels: ({ x, y }: Point) => ({ x: x * scale, y: -y * scale }),
    toData: ({ x, y }: Point) => ({ x: x / scale, y: -y / scale }),
    constrain: ({ x, y }: Point) => {
      const inside = withinPicture({ x, y: -y }, size)
      return { x: inside.x, y: -inside.y }
    },
    onMove: ({ x, y }: Point, phase: MovePhase) => {
      const next = { ...now, [side]: [x, -y] as const }
      setMoved(phase === 'end' ? undefined : next)
      if (phase === 'end') onPlace(next)
    },
  })
  const width = (longestSide * size.width) / Math.max(size.height, size.width)
  return (
    <div className={classNames('eyes__picture', !isPlaced && 'eyes__picture--open')} style={{ width }}>
      <canvas ref={canvas} width={picture.width} height={picture.height} aria-hidden="true" />
      {scale > 0 ? (
        <svg
          className="eyes__handles"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no grouping element with a name
          role="group"
          aria-label={`Eyes of ${picture.name}`}
        >
          <line
            className="eyes__line"
            x1={now.left[0] * scale}
            y1={now.left[1] * scale}
            x2={now.right[0] * scale}
            y2={now.right[1] * scale}
          />
          <DragHandle {...handle('left')} />
          <DragHandle {...handle('right')} />
        </svg>
      ) : null}
    </div>
  )
}
