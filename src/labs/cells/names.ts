import type { QuantizerName } from '../../../workers/contracts/cells.ts'
import type { PanelResult } from '../../../workers/contracts/cells-results.ts'
import { presetOf } from './basis.ts'

export const longNames: Readonly<Record<QuantizerName, string>> = {
  usq: 'Uniform scalar quantizer',
  lvq: 'Lattice vector quantizer',
  gvq: 'General vector quantizer',
}

export const shortNames: Readonly<Record<QuantizerName, string>> = { usq: 'USQ', lvq: 'LVQ', gvq: 'GVQ' }

const latticeNames = { hexagonal: 'hexagonal lattice A₂', square: 'square lattice Z²', free: 'free lattice' }

/** What a panel shows now, in half a sentence: "square grid, Δ 0.86". */
export function panelNote({ stepSizes, lattice, training }: PanelResult): string {
  if (stepSizes) {
    const [x, y] = stepSizes
    return x === y ? `square grid, Δ ${x.toFixed(2)}` : `grid, Δ ${x.toFixed(2)} × ${y.toFixed(2)}`
  }
  if (lattice) return latticeNames[presetOf(lattice)]
  return `K ${(training?.codebook.length ?? 0) / 2}`
}

/** The bound's name beside a gap: a Gaussian's curve is no bound for another source. */
export function gapLabel(kind: 'exact' | 'gaussian' | undefined): string {
  return kind === 'gaussian' ? 'gap to Gaussian' : 'gap to R(D)'
}
