import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { FaceSet } from '../../../../workers/contracts/faces-results.ts'
import { useElementSize } from '../../../ui/useElementSize.ts'
import { steppedPlace, visibleRange } from './gallery-places.ts'
import { Thumbnail } from './Thumbnail.tsx'

interface FaceStripProps {
  readonly set: FaceSet
  /** of the pictures in the set, in the order of the strip */
  readonly places: Int32Array
  readonly label: string
  /** counted along the strip */
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** Pixels. */
const thumbnailHeight = 62
const gap = 6

/** Pictures side by side, of which only those in view are drawn: arrow keys or a click choose one. */
export function FaceStrip({ set, places, label, chosen, onChoose }: FaceStripProps) {
  const strip = useRef<HTMLDivElement>(null)
  const id = useId()
  const [scrollLeft, setScrollLeft] = useState(0)
  const width = useElementSize(strip)?.width ?? 900
  const thumbnailWidth = Math.max(20, Math.min(160, Math.round((thumbnailHeight * set.width) / set.height)))
  const pitch = thumbnailWidth + gap
  const { first, end } = visibleRange(scrollLeft, width, pitch, places.length)

  useLayoutEffect(() => {
    const box = strip.current
    if (!box) return
    const [left, right] = [chosen * pitch, chosen * pitch + thumbnailWidth]
    if (left < box.scrollLeft) box.scrollLeft = left
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth
  }, [chosen, pitch, thumbnailWidth])

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = steppedPlace(event.key, chosen, places.length, Math.max(1, Math.floor(width / pitch)))
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
  }
  return (
    <div
      ref={strip}
      className="strip"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list box cannot hold pictures
      role="listbox"
      aria-label={label}
      aria-orientation="horizontal"
      aria-activedescendant={`${id}-${chosen}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrollLeft(event.currentTarget.scrollLeft)}
    >
      <div className="strip__row" style={{ width: places.length * pitch - gap, height: thumbnailHeight }}>
        {Array.from(places.subarray(first, end), (place, i) => {
          const index = first + i
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list box has the focus and takes the keys for its options
            <div
              key={place}
              id={`${id}-${index}`}
              className="strip__face"
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of the list box above
              role="option"
              aria-selected={index === chosen}
              aria-label={set.names[place]}
              aria-posinset={index + 1}
              aria-setsize={places.length}
              title={set.names[place]}
              style={{ left: index * pitch, width: thumbnailWidth, height: thumbnailHeight }}
              onClick={() => onChoose(index)}
            >
              <Thumbnail set={set} place={place} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
