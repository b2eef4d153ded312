import { useMemo } from 'react'
import { useTokens } from '../../../../ui/theme.ts'
import type { ShownLook } from '../look-state.ts'
import type { PaintedPixels } from '../../painting/pixels.ts'
import { differencePixels, divergingScale, greyPixels } from '../../painting/pixels.ts'
import type { TileView } from './tile-view.ts'

/**
 * The pixels of a tile: grey, or its difference from the original in colour.
 * @param differenceFactor how strongly differences are shown; undefined for the picture itself
 */
export function usePaintedTile(
  { name, picture }: TileView,
  { inputs: { original } }: ShownLook,
  differenceFactor: number | undefined,
): PaintedPixels {
  const colours = useTokens(['--diff-low', '--diff-zero', '--diff-high'])
  return useMemo(() => {
    const isDifference = differenceFactor !== undefined && original !== undefined && name !== 'original'
    if (!isDifference) return greyPixels(picture.pixels)
    const scale = divergingScale(colours['--diff-low'], colours['--diff-zero'], colours['--diff-high'])
    return differencePixels(picture, original, differenceFactor, scale) ?? greyPixels(picture.pixels)
  }, [name, picture, original, differenceFactor, colours])
}
