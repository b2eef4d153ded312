import type { LineSource } from '../../contracts/cells-line.ts'
import type { HighRateConstants, LineBound } from '../../contracts/cells-line-results.ts'
import {
  entropyCodedConstant,
  panterDiteConstant,
  shannonLowerBoundConstant,
} from '../../core/rate/high-rate.ts'
import { lineDistortion } from './line-bound.ts'
import { bimodalDensity } from '../../core/training/bimodal-density.ts'
import type { ScalarDensity } from '../../core/training/scalar-density.ts'
import {
  standardNormalDensity,
  unitLaplacianDensity,
  unitUniformDensity,
} from '../../core/training/scalar-density.ts'

/** A source of the line with what is known of it before anything is quantized. */
export interface LineSourceFacts {
  readonly density: ScalarDensity
  readonly highRate: HighRateConstants
  readonly boundKind: LineBound['kind']
  /** the distortion that no quantizer passes at a rate, bit a sample */
  readonly boundDistortion: (rateBits: number) => number
  /** half the width of a window that shows nearly all of it */
  readonly halfWidth: number
}

/** Humps so far apart that the density between them is a fifteenth of that at their tops. */
const humpSeparation = 0.92

const densities: Readonly<Record<LineSource, ScalarDensity>> = {
  gaussian: standardNormalDensity,
  laplacian: unitLaplacianDensity,
  uniform: unitUniformDensity,
  bimodal: bimodalDensity(humpSeparation),
}

const halfWidths: Readonly<Record<LineSource, number>> = {
  gaussian: 4,
  laplacian: 5,
  uniform: 2.4,
  bimodal: 2.8,
}

/** R(D) of a Gaussian has a closed form; the others' is computed. */
export function lineSourceFacts(source: LineSource): LineSourceFacts {
  const density = densities[source]
  const isGaussian = source === 'gaussian'
  return {
    density,
    highRate: {
      panterDite: panterDiteConstant(density),
      entropyCoded: entropyCodedConstant(density),
      shannon: shannonLowerBoundConstant(density),
    },
    boundKind: isGaussian ? 'exact' : 'computed',
    boundDistortion: isGaussian ? (rateBits) => 4 ** -rateBits : lineDistortion(density),
    halfWidth: halfWidths[source],
  }
}
