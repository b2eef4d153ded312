import { formatCompact, formatCount, formatNumber } from '../../figures/format.ts'
import { filledComponent } from './components.ts'
import type { ShownWater } from './state.ts'

/** One component in a sentence, to be spoken. */
export function componentText({ profile, pour }: ShownWater, component: number): string {
  const { variance, distortion, rateBits, codewordVariance } = filledComponent(
    profile.variances[component],
    pour.waterLevel,
  )
  const start = `component ${formatCount(component + 1)}: variance ${formatCompact(variance, 4)}`
  if (rateBits === 0) return `${start}, under water, no bits`
  return (
    `${start}, distortion ${formatCompact(distortion, 4)}, rate ${formatNumber(rateBits, 3)} bit, ` +
    `codeword variance ${formatCompact(codewordVariance, 4)}`
  )
}
