import { markerPath } from '../ui/identity.ts'
import type { Identity } from '../ui/identity.ts'
import type { FlatPoints, LinePaint, Paint, Pen, Rectangle, TextPaint } from './pen.ts'

/**
 * Gives a canvas the pixels of its screen for a size in CSS pixels and returns an empty pen on it.
 *
 * @param pixelRatio device pixels per CSS pixel
 * @returns undefined where the browser has no 2-D canvas left to give
 */
export function canvasPen(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  pixelRatio: number,
): CanvasPen | undefined {
  const [deviceWidth, deviceHeight] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)]
  // Setting the size clears and reallocates, so it is done only for a new size.
  if (canvas.width !== deviceWidth) canvas.width = deviceWidth
  if (canvas.height !== deviceHeight) canvas.height = deviceHeight
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.clearRect(0, 0, width, height)
  return new CanvasPen(context)
}

/** Above this many dots small squares stand for discs: they look alike and are drawn several times faster. */
const manyDots = 4000

/** Draws on a canvas whose transform already maps CSS pixels to device pixels. */
export class CanvasPen implements Pen {
  private readonly markers = new Map<string, Path2D>()
  private readonly context: CanvasRenderingContext2D

  constructor(context: CanvasRenderingContext2D) {
    this.context = context
  }

  polygon(points: FlatPoints, start: number, end: number, paint: Paint): void {
    if (end - start < 2) return
    this.trace(points, start, end)
    this.context.closePath()
    this.paint(paint)
  }

  line(points: FlatPoints, start: number, end: number, { stroke, lineWidth, dash }: LinePaint): void {
    if (end - start < 2) return
    const { context } = this
    this.trace(points, start, end)
    context.setLineDash(dash ? [...dash] : [])
    this.paint({ stroke, lineWidth })
    context.setLineDash([])
  }

  segments(points: FlatPoints, { stroke, lineWidth, dash }: LinePaint): void {
    const { context } = this
    context.beginPath()
    for (let i = 0; i + 3 < points.length; i += 4) {
      context.moveTo(points[i], points[i + 1])
      context.lineTo(points[i + 2], points[i + 3])
    }
    context.setLineDash(dash ? [...dash] : [])
    this.paint({ stroke, lineWidth })
    context.setLineDash([])
  }

  dots(points: FlatPoints, radius: number, colour: string): void {
    const { context } = this
    const count = points.length >> 1
    const side = radius * Math.sqrt(Math.PI)
    context.beginPath()
    for (let dot = 0; dot < count; dot++) {
      const x = points[2 * dot] ?? 0
      const y = points[2 * dot + 1] ?? 0
      if (count > manyDots) {
        context.rect(x - side / 2, y - side / 2, side, side)
      } else {
        context.moveTo(x + radius, y)
        context.arc(x, y, radius, 0, 2 * Math.PI)
      }
    }
    context.fillStyle = colour
    context.fill()
  }

  marker(
    identity: Identity,
    x: number,
    y: number,
    radius: number,
    { fill, stroke, lineWidth = 1 }: Paint,
  ): void {
    const { context } = this
    const key = `${identity} ${radius}`
    const path = this.markers.get(key) ?? new Path2D(markerPath(identity, radius))
    this.markers.set(key, path)
    context.translate(x, y)
    if (fill !== undefined) {
      context.fillStyle = fill
      context.fill(path)
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke
      context.lineWidth = lineWidth
      context.stroke(path)
    }
    context.translate(-x, -y)
  }

  text(content: string, x: number, y: number, paint: TextPaint): void {
    const { context } = this
    context.font = `${paint.italic === true ? 'italic ' : ''}${paint.weight ?? 400} ${paint.size}px ${paint.family}`
    context.textAlign = paint.anchor === 'middle' ? 'center' : (paint.anchor ?? 'start')
    if (paint.halo !== undefined) {
      context.strokeStyle = paint.halo
      context.lineWidth = 4
      context.lineJoin = 'round'
      context.strokeText(content, x, y)
    }
    context.fillStyle = paint.fill
    context.fillText(content, x, y)
  }

  rectangle({ x, y, width, height }: Rectangle, paint: Paint): void {
    this.context.beginPath()
    this.context.rect(x, y, width, height)
    this.paint(paint)
  }

  clip({ x, y, width, height }: Rectangle, draw: () => void): void {
    const { context } = this
    context.save()
    context.beginPath()
    context.rect(x, y, width, height)
    context.clip()
    draw()
    context.restore()
  }

  private trace(points: FlatPoints, start: number, end: number): void {
    const { context } = this
    context.beginPath()
    for (let corner = start; corner < end; corner++) {
      context.lineTo(points[2 * corner] ?? 0, points[2 * corner + 1] ?? 0)
    }
  }

  private paint({ fill, stroke, lineWidth = 1 }: Paint): void {
    const { context } = this
    if (fill !== undefined) {
      context.fillStyle = fill
      context.fill()
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke
      context.lineWidth = lineWidth
      context.lineJoin = 'round'
      context.stroke()
    }
  }
}
