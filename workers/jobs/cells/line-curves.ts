import type { LineParameters, LineQuantizerName } from '../../contracts/cells-line.ts'
import { entropyCodedStaircase } from '../../core/quantizers/entropy-coded-staircase.ts'
import { muLawStaircase } from '../../core/quantizers/mu-law-staircase.ts'
import type { ScalarStaircase } from '../../core/quantizers/scalar-staircase.ts'
import { evaluateStaircase } from '../../core/quantizers/scalar-staircase.ts'
import { uniformStaircase } from '../../core/quantizers/uniform-staircase.ts'
import { lloydMax } from '../../core/training/lloyd-max.ts'
import { optimalMuLawPeak, optimalUniformStep } from '../../core/training/optimal-loading.ts'
import type { ScalarDensity } from '../../core/training/scalar-density.ts'
import type { Pace } from '../pace.ts'

const highestBits = 8

/** Steps of the entropy-coded curve: from a cell that holds nearly everything to one of more than 8 bits. */
const coarsestStep = 6
const finestStep = 0.015
const stepCount = 96

type Curves = Readonly<Record<LineQuantizerName, Float64Array>>

/**
 * Error against rate, 1 to 8 bits with the best step, loading or levels at each: rate, mse, ... with rising rate.
 * @throws Aborted between two rates when it is no longer wanted
 */
export async function lineCurves(
  density: ScalarDensity,
  { mu, lineCode, reconstruction }: LineParameters,
  pace: Pace,
): Promise<Curves> {
  const isFixed = lineCode === 'fixed'
  const points = { uniform: [], muLaw: [], lloydMax: [] } as Record<
    'uniform' | 'muLaw' | 'lloydMax',
    number[]
  >
  for (let bits = 1; bits <= highestBits; bits++) {
    const count = 2 ** bits
    const staircases: Record<keyof typeof points, ScalarStaircase> = {
      uniform: uniformStaircase(count, optimalUniformStep(density, count)),
      muLaw: muLawStaircase(count, mu, optimalMuLawPeak(density, count, mu)),
      lloydMax: lloydMax(density, count),
    }
    for (const name of ['uniform', 'muLaw', 'lloydMax'] as const) {
      const { mse, entropyBits } = evaluateStaircase(staircases[name], density)
      points[name].push(isFixed ? bits : entropyBits, mse)
    }
    await pace.breathe()
  }
  return {
    uniform: Float64Array.from(points.uniform),
    muLaw: Float64Array.from(points.muLaw),
    lloydMax: Float64Array.from(points.lloydMax),
    entropyCoded: await entropyCodedCurve(density, reconstruction, pace),
  }
}

/**
 * At each step the placement that is nearer to the bound, which is the one of less mse 2^(2 H). Below one bit there is
 * only a level at zero.
 */
async function entropyCodedCurve(
  density: ScalarDensity,
  reconstruction: LineParameters['reconstruction'],
  pace: Pace,
): Promise<Float64Array> {
  const found: { rateBits: number; mse: number }[] = []
  for (let i = 0; i < stepCount; i++) {
    const step = coarsestStep * (finestStep / coarsestStep) ** (i / (stepCount - 1))
    const [tread, rise] = (['mid-tread', 'mid-rise'] as const).map((placement) =>
      evaluateStaircase(entropyCodedStaircase(density, step, placement, reconstruction), density),
    )
    const isRise = rise.mse * 4 ** rise.entropyBits < tread.mse * 4 ** tread.entropyBits * (1 - 1e-6)
    const shown = [...(isRise ? [rise] : []), ...(!isRise || tread.entropyBits < 1 ? [tread] : [])]
    // A step so wide that everything is one cell has no place on the curve.
    for (const { mse, entropyBits } of shown) if (entropyBits > 0) found.push({ rateBits: entropyBits, mse })
    await pace.breathe()
  }
  return Float64Array.from(
    found.sort((a, b) => a.rateBits - b.rateBits).flatMap(({ rateBits, mse }) => [rateBits, mse]),
  )
}
