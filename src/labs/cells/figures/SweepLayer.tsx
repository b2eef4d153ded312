import { useMemo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { Curve } from '../../../figures/Curve.tsx'
import type { PlotFrame } from '../../../figures/Plot.tsx'
import { PointMark } from '../../../figures/PointMark.tsx'
import { Readout } from '../../../figures/Readout.tsx'
import { useAnnounce } from '../../../ui/Announcer.tsx'
import { useCells, useCellsStore } from '../context.ts'
import type { PickedPoint, SweepCurve } from './sweep-curves.ts'
import { pointWords, settingsOfPoint, steppedPoint } from './sweep-curves.ts'
import './sweep.css'

interface SweepLayerProps {
  readonly frame: PlotFrame
  readonly curves: readonly SweepCurve[]
  /** what the axis shows of a point */
  readonly quantity: 'mse' | 'gapDb'
  readonly label: string
}

/** Pixels within which the pointer finds a point. */
const reach = 24

/** The quantizers' curves: a point under the pointer or the keys shows its figures, a click or Enter loads it. */
export function SweepLayer({ frame, curves, quantity, label }: SweepLayerProps) {
  const lines = useMemo(
    () =>
      curves.map(({ name, points }) => ({
        name,
        points: points.map((at) => ({ x: at.rateBits, y: at[quantity] })),
      })),
    [curves, quantity],
  )
  const ordinate = (at: SweepCurve['points'][number]): number => at[quantity]
  const store = useCellsStore()
  const picked = useCells((state) => state.picked)
  const announce = useAnnounce()
  const pick = (next: PickedPoint | undefined) => {
    const now = store.getState().picked
    if (now?.name !== next?.name || now?.index !== next?.index) store.getState().pick(next)
  }
  const load = (which: PickedPoint | undefined) => {
    const curve = curves.find(({ name }) => name === which?.name)
    const point = which && curve?.points[which.index]
    if (!curve || !point) return
    const { wanted, change } = store.getState()
    change(settingsOfPoint(wanted, curve, point))
  }
  const pointed = ({ currentTarget, clientX, clientY }: MouseEvent): PickedPoint | undefined => {
    const box = currentTarget.getBoundingClientRect()
    const x = clientX - box.left + frame.left
    const y = clientY - box.top + frame.top
    return nearestPoint(curves, (point) =>
      Math.hypot(frame.x(point.rateBits) - x, frame.y(ordinate(point)) - y),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return load(store.getState().picked)
    if (event.key === 'Escape') return pick(undefined)
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    const next = steppedPoint(curves, store.getState().picked, event.key)
    pick(next)
    announce(pointWords(curves, next).join(', '))
  }
  const shown = curves.find(({ name }) => name === picked?.name)
  const point = picked && shown?.points[picked.index]
  return (
    <>
      {lines.map(({ name, points }) => (
        <Curve key={name} frame={frame} identity={name} points={points} />
      ))}
      {shown && point && (
        <PointMark
          identity={shown.name}
          x={frame.x(point.rateBits)}
          y={frame.y(ordinate(point))}
          radius={0.8 * frame.mark}
        />
      )}
      <rect
        className="sweep__surface"
        x={frame.left}
        y={frame.top}
        width={Math.max(0, frame.right - frame.left)}
        height={Math.max(0, frame.bottom - frame.top)}
        role="application"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes its own keys
        tabIndex={0}
        onPointerMove={(event) => pick(pointed(event))}
        // A tap brings no movement before it, and leaves before its click.
        onPointerDown={(event) => pick(pointed(event))}
        onPointerLeave={(event) => event.pointerType === 'mouse' && pick(undefined)}
        onClick={(event) => load(pointed(event))}
        onBlur={() => pick(undefined)}
        data-export="no"
        onKeyDown={onKeyDown}
      />
      <Readout frame={frame} words={pointWords(curves, picked)} />
    </>
  )
}

function nearestPoint(
  curves: readonly SweepCurve[],
  distance: (point: SweepCurve['points'][number]) => number,
): PickedPoint | undefined {
  let nearest: PickedPoint | undefined
  let least = reach
  for (const { name, points } of curves) {
    for (const [index, point] of points.entries()) {
      const pixels = distance(point)
      if (pixels < least) {
        least = pixels
        nearest = { name, index }
      }
    }
  }
  return nearest
}
