import type { FigureMarkup } from '../../../../figures/export-figure.ts'
import type { Identity } from '../../../../ui/identity.ts'
import { identities, markerPath } from '../../../../ui/identity.ts'

/** One picture of the strip: its pixels as a data URL, and its words. */
export interface StripTile {
  readonly title: string
  readonly value: string
  readonly source: string
  readonly identity: Identity | undefined
  readonly colour: string
}

interface StripStyle {
  readonly background: string
  readonly ink: string
  readonly font: string
}

const gap = 12
const words = 26

/**
 * The pictures side by side with their names and figures, as SVG that needs no other file.
 * @param side height and width of a picture in the strip, in CSS pixels
 */
export function stripMarkup(
  tiles: readonly StripTile[],
  side: { readonly height: number; readonly width: number },
  { background, ink, font }: StripStyle,
): FigureMarkup {
  const width = gap + tiles.length * (side.width + gap)
  const height = gap + side.height + words
  const parts = tiles.map(({ title, value, source, identity, colour }, place) => {
    const left = gap + place * (side.width + gap)
    const line = gap + side.height + 17
    const marker = identity ? markerMarkup(identity, colour, left + 6, line - 4) : ''
    return (
      `<image x="${left}" y="${gap}" width="${side.width}" height="${side.height}" ` +
      `preserveAspectRatio="none" style="image-rendering:pixelated" href="${source}"/>${marker}` +
      `<text x="${left + (identity ? 17 : 0)}" y="${line}">${escaped(title)}</text>` +
      `<text x="${left + side.width}" y="${line}" text-anchor="end">${escaped(value)}</text>`
    )
  })
  const markup =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="${background}"/>` +
    `<g font-family="${escaped(font)}" font-size="12" fill="${ink}">${parts.join('')}</g></svg>`
  return { markup, width, height }
}

function markerMarkup(identity: Identity, colour: string, x: number, y: number): string {
  const isOpen = identities[identity].drawing === 'open'
  const paint = isOpen ? `fill="none" stroke="${colour}" stroke-width="1.6"` : `fill="${colour}"`
  return `<path d="${markerPath(identity, 4.5)}" transform="translate(${x},${y})" ${paint}/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
