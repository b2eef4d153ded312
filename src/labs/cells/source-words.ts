import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import type { SourceResult } from '../../../workers/contracts/cells-results.ts'
import { formatCount } from '../../figures/format.ts'

export const sourceNames: Readonly<Record<CellsParameters['source'], string>> = {
  gaussian: 'Gaussian',
  laplacian: 'Laplacian',
  square: 'Uniform, square',
  disk: 'Uniform, disk',
  mixture: 'Gaussian mixture',
  ring: 'Ring',
  spiral: 'Spiral',
  photo: 'Photo, pixel pairs',
  weather: 'Seattle weather (CSV)',
  own: 'Own data',
}

export function isSynthetic(source: CellsParameters['source']): boolean {
  return source !== 'photo' && source !== 'weather' && source !== 'own'
}

/** Data and the settings they were drawn with. */
export interface DrawnSource {
  readonly parameters: CellsParameters
  readonly source: SourceResult
}

/** What A's source is, where it is not B's: "Laplacian, ρ 0.80"; undefined where both are the same data. */
export function otherSource(a: DrawnSource, b: DrawnSource): string | undefined {
  if (a.source.key === b.source.key) return undefined
  const [first, second] = [sourceParts(a), sourceParts(b)]
  // A synthetic source is all that is said of it; of two files the names alone may agree.
  const isSaid = first.length === second.length && first.every((part, i) => part === second[i])
  if (isSaid && isSynthetic(a.parameters.source)) return undefined
  // The name and the correlation always; of the rest only what tells the two apart.
  const always = isSynthetic(a.parameters.source) ? 2 : 1
  return first.filter((part, i) => i < always || !second.includes(part)).join(', ')
}

/** The source and all that it depends on, name first, then the correlation of those that have one. */
function sourceParts({ parameters, source: { title, axisNames, columns } }: DrawnSource): string[] {
  const { source, correlation, components, width, turns, samples, seed } = parameters
  const hasWidth = source === 'mixture' || source === 'ring' || source === 'spiral'
  return [
    source === 'own' ? title : sourceNames[source],
    ...(isSynthetic(source) ? [`ρ ${correlation.toFixed(2)}`] : []),
    ...(columns.length > 1 ? [axisNames.join(' × ')] : []),
    ...(source === 'mixture' ? [`M ${components}`] : []),
    ...(hasWidth ? [`w ${width.toFixed(2)}`] : []),
    ...(source === 'spiral' ? [`${turns} turns`] : []),
    `N ${formatCount(samples)}`,
    `seed ${seed}`,
  ]
}
