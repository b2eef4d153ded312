import { useMemo } from 'react'
import type { Bound } from '../../../../workers/contracts/bound.ts'
import { sweptNames } from '../../../../workers/contracts/cells-curves.ts'
import { useCells } from '../context.ts'
import { ownBound, shownSweep } from '../curves.ts'
import type { CellsState } from '../state.ts'
import type { SweepCurve } from './sweep-curves.ts'
import { sweepCurves } from './sweep-curves.ts'

interface ShownCurves {
  /** what the axis measures to: the source's own bound, or the Gaussian's until it is computed and where it has ended */
  readonly bound: Bound | undefined
  readonly isPending: boolean
  readonly curves: readonly SweepCurve[]
}

/** The bound and the quantizers' curves for what is on the screen. */
export function useCurves(): ShownCurves {
  const own = useCells((state) => ownBound(state, state.source)?.bound)
  const isWhole = useCells((state) => ownBound(state, state.source)?.isWhole === true)
  const gaussian = useCells((state) => state.source?.bound)
  const isBeyond = useCells(isBeyondOwnBound)
  const usq = useCells((state) => shownSweep(state, 'usq'))
  const lvq = useCells((state) => shownSweep(state, 'lvq'))
  const gvq = useCells((state) => shownSweep(state, 'gvq'))
  const ecvq = useCells((state) => shownSweep(state, 'ecvq'))
  const bound = isBeyond ? gaussian : own
  const curves = useMemo(() => {
    const sweeps = { usq, lvq, gvq, ecvq }
    return sweepCurves(
      sweptNames.map((name) => sweeps[name]),
      bound,
    )
  }, [usq, lvq, gvq, ecvq, bound])
  return { bound: bound ?? gaussian, isPending: !isWhole, curves }
}

/** Whether every panel is measured to the Gaussian: one axis must not mix two bounds. */
function isBeyondOwnBound({ panels }: CellsState): boolean {
  const kinds = Object.values(panels).map(({ figures }) => figures.gapTo)
  return kinds.length > 0 && kinds.every((kind) => kind === 'gaussian')
}
