import type { LineParameters } from '../../contracts/cells-line.ts'
import type { LineCurves, LineResult } from '../../contracts/cells-line-results.ts'
import type { Pace } from '../pace.ts'
import { boundCurve } from './bound-curve.ts'
import { lineCurves } from './line-curves.ts'
import { LastValues, lineQuantizers } from './line-quantizers.ts'
import type { LineSourceFacts } from './line-source.ts'
import { lineSourceFacts } from './line-source.ts'

/** Points of the density that is drawn. */
const densityPoints = 481
/** Beyond the curves' last rate, bits. */
const boundEnd = 9

/** The line's computing: the four quantizers first, then their curves, which only some parameters move. */
export class LineJob {
  private readonly last = new LastValues()
  private sentCurves = ''

  async *picture(parameters: LineParameters, pace: Pace): AsyncGenerator<LineResult | LineCurves> {
    const { lineSource: source, mu, lineCode, reconstruction } = parameters
    const facts = this.factsOf(source)
    await pace.breathe()
    yield lineResult(facts, parameters, this.last)
    const key = JSON.stringify([source, mu, lineCode, reconstruction])
    if (this.sentCurves === key) return
    // The page drops the curves of another source: if this run ends early, it has none.
    this.sentCurves = ''
    const curves = await lineCurves(facts.density, parameters, pace)
    this.sentCurves = key
    yield { kind: 'line-curves', curves }
  }

  private factsOf(source: LineParameters['lineSource']): LineSourceFacts {
    return this.last.of('source', [source], () => lineSourceFacts(source))
  }
}

/** Everything that a picture of the line shows but the curves. */
export function lineResult(facts: LineSourceFacts, parameters: LineParameters, last: LastValues): LineResult {
  const { density, halfWidth, highRate, boundKind, boundDistortion } = facts
  return {
    kind: 'line',
    ...lineQuantizers(facts, parameters, last),
    bound: { kind: boundKind, curve: boundCurve(boundDistortion, boundEnd) },
    highRate,
    density: pairs(densityPoints, (i) => {
      const value = halfWidth * ((2 * i) / (densityPoints - 1) - 1)
      return [value, density.density(value)]
    }),
    halfWidth,
  }
}

function pairs(count: number, pairAt: (i: number) => readonly [number, number]): Float64Array {
  return Float64Array.from(Array.from({ length: count }, (_, i) => pairAt(i)).flat())
}
