import { afterEach, describe, expect, test } from 'vitest'
import { canvasPen } from './canvas-pen.ts'
import { pngFromSvg } from './export-figure.ts'
import type { Pen } from './pen.ts'
import { SvgPen } from './svg-pen.ts'

const [width, height] = [120, 80]

/** A drawing with one of everything. */
function draw(pen: Pen): void {
  pen.rectangle({ x: 0, y: 0, width, height }, { fill: '#ffffff' })
  const corners = new Float64Array([10, 10, 50, 10, 50, 50, 10, 50])
  pen.polygon(corners, 0, 4, { fill: '#1769c9', stroke: '#000000', lineWidth: 2 })
  pen.line(new Float32Array([60, 10, 110, 30]), 0, 2, { stroke: '#b5530f', lineWidth: 3 })
  pen.segments(new Float32Array([60, 35, 110, 35, 60, 40, 110, 40]), { stroke: '#1769c9', lineWidth: 3 })
  pen.dots(new Float32Array([70, 50, 80, 60]), 5, '#00604a')
  pen.marker('lvq', 100, 60, 12, { fill: '#8a2c93', stroke: '#000000', lineWidth: 1.5 })
  pen.clip({ x: 20, y: 60, width: 10, height: 10 }, () =>
    pen.polygon(new Float64Array([0, 55, 50, 55, 50, 75, 0, 75]), 0, 4, { fill: '#b3261e' }),
  )
}

function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

function colourAt({ data, width: across }: ImageData, x: number, y: number): number[] {
  return Array.from(data.subarray(4 * (y * across + x), 4 * (y * across + x) + 3))
}

/** The area in pixels that a number of dots on a grid of 48 × 48 places covers. */
function coverage(canvas: HTMLCanvasElement, count: number): number {
  const points = Float32Array.from({ length: 2 * count }, (_, place) => {
    const dot = (place >> 1) % 2304
    return 4 + 8 * (place % 2 === 0 ? dot % 48 : Math.floor(dot / 48))
  })
  canvasPen(canvas, 400, 400, 2)?.dots(points, 2, '#000000')
  return pixelsOf(canvas).data.reduce((sum, value, place) => (place % 4 === 3 ? sum + value / 255 : sum), 0)
}

describe('CanvasPen', () => {
  const canvas = document.createElement('canvas')
  afterEach(() => canvas.remove())

  test('gives the canvas device pixels and paints where it is told', () => {
    const pen = canvasPen(canvas, width, height, 2)
    expect([canvas.width, canvas.height]).toEqual([240, 160])
    if (pen === undefined) throw new Error('no pen')
    draw(pen)
    const pixels = pixelsOf(canvas)
    expect(colourAt(pixels, 60, 60)).toEqual([0x17, 0x69, 0xc9])
    expect([70, 75, 80].map((y) => colourAt(pixels, 170, y))).toEqual([
      [0x17, 0x69, 0xc9],
      [255, 255, 255],
      [0x17, 0x69, 0xc9],
    ])
    expect(colourAt(pixels, 140, 100)).toEqual([0x00, 0x60, 0x4a])
    expect(colourAt(pixels, 200, 120)).toEqual([0x8a, 0x2c, 0x93])
    expect(colourAt(pixels, 50, 130)).toEqual([0xb3, 0x26, 0x1e])
    // Outside the clip the same polygon leaves the ground as it was, and so does the clip itself afterwards.
    expect(colourAt(pixels, 10, 130)).toEqual([255, 255, 255])
  })

  test('a second pen starts from an empty picture', () => {
    canvasPen(canvas, width, height, 1)?.rectangle({ x: 0, y: 0, width, height }, { fill: '#ff0000' })
    canvasPen(canvas, width, height, 1)
    expect(pixelsOf(canvas).data.every((value) => value === 0)).toBe(true)
  })

  test('thousands of dots cover the same area as few', () => {
    // More than 4000 dots are squares, fewer are discs; a radius of 2 is 4 device pixels.
    expect(coverage(canvas, 2304) / (2304 * Math.PI * 4 * 4)).toBeCloseTo(1, 1)
    expect(coverage(canvas, 3 * 2304) / (2304 * Math.PI * 4 * 4)).toBeCloseTo(1, 1)
  })
})

test('the exported file shows what the screen shows', async () => {
  const screen = document.createElement('canvas')
  const pen = canvasPen(screen, width, height, 1)
  const file = new SvgPen()
  if (pen !== undefined) draw(pen)
  draw(file)
  const png = await pngFromSvg(file.file({ width, height }), width, height, 1)
  const picture = await createImageBitmap(png)
  expect([picture.width, picture.height]).toEqual([width, height])
  const painted = document.createElement('canvas')
  painted.width = width
  painted.height = height
  painted.getContext('2d')?.drawImage(picture, 0, 0)
  const [a, b] = [pixelsOf(screen).data, pixelsOf(painted).data]
  // Edges may be smoothed a little differently: few pixels differ, and none of the flat areas.
  const different = a.reduce(
    (count, value, place) => count + (Math.abs(value - (b[place] ?? 0)) > 48 ? 1 : 0),
    0,
  )
  expect(different / a.length).toBeLessThan(0.005)
})

test('a picture that is no SVG is refused', async () => {
  await expect(pngFromSvg('<p>no picture</p>', 10, 10, 1)).rejects.toThrow('its SVG was not understood')
})
