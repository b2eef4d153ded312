import type { FaceMethod } from '../../../../workers/contracts/faces-results.ts'
import { faceMethods } from '../../../../workers/contracts/faces-results.ts'
import type { FacesParameters } from '../../../../workers/contracts/faces.ts'
import type { Identity } from '../../../ui/identity.ts'
import { trainerLooks } from '../train/training-names.ts'
import type { LookBasis, ShownLook } from './look-state.ts'

export interface MethodLook {
  readonly name: string
  readonly identity: Identity
  /** whether its picture changes with the layers that are used */
  readonly hasLayers: boolean
}

/** BP is back-projection, which the text beside the pictures says in full. */
const methodLooks: Readonly<Record<FaceMethod, MethodLook>> = {
  bicubic: { name: 'Bicubic', identity: 'ref', hasLayers: false },
  bicubicBackProjection: { name: 'Bicubic + BP', identity: 'refbp', hasLayers: false },
  rrq: { name: 'RRQ', identity: 'rrq', hasLayers: true },
  rrqBackProjection: { name: 'RRQ + BP', identity: 'rrqbp', hasLayers: true },
  mmse: { name: 'Linear MMSE', identity: 'mmse', hasLayers: false },
  mmseBackProjection: { name: 'MMSE + BP', identity: 'mmsebp', hasLayers: false },
  rrqKernel: { name: 'RRQ kernel', identity: 'rrqkernel', hasLayers: false },
  rrqKernelBackProjection: { name: 'RRQ kernel + BP', identity: 'rrqkernelbp', hasLayers: false },
}

/** What is shown of a method: layers of codewords are called after what made them. */
export function methodLook(method: FaceMethod, { trainer }: Pick<LookBasis, 'trainer'>): MethodLook {
  const look = methodLooks[method]
  if (trainer === 'vr' || !look.hasLayers) return look
  const isProjected = method === 'rrqBackProjection'
  const { name } = trainerLooks[trainer]
  const title = `${name[0].toUpperCase()}${name.slice(1)}${isProjected ? ' + BP' : ''}`
  // Random codewords stay in the family of RRQ: the grey of baselines is bicubic's here.
  if (trainer === 'random') return { ...look, name: title }
  return { ...look, name: title, identity: isProjected ? 'gvqbp' : 'gvq' }
}

/** A picture on the screen: one of the inputs, or what a method makes of them. */
export type TileName = 'original' | 'given' | FaceMethod

/** The pictures that there are to show, in the order they are shown in. */
export function tilesOf({ basis, inputs, pictures }: ShownLook): readonly TileName[] {
  const methods = faceMethods.filter((method) => method in pictures)
  // For compression the coder is given the original itself.
  const isGivenShown = basis.task !== 'compression'
  return [
    ...(inputs.original ? (['original'] as const) : []),
    ...(isGivenShown ? (['given'] as const) : []),
    ...methods,
  ]
}

/** Four fit beside each other on a laptop. */
const usualTiles: Readonly<Record<FacesParameters['task'], readonly TileName[]>> = {
  superresolution: ['original', 'bicubic', 'rrq', 'rrqBackProjection'],
  compression: ['original', 'rrq'],
  denoising: ['original', 'given', 'rrq'],
}

/** What the reader chose to see or to hide, apart from what is usual. */
export type TileChoice = Readonly<Partial<Record<TileName, boolean>>>

/** Of the pictures that there are, those that are shown. */
export function chosenTiles(look: ShownLook, choice: TileChoice): readonly TileName[] {
  const usual = usualTiles[look.basis.task]
  return tilesOf(look).filter((name) => choice[name] ?? usual.includes(name))
}

/** Whether all pictures that change with the layers are of so many layers. */
export function isCaughtUp({ basis, pictures }: ShownLook, layers: number): boolean {
  const made = Object.values(pictures).filter(({ method }) => methodLooks[method].hasLayers)
  return basis.layers === layers && made.every((picture) => picture.layers === layers)
}
