import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { PlaneView } from '../../../../figures/plane-view.ts'
import { usePlaneGestures } from '../../../../figures/usePlaneGestures.ts'
import { insidePicture, pictureLimits, wholePicture } from './picture-view.ts'

/** The window that all pictures of a comparison are seen through, and who is told of its moves. */
export interface LinkedView {
  readonly view: PlaneView
  readonly onView: (view: PlaneView) => void
}

interface PictureFrameProps extends LinkedView {
  readonly label: string
  readonly height: number
  readonly width: number
  readonly children: ReactNode
}

/** The window onto a picture: wheel, drag, two fingers and keys move it. */
export function PictureFrame({ label, height, width, view, onView, children }: PictureFrameProps) {
  const surface = useRef<HTMLDivElement>(null)
  usePlaneGestures(surface, {
    view,
    home: wholePicture,
    limits: pictureLimits,
    onView: (wanted) => onView(insidePicture(wanted, { height, width })),
  })
  return (
    <div
      ref={surface}
      className="picture-frame plane-surface"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the picture is zoomed with keys
      tabIndex={0}
      role="application"
      aria-label={`${label}: plus and minus zoom all pictures, Shift with arrows pans, 0 shows the whole`}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {children}
    </div>
  )
}
