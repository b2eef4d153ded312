import { cellsTable } from '../contracts/cells.ts'
import { lineTable } from '../contracts/cells-line.ts'
import type { LineQuantizer } from '../contracts/cells-line-results.ts'
import { lineResult } from '../jobs/cells/line.ts'
import { LastValues } from '../jobs/cells/line-quantizers.ts'
import { lineSourceFacts } from '../jobs/cells/line-source.ts'
import type { TerminalJob } from './terminal-job.ts'
import { parametersFrom } from './terminal-job.ts'

/** The line's parameters under the names that a terminal has for them. */
const scalarTable = {
  source: lineTable.lineSource,
  bits: lineTable.bits,
  code: lineTable.lineCode,
  stepSize: lineTable.lineStep,
  mu: lineTable.mu,
  reconstruction: cellsTable.reconstruction,
} as const

/** `cells scalar`: the four scalar quantizers of the line, computed from the density; `--step-size` is the uniform's. */
export const scalar: TerminalJob = (options) => {
  const { source, bits, code, stepSize, mu, reconstruction } = parametersFrom(scalarTable, options)
  const { quantizers, bound, highRate } = lineResult(
    lineSourceFacts(source),
    {
      lineSource: source,
      bits,
      mu,
      reconstruction,
      lineCode: code,
      optimalStep: !options.has('step-size'),
      lineStep: stepSize,
    },
    new LastValues(),
  )
  const { uniform, muLaw, lloydMax, entropyCoded } = quantizers
  return Promise.resolve({
    source,
    bits,
    code,
    bound: bound.kind === 'exact' ? 'R(D)' : 'R(D), computed (Blahut-Arimoto)',
    highRate,
    lloydMax: printed(lloydMax),
    uniform: printed(uniform),
    muLaw: printed(muLaw),
    entropyCoded: printed(entropyCoded),
  })
}

/** The figures first, then what was solved, then the lists; an unlimited number of levels is not a JSON number. */
function printed(quantizer: LineQuantizer) {
  const { levels, thresholds, cellProbabilities, levelCount: _levelCount, ...figures } = quantizer
  return {
    ...figures,
    levels: [...levels],
    thresholds: [...thresholds],
    probabilities: [...cellProbabilities],
  }
}
