import type { FigureTable } from '../../figures/table-text.ts'
import type { ShownWater } from './state.ts'

/** What the water does to one component. */
export interface FilledComponent {
  /** sigma_j^2 */
  readonly variance: number
  /** D_j = min(gamma, sigma_j^2) */
  readonly distortion: number
  /** 1/2 log2(sigma_j^2 / D_j) */
  readonly rateBits: number
  /** (sigma_j^2 - gamma)+ */
  readonly codewordVariance: number
}

export function filledComponent(variance: number, waterLevel: number): FilledComponent {
  const distortion = Math.min(waterLevel, variance)
  return {
    variance,
    distortion,
    rateBits: variance > distortion ? Math.log2(variance / distortion) / 2 : 0,
    codewordVariance: variance - distortion,
  }
}

/** Every component, largest variance first. */
export function componentTable({ profile, pour }: ShownWater): FigureTable {
  const rows = Array.from(profile.variances, (variance, j) => {
    const { distortion, rateBits, codewordVariance } = filledComponent(variance, pour.waterLevel)
    return [j + 1, variance, distortion, rateBits, codewordVariance]
  })
  return {
    columns: ['component', 'variance', 'distortion', 'rate, bit', 'codeword variance'],
    rows,
  }
}

/** The settings and the state of the water, for files. */
export function exportedContext({ profile, pour, parameters }: ShownWater): Record<string, unknown> {
  const { waterLevel, normalizedDistortion, totalBits, activeCount } = pour
  return {
    parameters,
    profile: {
      title: profile.title,
      components: profile.variances.length,
      totalVariance: profile.totalVariance,
    },
    water: { waterLevel, normalizedDistortion, totalBits, activeCount },
  }
}
