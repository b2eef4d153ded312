import { useMemo } from 'react'
import type { Bound } from '../../../../workers/contracts/bound.ts'
import { sweptNames } from '../../../../workers/contracts/cells-curves.ts'
import { useCells } from '../context.ts'
import { ownBound, shownSweep } from '../curves.ts'
import type { SweepCurve } from './sweep-curves.ts'
import { sweepCurves } from './sweep-curves.ts'

interface ShownCurves {
  /** the source's own bound, the Gaussian's until it is computed */
  readonly bound: Bound | undefined
  readonly isPending: boolean
  readonly curves: readonly SweepCurve[]
}

/** The bound and the quantizers' curves for what is on the screen. */
export function useCurves(): ShownCurves {
  const own = useCells((state) => ownBound(state, state.source))
  const gaussian = useCells((state) => state.source?.bound)
  const usq = useCells((state) => shownSweep(state, 'usq'))
  const lvq = useCells((state) => shownSweep(state, 'lvq'))
  const gvq = useCells((state) => shownSweep(state, 'gvq'))
  const ecvq = useCells((state) => shownSweep(state, 'ecvq'))
  const curves = useMemo(() => {
    const sweeps = { usq, lvq, gvq, ecvq }
    return sweepCurves(
      sweptNames.map((name) => sweeps[name]),
      own,
    )
  }, [usq, lvq, gvq, ecvq, own])
  return { bound: own ?? gaussian, isPending: own === undefined, curves }
}
