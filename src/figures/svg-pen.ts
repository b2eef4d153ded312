import { markerPath } from '../ui/identity.ts'
import type { Identity } from '../ui/identity.ts'
import type { FlatPoints, LinePaint, Paint, Pen, Rectangle, TextPaint } from './pen.ts'

export interface SvgFileOptions {
  readonly width: number
  readonly height: number
  /** Spoken by screen readers and shown as the tooltip of the file. */
  readonly title?: string | undefined
  readonly background?: string | undefined
}

/** Writes what is drawn as SVG markup that stands alone: attributes only, no style sheet. */
export class SvgPen implements Pen {
  private readonly parts: string[] = []
  private readonly idPrefix: string
  private clips = 0

  /** @param idPrefix starts the ids of clip paths, so that two drawings can share a page */
  constructor(idPrefix = 'clip') {
    this.idPrefix = idPrefix
  }

  polygon(points: FlatPoints, start: number, end: number, paint: Paint): void {
    if (end - start >= 2) this.parts.push(`<path d="${path(points, start, end)}z"${painted(paint)}/>`)
  }

  line(points: FlatPoints, start: number, end: number, paint: LinePaint): void {
    if (end - start >= 2) this.parts.push(`<path d="${path(points, start, end)}"${drawn(paint)}/>`)
  }

  segments(points: FlatPoints, paint: LinePaint): void {
    if (points.length < 4) return
    let d = ''
    for (let start = 0; 2 * start + 3 < points.length; start += 2) d += path(points, start, start + 2)
    this.parts.push(`<path d="${d}"${drawn(paint)}/>`)
  }

  dots(points: FlatPoints, radius: number, colour: string): void {
    const count = points.length >> 1
    if (count === 0) return
    // A line of no length with round caps is a disc, and a path of thousands is a tenth of as many circles.
    let d = ''
    for (let dot = 0; dot < count; dot++) d += `M${at(points, dot)}h0`
    const paint = painted({ stroke: colour, lineWidth: 2 * radius })
    this.parts.push(`<path d="${d}"${paint} stroke-linecap="round"/>`)
  }

  marker(identity: Identity, x: number, y: number, radius: number, paint: Paint): void {
    const place = `translate(${short(x)},${short(y)})`
    this.parts.push(`<path transform="${place}" d="${markerPath(identity, radius)}"${painted(paint)}/>`)
  }

  text(content: string, x: number, y: number, paint: TextPaint): void {
    const font = `font-family="${escaped(paint.family)}" font-size="${short(paint.size)}"`
    const weight = paint.weight === undefined ? '' : ` font-weight="${paint.weight}"`
    const slant = paint.italic === true ? ' font-style="italic"' : ''
    const anchor = paint.anchor === undefined ? '' : ` text-anchor="${paint.anchor}"`
    const halo =
      paint.halo === undefined
        ? ''
        : ` stroke="${escaped(paint.halo)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
    this.parts.push(
      `<text x="${short(x)}" y="${short(y)}" ${font}${weight}${slant}${anchor} fill="${escaped(paint.fill)}"${halo}>` +
        `${escaped(content)}</text>`,
    )
  }

  rectangle(area: Rectangle, paint: Paint): void {
    this.parts.push(`<rect${placed(area)}${painted(paint)}/>`)
  }

  clip(area: Rectangle, draw: () => void): void {
    this.clips += 1
    const id = `${this.idPrefix}-${this.clips}`
    this.parts.push(`<clipPath id="${id}"><rect${placed(area)}/></clipPath><g clip-path="url(#${id})">`)
    draw()
    this.parts.push('</g>')
  }

  /** Ready-made markup among what is drawn, such as an SVG overlay serialised with its attributes. */
  markup(markup: string): void {
    this.parts.push(markup)
  }

  /** Everything drawn so far as a file. */
  file({ width, height, title, background }: SvgFileOptions): string {
    const name = title === undefined ? '' : `<title>${escaped(title)}</title>`
    const ground =
      background === undefined
        ? ''
        : `<rect width="${width}" height="${height}" fill="${escaped(background)}"/>`
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${name}${ground}${this.parts.join('')}</svg>`
  }
}

function path(points: FlatPoints, start: number, end: number): string {
  let d = `M${at(points, start)}`
  for (let corner = start + 1; corner < end; corner++) d += `L${at(points, corner)}`
  return d
}

function at(points: FlatPoints, index: number): string {
  return `${short(points[2 * index] ?? 0)},${short(points[2 * index + 1] ?? 0)}`
}

function placed({ x, y, width, height }: Rectangle): string {
  return ` x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
}

function painted({ fill, stroke, lineWidth = 1 }: Paint): string {
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${escaped(stroke)}" stroke-width="${short(lineWidth)}" stroke-linejoin="round"`
  return ` fill="${escaped(fill ?? 'none')}"${line}`
}

function drawn({ stroke, lineWidth, dash }: LinePaint): string {
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`
  return `${painted({ stroke, lineWidth })}${dashes}`
}

/** A hundredth of a pixel is enough; adding zero removes a minus from it. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** Text and attribute values as XML; what XML cannot hold is dropped. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
