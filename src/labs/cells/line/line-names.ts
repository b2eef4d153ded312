import type { LineQuantizerName, LineSource } from '../../../../workers/contracts/cells-line.ts'
import type { LineQuantizer } from '../../../../workers/contracts/cells-line-results.ts'
import { formatNumber } from '../../../figures/format.ts'
import type { Identity } from '../../../ui/identity.ts'

interface LineNames {
  readonly identity: Identity
  readonly short: string
  readonly long: string
}

/** Lloyd-Max is the general quantizer of the plane in one dimension, and bears its colour. */
export const lineNames: Readonly<Record<LineQuantizerName, LineNames>> = {
  uniform: { identity: 'usq', short: 'Uniform', long: 'Uniform quantizer' },
  muLaw: { identity: 'mulaw', short: 'μ-law', long: 'Mu-law quantizer' },
  lloydMax: { identity: 'gvq', short: 'Lloyd-Max', long: 'Lloyd-Max quantizer' },
  entropyCoded: { identity: 'ecsq', short: 'Entropy-coded', long: 'Entropy-coded uniform quantizer' },
}

export const lineSourceTitles: Readonly<Record<LineSource, string>> = {
  gaussian: 'Gaussian',
  laplacian: 'Laplacian',
  uniform: 'Uniform',
  bimodal: 'Two Gaussians',
}

/** What a quantizer is now, in half a sentence: "Δ 0.59". */
export function lineNote({ stepSize, mu, peak }: LineQuantizer): string {
  if (mu !== undefined)
    return `μ ${formatNumber(mu, mu < 10 ? 1 : 0)}, V ${formatNumber(peak ?? Number.NaN, 2)}`
  if (stepSize !== undefined) return `Δ ${formatNumber(stepSize, 3)}`
  return 'levels at the cell means'
}

/** The number of levels as text; an entropy coder has as many as it needs. */
export function levelCountText(levelCount: number): string {
  return levelCount === Infinity ? '∞' : String(levelCount)
}
