import type { FacesParameters, ResidualTrainer, SplitKind } from '../../../../workers/contracts/faces.ts'
import { formatCompact, formatCount } from '../../../figures/format.ts'
import type { Identity } from '../../../ui/identity.ts'

/** What codebooks of each kind are drawn with, and called. */
export const trainerLooks: Readonly<
  Record<ResidualTrainer, { readonly identity: Identity; readonly name: string; readonly longName: string }>
> = {
  vr: { identity: 'rrq', name: 'RRQ', longName: 'regularized residual quantizer, VR-Kmeans in every layer' },
  kmeans: { identity: 'gvq', name: 'K-means', longName: 'residual quantizer, K-means in every layer' },
  random: {
    identity: 'ref',
    name: 'random',
    longName: 'residual quantizer, random codewords in every layer',
  },
}

export const splitNames: Readonly<Record<SplitKind, string>> = {
  image: 'by picture',
  person: 'by person',
  every6: 'every 6th',
}

type Words = { readonly [Name in keyof FacesParameters]?: (parameters: FacesParameters) => string }

/** The settings of a training, as short as they stand at the end of a line. */
const words = {
  codebookSize: ({ codebookSize }) => `K = ${formatCount(codebookSize)}`,
  regularization: ({ regularization }) => `λ = ${formatCompact(regularization)}`,
  levelScale: ({ levelScale }) => `γ × ${formatCompact(levelScale)}`,
  split: ({ split }) => splitNames[split],
  testShare: ({ testShare }) => `${formatCompact(100 * testShare)} % held out`,
  bandSize: ({ bandSize }) => `B = ${bandSize}`,
  varianceSmoothing: ({ varianceSmoothing }) => `smoothing ${formatCompact(varianceSmoothing)}`,
  iterations: ({ iterations }) => `${iterations} iterations`,
  initialization: ({ initialization }) => `${initialization} start`,
  seed: ({ seed }) => `seed ${seed}`,
} as const satisfies Words

/** The name of a training, and as much of its settings as tells it from another one. */
export function trainingName(parameters: FacesParameters, beside?: FacesParameters): string {
  const { trainer } = parameters
  const { name } = trainerLooks[trainer]
  if (!beside) return name
  const differing = (Object.keys(words) as (keyof typeof words)[]).filter((setting) => {
    const isIdle = setting === 'regularization' && trainer !== 'vr'
    // Another kind of codebook has no lambda to differ in.
    const isAlone = setting === 'regularization' && beside.trainer !== 'vr'
    return !isIdle && !isAlone && parameters[setting] !== beside[setting]
  })
  return [name, ...differing.map((setting) => words[setting](parameters))].join(', ')
}
