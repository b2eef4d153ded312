import type { FigureMarkup } from '../../../../figures/export-figure.ts'
import { formatNumber } from '../../../../figures/format.ts'
import { identities } from '../../../../ui/identity.ts'
import type { ShownLook } from '../look-state.ts'
import { greyPixels, putPixels } from '../../painting/pixels.ts'
import { stripMarkup } from './strip-markup.ts'
import type { TileView } from './tile-view.ts'

/** A picture is at least so wide in the strip, by whole multiples of its pixels. */
const leastWidth = 180

/** The pictures that are shown, whole and side by side, as one drawing in the colours of the theme. */
export function stripOf(
  { inputs: { original, given } }: ShownLook,
  tiles: readonly TileView[],
): FigureMarkup {
  const tokens = getComputedStyle(document.documentElement)
  const token = (name: string): string => tokens.getPropertyValue(name).trim()
  const { height, width } = original ?? given
  const times = Math.ceil(leastWidth / width)
  return stripMarkup(
    tiles.map((tile) => ({
      title: tile.title,
      value: tile.psnrDb === undefined ? '' : `${formatNumber(tile.psnrDb, 1)} dB`,
      source: pngAddress(tile),
      identity: tile.identity,
      colour: tile.identity ? token(identities[tile.identity].colourToken) : '',
    })),
    { height: times * height, width: times * width },
    { background: token('--bg'), ink: token('--ink'), font: 'sans-serif' },
  )
}

function pngAddress({ picture: { pixels, height, width } }: TileView): string {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  putPixels(canvas, greyPixels(pixels), height, width)
  return canvas.toDataURL('image/png')
}
