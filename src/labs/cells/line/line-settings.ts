import type { ShownLine } from '../state.ts'

/** What the figures of the line were made with, for exported files: the settings that matter there, and what was solved. */
export function lineSettings({ parameters, quantizers, bound, highRate, optimalStepSize }: ShownLine) {
  const { lineSource, bits, lineCode, optimalStep, mu, reconstruction } = parameters
  return {
    source: lineSource,
    bits,
    code: lineCode,
    mu,
    reconstruction,
    uniform: { optimalStep, stepSize: quantizers.uniform.stepSize, optimalStepSize },
    muLaw: { peak: quantizers.muLaw.peak },
    entropyCoded: {
      stepSize: quantizers.entropyCoded.stepSize,
      placement: quantizers.entropyCoded.placement,
    },
    bound: bound.kind === 'exact' ? 'R(D)' : 'R(D), computed (Blahut-Arimoto)',
    highRate,
  }
}
