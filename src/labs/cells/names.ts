import type { Bound } from '../../../workers/contracts/bound.ts'
import type { QuantizerName } from '../../../workers/contracts/cells.ts'
import type { PanelResult, ScalarFacts } from '../../../workers/contracts/cells-results.ts'
import { formatCompact, formatNumber } from '../../figures/format.ts'
import { identities } from '../../ui/identity.ts'
import { presetOf } from './basis.ts'

export const longNames: Readonly<Record<QuantizerName, string>> = {
  usq: 'Uniform scalar quantizer',
  lvq: 'Lattice vector quantizer',
  gvq: 'General vector quantizer',
}

export const shortNames: Readonly<Record<QuantizerName, string>> = { usq: 'USQ', lvq: 'LVQ', gvq: 'GVQ' }

/** What a panel stands for: the trained one is either of two quantizers. */
export type PanelIdentity = QuantizerName | 'ecvq'

/** Which of the two the codebook on the screen is, or, while there is none, the one that is asked for. */
export function panelIdentity(
  name: QuantizerName,
  panel: Pick<PanelResult, 'training'> | undefined,
): PanelIdentity {
  return name === 'gvq' && panel?.training?.coding ? 'ecvq' : name
}

export function panelName(name: QuantizerName, panel: Pick<PanelResult, 'training'> | undefined): string {
  return identities[panelIdentity(name, panel)].name
}

const latticeNames = { hexagonal: 'hexagonal lattice A₂', square: 'square lattice Z²', free: 'free lattice' }

/** What a panel shows now, in half a sentence: "square grid, Δ 0.86". */
export function panelNote({
  scalar,
  lattice,
  training,
}: Pick<PanelResult, 'scalar' | 'lattice' | 'training'>): string {
  if (scalar) return gridNote(scalar)
  if (lattice) return latticeNames[presetOf(lattice)]
  const size = (training?.codebook.length ?? 0) / 2
  if (!training?.coding) return `K ${size}`
  const { aliveCount, multiplier } = training.coding
  return `${aliveCount} of ${size} words alive, λ ${formatCompact(multiplier)}`
}

function gridNote({ stepSizes: [x, y], angleDegrees, compression }: ScalarFacts): string {
  const steps = x === y ? `Δ ${x.toFixed(2)}` : `Δ ${x.toFixed(2)} × ${y.toFixed(2)}`
  const turned = angleDegrees === 0 ? '' : `, turned ${formatNumber(angleDegrees, 0)}°`
  if (compression !== undefined) return `μ-law ${formatCompact(compression)}, ${steps}${turned}`
  return `${x === y ? 'square grid' : 'grid'}, ${steps}${turned}`
}

/** The bound's name beside a gap: a Gaussian's curve is no bound for another source. */
export function gapLabel(kind: Bound['kind'] | undefined): string {
  if (kind === 'estimated') return 'gap to est. R(D)'
  return kind === 'gaussian' ? 'gap to Gaussian' : 'gap to R(D)'
}

const boundNames: Readonly<Record<Bound['kind'], string>> = {
  exact: 'bound D(R)',
  computed: 'bound D(R)',
  estimated: 'estimated D(R)',
  gaussian: 'Gaussian D(R)',
}

export function boundName(kind: Bound['kind']): string {
  return boundNames[kind]
}
