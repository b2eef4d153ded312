import type { LineParameters, LineQuantizerName } from '../../contracts/cells-line.ts'
import type { LineQuantizer } from '../../contracts/cells-line-results.ts'
import { muLawStaircase } from '../../core/quantizers/mu-law-staircase.ts'
import type { ScalarStaircase } from '../../core/quantizers/scalar-staircase.ts'
import { evaluateStaircase } from '../../core/quantizers/scalar-staircase.ts'
import { uniformStaircase } from '../../core/quantizers/uniform-staircase.ts'
import { entropyCodedUniform } from '../../core/training/entropy-coded-uniform.ts'
import { lloydMax } from '../../core/training/lloyd-max.ts'
import { optimalMuLawPeak, optimalUniformStep } from '../../core/training/optimal-loading.ts'
import type { LineSourceFacts } from './line-source.ts'

/** Keeps the last value made under a name, so that a drag of one quantizer does not solve the others again. */
export class LastValues {
  private readonly last = new Map<string, { key: string; value: unknown }>()

  of<Value>(name: string, inputs: readonly unknown[], make: () => Value): Value {
    const key = JSON.stringify(inputs)
    const kept = this.last.get(name)
    // What stands under a name was made by the same call, for inputs that only differ in value.
    if (kept?.key === key) return kept.value as Value
    const value = make()
    this.last.set(name, { key, value })
    return value
  }
}

export interface LineQuantizers {
  readonly quantizers: Readonly<Record<LineQuantizerName, LineQuantizer>>
  readonly optimalStepSize: number
}

/**
 * All four at the same number of bits: three with 2^bits levels, and one entropy-coded. The entropy-coded one has as many
 * bits of entropy, or, where the rate of all of them is the entropy, that of the Lloyd-Max quantizer.
 */
export function lineQuantizers(
  facts: LineSourceFacts,
  parameters: LineParameters,
  last: LastValues,
): LineQuantizers {
  const { density } = facts
  const { lineSource: source, bits, mu, lineCode, reconstruction, optimalStep, lineStep } = parameters
  const levelCount = 2 ** bits
  const fixed = { fixedBits: lineCode === 'fixed' ? bits : undefined, levelCount }
  const trained = last.of('lloydMax', [source, bits], () => lloydMax(density, levelCount))
  const optimalStepSize = last.of('step', [source, bits], () => optimalUniformStep(density, levelCount))
  const peak = last.of('peak', [source, bits, mu], () => optimalMuLawPeak(density, levelCount, mu))
  const target = lineCode === 'fixed' ? bits : trained.entropyBits
  const coded = last.of('coded', [source, target, reconstruction], () =>
    entropyCodedUniform(density, target, reconstruction),
  )
  const stepSize = optimalStep ? optimalStepSize : lineStep
  return {
    optimalStepSize,
    quantizers: {
      uniform: {
        ...measured(facts, uniformStaircase(levelCount, stepSize), fixed),
        stepSize,
        peak: (levelCount * stepSize) / 2,
      },
      muLaw: { ...measured(facts, muLawStaircase(levelCount, mu, peak), fixed), mu, peak },
      lloydMax: measured(facts, trained, fixed),
      entropyCoded: {
        ...measured(facts, coded.staircase, {
          fixedBits: undefined,
          levelCount: density.supportEnd < Infinity ? coded.staircase.levels.length : Infinity,
        }),
        stepSize: coded.stepSize,
        placement: coded.placement,
        reconstruction,
      },
    },
  }
}

interface Code {
  /** the length of a fixed-length code; undefined where the entropy is the rate */
  readonly fixedBits: number | undefined
  readonly levelCount: number
}

/** Figures of a staircase, in arrays of their own: an event gives its arrays away. */
function measured(
  { density, boundDistortion }: LineSourceFacts,
  staircase: ScalarStaircase,
  { fixedBits, levelCount }: Code,
): LineQuantizer {
  const { mse, entropyBits, cellProbabilities } = evaluateStaircase(staircase, density)
  const rateBits = fixedBits ?? entropyBits
  return {
    levels: staircase.levels.slice(),
    thresholds: staircase.thresholds.slice(),
    cellProbabilities,
    mse,
    snrDb: 10 * Math.log10(density.variance / mse),
    entropyBits,
    rateBits,
    gapDb: 10 * Math.log10(mse / boundDistortion(rateBits)),
    levelCount,
  }
}
