import type { ShownPicture } from '../../../../../workers/contracts/faces-results.ts'
import { formatNumber } from '../../../../figures/format.ts'
import type { Identity } from '../../../../ui/identity.ts'
import { counted, sizeWords } from '../../size-words.ts'
import type { ShownLook } from '../look-state.ts'
import type { TileName } from '../methods.ts'
import { methodLook } from '../methods.ts'

/** One picture with its words, ready to be drawn. */
export interface TileView {
  readonly name: TileName
  readonly title: string
  readonly identity: Identity | undefined
  readonly picture: ShownPicture
  readonly psnrDb: number | undefined
  /** for readers who do not see it: “RRQ, 24 layers, 25.3 dB” */
  readonly label: string
  /** it belongs to an earlier setting and is catching up */
  readonly isStale: boolean
}

/** @returns undefined where the picture is not there */
export function tileView(look: ShownLook, name: TileName): TileView | undefined {
  const { inputs, basis } = look
  if (name === 'original' || name === 'given') {
    const picture = inputs[name]
    if (!picture) return undefined
    const title = name === 'original' ? 'Original' : givenTitle(look)
    const psnrDb = name === 'given' ? inputs.quality?.psnrDb : undefined
    const label = [title, decibels(psnrDb)].filter((part) => part !== undefined).join(', ')
    return { name, title, identity: undefined, picture, psnrDb, label, isStale: false }
  }
  const made = look.pictures[name]
  if (!made) return undefined
  const { name: title, identity, hasLayers } = methodLook(name, basis)
  const psnrDb = made.quality?.psnrDb
  const layers = hasLayers ? counted(made.layers, 'layer') : undefined
  return {
    name,
    title,
    identity,
    picture: made.picture,
    psnrDb,
    label: [title, layers, decibels(psnrDb)].filter((part) => part !== undefined).join(', '),
    isStale: hasLayers && made.layers !== basis.layers,
  }
}

function decibels(psnrDb: number | undefined): string | undefined {
  return psnrDb === undefined ? undefined : `${formatNumber(psnrDb, 1)} dB`
}

function givenTitle({ basis, inputs: { given } }: ShownLook): string {
  return basis.task === 'denoising' ? 'Noisy' : `Given: ${sizeWords(given)}`
}
