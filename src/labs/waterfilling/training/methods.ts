import type { WaterfillingParameters } from '../../../../workers/contracts/waterfilling.ts'
import type { MethodName } from '../../../../workers/contracts/waterfilling-results.ts'
import { formatCompact } from '../../../figures/format.ts'
import type { Identity } from '../../../ui/identity.ts'

/** What a codebook is called, and what it is drawn with. */
export interface MethodLook extends MethodName {
  /** tells one method of a table from another */
  readonly key: string
  readonly identity: Identity
  /** short enough for the end of a line */
  readonly name: string
}

type Regularizations = Pick<WaterfillingParameters, 'regularization1' | 'regularization2' | 'regularization3'>

export function methodKey({ method, lambda }: MethodName): string {
  return lambda === null ? method : `${method} ${lambda}`
}

/** The codebooks of Table I in its order: K-means, random, VR-Kmeans from the weakest regularization up. */
export function tableMethods(parameters: Regularizations): MethodLook[] {
  const { regularization1, regularization2, regularization3 } = parameters
  const lambdas = [...new Set([regularization1, regularization2, regularization3])].toSorted((a, b) => a - b)
  return [
    lookOf({ method: 'kmeans', lambda: null }, 'gvq'),
    lookOf({ method: 'random', lambda: null }, 'ref'),
    ...lambdas.map((lambda, place) => {
      const identities = strengths[lambdas.length] ?? strengths[3]
      return lookOf({ method: 'vr', lambda }, identities[place])
    }),
  ]
}

/** The tint and the marker of a regularization by its place among the others. */
const strengths: Readonly<Record<number, readonly Identity[]>> = {
  1: ['rrq'],
  2: ['vrweak', 'vrstrong'],
  3: ['vrweak', 'rrq', 'vrstrong'],
}

function lookOf(name: MethodName, identity: Identity): MethodLook {
  return { ...name, key: methodKey(name), identity, name: shortName(name) }
}

function shortName({ method, lambda }: MethodName): string {
  if (method === 'kmeans') return 'K-means'
  return method === 'random' ? 'random' : `VR, λ = ${formatCompact(lambda ?? Number.NaN)}`
}

/** The three methods of the gap explorer. */
export const gapMethods = [
  { method: 'kmeans', identity: 'gvq', name: 'K-means' },
  { method: 'random', identity: 'ref', name: 'random' },
  { method: 'vr', identity: 'rrq', name: 'VR-Kmeans' },
] as const
