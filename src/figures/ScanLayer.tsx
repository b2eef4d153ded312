import { useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useAnnounce } from '../ui/Announcer.tsx'
import type { PlotFrame } from './Plot.tsx'
import { Readout } from './Readout.tsx'
import { Rule } from './Rule.tsx'

export interface ScanLayerProps {
  readonly frame: PlotFrame
  /** What it is that arrow keys walk along: "Component by component". */
  readonly label: string
  /** The abscissas that can be read, ascending, in data coordinates. */
  readonly places: readonly number[]
  /** The figures at one of the places, one line each. */
  readonly words: (index: number) => readonly string[]
  /** A place that several figures read together, kept by whoever draws them; without it the figure keeps its own. */
  readonly shared?: SharedPlace | undefined
}

export interface SharedPlace {
  readonly index: number | undefined
  readonly onChange: (index: number | undefined) => void
}

/** Reads a figure at an abscissa: under the pointer, or walked along with the arrow keys. */
export function ScanLayer({ frame, label, places, words, shared }: ScanLayerProps) {
  const [own, setOwn] = useState<number>()
  const announce = useAnnounce()
  const last = places.length - 1
  const setWanted = shared ? shared.onChange : setOwn
  // The figure may have become shorter since; what another figure points at may lie outside of this one.
  const shown = shared ? shared.index : own === undefined ? undefined : Math.min(own, last)
  const index = shown === undefined || shown < 0 || shown > last ? undefined : shown
  const point = ({ currentTarget, clientX }: MouseEvent) => {
    const x = clientX - currentTarget.getBoundingClientRect().left + frame.left
    setWanted(nearestPlace(places, (place) => Math.abs(frame.x(place) - x)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setWanted(undefined)
    const next = steppedIndex(event.key, index ?? -1, last, event.shiftKey ? 10 : 1)
    if (next === undefined) return
    event.preventDefault()
    setWanted(next)
    announce(words(next).join(', '))
  }
  return (
    <>
      {index === undefined ? null : (
        <g data-export="no">
          <Rule frame={frame} x={places[index]} />
        </g>
      )}
      <rect
        className="scan__surface"
        x={frame.left}
        y={frame.top}
        width={Math.max(0, frame.right - frame.left)}
        height={Math.max(0, frame.bottom - frame.top)}
        role="application"
        aria-label={`${label}: arrow keys walk along it`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes its own keys
        tabIndex={0}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setWanted(undefined)}
        onBlur={() => setWanted(undefined)}
        data-export="no"
        onKeyDown={onKeyDown}
      />
      <Readout frame={frame} words={index === undefined ? [] : words(index)} />
    </>
  )
}

function steppedIndex(key: string, index: number, last: number, step: number): number | undefined {
  if (last < 0) return undefined
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + step)
    case 'ArrowLeft':
      return Math.max(0, index - step)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

function nearestPlace(places: readonly number[], distance: (place: number) => number): number | undefined {
  let nearest: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [index, place] of places.entries()) {
    const pixels = distance(place)
    if (pixels < least) {
      least = pixels
      nearest = index
    }
  }
  return nearest
}
