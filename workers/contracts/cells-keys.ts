import type { CellsData, CellsParameters } from './cells.ts'
import type { SweptName } from './cells-curves.ts'

/** The parameters a source depends on, as one string: equal keys mean equal data. */
export function sourceKey(parameters: CellsParameters, data: CellsData | undefined): string {
  const { source, samples, seed, correlation, components, width, turns } = parameters
  if (source === 'own') return JSON.stringify([source, data?.id, data?.columns, samples, seed])
  if (source === 'photo' || source === 'weather') return JSON.stringify([source, samples, seed])
  return JSON.stringify([source, samples, seed, correlation, components, width, turns])
}

/** What a quantizer's curve depends on beside its source: all but the size of its cells. */
export function sweepKey(source: string, parameters: CellsParameters, quantizer: SweptName): string {
  return JSON.stringify([quantizer, source, parameters.reconstruction, ...shapeOf(parameters, quantizer)])
}

function shapeOf(parameters: CellsParameters, quantizer: SweptName): readonly unknown[] {
  switch (quantizer) {
    case 'usq': {
      const { stepSize, stepSizeY, stepsLinked, placement, axes, companding, compression } = parameters
      const ratio = stepsLinked ? 1 : (stepSizeY / stepSize).toPrecision(6)
      return [ratio, placement, axes, companding === 'mu-law' && compression]
    }
    case 'lvq': {
      const { basis1X, basis1Y, basis2X, basis2Y, decoding } = parameters
      const side = Math.sqrt(Math.abs(basis1X * basis2Y - basis1Y * basis2X))
      const shape = [basis1X, basis1Y, basis2X, basis2Y].map((value) => (value / side).toFixed(4))
      return [...shape, decoding]
    }
    default:
      return [parameters.initialization, parameters.seed]
  }
}
