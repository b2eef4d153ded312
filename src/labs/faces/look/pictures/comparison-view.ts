import type { PlaneView } from '../../../../figures/plane-view.ts'
import type { ShownLook } from '../look-state.ts'
import type { TileChoice, TileName } from '../methods.ts'
import { tilesOf } from '../methods.ts'
import { wholePicture } from './picture-view.ts'

export const comparisonModes = ['side', 'split', 'difference'] as const

export type SplitPair = readonly [left: TileName, right: TileName]

/** How the reader looks at the pictures of a comparison; it stays when the lab is left. */
export interface ComparisonView {
  readonly mode: (typeof comparisonModes)[number]
  /** what stands side by side, where it is not what is usual */
  readonly choice: TileChoice
  /** the two of the split view, where they were chosen */
  readonly pair: SplitPair | undefined
  /** where the left one ends, in per cent of the width */
  readonly bar: number
  /** the one picture that a phone has room for, where it was chosen */
  readonly only: TileName | undefined
  /** how strongly differences are shown */
  readonly differenceFactor: number
  /** what is seen of all pictures */
  readonly window: PlaneView
}

export const usualView: ComparisonView = {
  mode: 'side',
  choice: {},
  pair: undefined,
  bar: 50,
  only: undefined,
  differenceFactor: 4,
  window: wholePicture,
}

/** The chosen picture, else what the layers decode to. */
export function onlyTile(look: ShownLook, { only }: Pick<ComparisonView, 'only'>): TileName {
  const names = tilesOf(look)
  if (only !== undefined && names.includes(only)) return only
  return names.includes('rrq') ? 'rrq' : names[0]
}

/**
 * The chosen two, else what the layers decode to beside what it is measured against: bicubic, the noisy picture, or the
 * original. The method `rrq` is called after what trained its layers.
 */
export function splitPair(look: ShownLook, { pair }: Pick<ComparisonView, 'pair'>): SplitPair {
  const names = tilesOf(look)
  if (pair?.every((name) => names.includes(name))) return pair
  const plain = look.basis.task === 'denoising' ? 'given' : 'bicubic'
  const left = names.includes(plain) ? plain : names[0]
  return [left, names.includes('rrq') ? 'rrq' : (names.at(-1) ?? left)]
}
