import { formatNumber } from '../../figures/format.ts'
import { Variable } from '../../ui/Variable.tsx'
import { useCells } from './context.ts'

/** The one thing to take home, with the figures that stand on the screen. */
export function ReadingText() {
  const usq = useCells((state) => state.panels.usq?.figures)
  const lvq = useCells((state) => state.panels.lvq)
  const gain = usq && lvq ? usq.gapDb - lvq.figures.gapDb : Number.NaN
  // Without an error left there is no gap to compare.
  if (!lvq || !Number.isFinite(gain)) return <div className="prose" />
  const isBetter = gain >= 0
  return (
    <div className="prose">
      <h2>Why hexagons beat squares</h2>
      <p>
        A square spends area on its corners; a hexagon is rounder. Here the lattice’s gap is{' '}
        <b>
          {formatNumber(Math.abs(gain), 2)} dB {isBetter ? 'smaller' : 'larger'}
        </b>{' '}
        than the grid’s. Second moments: square 0.0833, this cell{' '}
        {formatNumber(lvq.figures.secondMoment ?? Number.NaN, 4)}, disk 0.0796.
      </p>
      <p>
        <b>Try it.</b> Drag <Variable subscript="2">b</Variable> until both gaps agree. Which basis did you
        find?
      </p>
    </div>
  )
}
