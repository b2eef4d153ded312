import { useState } from 'react'
import type { LatticeFacts } from '../../../../workers/contracts/cells-results.ts'
import { DragHandle } from '../../../figures/DragHandle.tsx'
import { formatNumber } from '../../../figures/format.ts'
import type { Point } from '../../../figures/plane-view.ts'
import { useCells, useCellsStore } from '../context.ts'
import type { BasisVector } from '../basis.ts'
import { areaOf, basisParameters, moveVector, wantedBasis } from '../basis.ts'
import { arrowPath } from './arrow-path.ts'
import type { PlaneFrame } from './plane-frame.ts'
import { polygonPath } from './plane-frame.ts'

interface BasisHandlesProps {
  readonly lattice: LatticeFacts
  readonly frame: PlaneFrame
}

const vectors = ['b1', 'b2'] as const

/** The two basis vectors to drag, over the two cells that they make: Voronoi and Babai. */
export function BasisHandles({ lattice, frame }: BasisHandlesProps) {
  const [held, setHeld] = useState<{ readonly area: number }>()
  const wanted = useCells((state) => state.wanted)
  const store = useCellsStore()
  // Under the hand the basis is the wanted one; when released, the one that was solved for the rate.
  const basis = held ? wantedBasis(wanted) : lattice.basis
  const origin = frame.toPixels({ x: 0, y: 0 })
  const move = (which: BasisVector, to: Point, phase: 'move' | 'end') => {
    const state = store.getState()
    const from = held ? wantedBasis(state.wanted) : lattice.basis
    // The area of the gesture's start: where it cannot be kept on the way, it comes back.
    const area = held?.area ?? areaOf(from)
    const next = moveVector(from, which, [to.x, to.y], state.wanted.matchRate ? area : undefined)
    if (phase === 'move' || held) state.change(basisParameters(next), true)
    if (phase === 'end') state.endGesture()
    setHeld(phase === 'move' ? { area } : undefined)
  }
  return (
    <g className="basis">
      <path
        className="basis__cell"
        d={polygonPath(lattice.voronoiCell, 0, lattice.voronoiCell.length / 2, frame)}
      />
      <path className="basis__cell basis__cell--babai" d={polygonPath(lattice.babaiCell, 0, 4, frame)} />
      {vectors.map((which) => {
        const tip = frame.toPixels(withinFrame(basis[which], frame).point)
        return (
          <g key={which}>
            <path className="basis__halo" d={arrowPath(origin, tip)} />
            <path className="basis__arrow" d={arrowPath(origin, tip)} />
            <text className="label label--strong halo" x={tip.x + 14} y={tip.y - 9}>
              <tspan className="basis__name">b</tspan>
              <tspan dy="3" fontSize="0.72em">
                {which.slice(1)}
              </tspan>
            </text>
          </g>
        )
      })}
      {vectors.map((which) => {
        const [x, y] = basis[which]
        const { point, share } = withinFrame(basis[which], frame)
        return (
          <DragHandle
            key={which}
            label={`basis vector ${which}`}
            valueText={`x ${formatNumber(x, 2)}, y ${formatNumber(y, 2)}, G ${formatNumber(lattice.voronoiSecondMoment, 4)}`}
            position={point}
            step={0.02}
            toPixels={frame.toPixels}
            toData={frame.toData}
            onMove={(to, phase) => move(which, { x: to.x / share, y: to.y / share }, phase)}
          />
        )
      })}
    </g>
  )
}

/** Pixels that a handle keeps from the edge of the picture. */
const margin = 14

/**
 * A long vector's handle waits at the edge of the picture, so that it can always be reached: it then stands at a
 * share of the vector, and its moves count for the whole.
 */
function withinFrame([x, y]: readonly [number, number], frame: PlaneFrame): { point: Point; share: number } {
  const origin = frame.toPixels({ x: 0, y: 0 })
  const tip = frame.toPixels({ x, y })
  const room = (from: number, to: number, end: number): number =>
    to > end - margin ? (end - margin - from) / (to - from) : to < margin ? (margin - from) / (to - from) : 1
  const share = Math.min(room(origin.x, tip.x, frame.size.width), room(origin.y, tip.y, frame.size.height))
  // With the origin out of sight there is no edge to wait at.
  return share > 0.02 ? { point: { x: share * x, y: share * y }, share } : { point: { x, y }, share: 1 }
}
