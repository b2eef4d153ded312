import type { Bound } from '../../../workers/contracts/bound.ts'
import { isStarved } from '../../../workers/contracts/starvation.ts'
import { formatNumber } from '../../figures/format.ts'
import { Variable } from '../../ui/Variable.tsx'
import { presetOf } from './basis.ts'
import { useCells } from './context.ts'
import type { CellsState } from './state.ts'

/** The one thing to take home, said only where the screen shows it. */
export function ReadingText() {
  const gain = useCells(hexagonGain)
  return gain === undefined ? <LookingText /> : <HexagonText gain={gain} />
}

/** By how many dB the hexagon is nearer to the bound than the square; undefined where they are not compared fairly. */
function hexagonGain({ panels: { usq, lvq }, source }: CellsState): number | undefined {
  if (!usq?.scalar || !lvq?.lattice || !source) return undefined
  const isFair =
    Math.abs(usq.figures.rateBits - lvq.figures.rateBits) < 0.011 &&
    usq.scalar.stepSizes[0] === usq.scalar.stepSizes[1] &&
    usq.scalar.compression === undefined &&
    presetOf(lvq.lattice) === 'hexagonal' &&
    lvq.parameters.decoding === 'nearest'
  const gain = usq.figures.gapDb - lvq.figures.gapDb
  // Without a bound the gap is no number, and there is nothing to say.
  const isKnown = usq.figures.gapTo !== 'gaussian' && !isStarved(usq.figures)
  return isFair && isKnown && gain > 0.01 ? gain : undefined
}

function HexagonText({ gain }: { readonly gain: number }) {
  return (
    <div className="prose">
      <h2>Why hexagons beat squares</h2>
      <p>
        A square spends area on its corners; a hexagon is rounder. At the same rate the lattice’s gap is{' '}
        <b>{formatNumber(gain, 2)} dB smaller</b>. Second moments of equal areas: square 0.0833, hexagon
        0.0802, disk 0.0796.
      </p>
      <p>
        <b>Try it.</b> Drag <Variable subscript="2">b</Variable> until both gaps agree. Which basis did you
        find?
      </p>
    </div>
  )
}

function gapWords(gapTo: Bound['kind'] | undefined): string {
  if (gapTo === undefined) return 'How far each is from the best that is possible is being computed.'
  if (gapTo === 'gaussian') {
    return 'The gap is to a Gaussian of equal covariance, the hardest source to code: this one may lie below.'
  }
  return 'Read the gap first: the distance to the best that any quantizer could do at that rate.'
}

function LookingText() {
  const gapTo = useCells((state) => state.panels.usq?.figures.gapTo)
  return (
    <div className="prose">
      <h2>Three ways to cut the plane</h2>
      <p>
        A grid rounds each coordinate by itself, a lattice repeats one cell, a trained codebook puts its cells
        where the samples are. {gapWords(gapTo)}
      </p>
      <p>
        <b>Compare fairly.</b> Match the rate of all three, then change one thing at a time.
      </p>
    </div>
  )
}
