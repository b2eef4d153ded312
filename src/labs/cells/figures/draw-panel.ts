import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'
import type { Pen } from '../../../figures/pen.ts'
import type { PlaneTransform } from '../../../figures/plane-view.ts'
import type { Identity } from '../../../ui/identity.ts'
import type { ColourScale } from './colouring.ts'

export interface PanelColours {
  readonly map: (place: number) => string
  readonly cellLine: string
  readonly emptyLine: string
  readonly sample: string
  readonly identity: string
  readonly background: string
  readonly ink: string
}

export interface PanelSize {
  readonly width: number
  readonly height: number
}

/** Below this side (pixels) lines between cells would hide the colours. */
const smallestOutlined = 7
const smallestEmptyOutlined = 5

/** Cells: filled by the colour scale where samples fell, outlined where none did. Nothing outside the window. */
export function drawCells(
  pen: Pen,
  geometry: CellsGeometry,
  transform: PlaneTransform,
  size: PanelSize,
  scale: ColourScale,
  colours: PanelColours,
): void {
  const points = projected(geometry.polygons, transform)
  const { starts, occupied, count } = geometry
  const side = typicalSide(geometry, points)
  pen.rectangle({ x: 0, y: 0, ...size }, { fill: colours.map(0) })
  for (let cell = 0; cell < occupied; cell++) {
    const [start, end] = [starts[cell], starts[cell + 1]]
    if (isOutside(points, start, end, size)) continue
    const fill = colours.map(scale.place(geometry, cell))
    pen.polygon(points, start, end, {
      fill,
      // The colour of the cell itself closes the hairline gaps that antialiasing leaves.
      stroke: side >= smallestOutlined ? colours.cellLine : fill,
      lineWidth: side >= smallestOutlined ? 1.25 : 0.75,
    })
  }
  if (side >= smallestEmptyOutlined) {
    for (let cell = occupied; cell < count; cell++) {
      if (!isOutside(points, starts[cell], starts[cell + 1], size)) {
        pen.polygon(points, starts[cell], starts[cell + 1], { stroke: colours.emptyLine, lineWidth: 1 })
      }
    }
  }
}

export function drawSamples(
  pen: Pen,
  samples: Float32Array,
  transform: PlaneTransform,
  radius: number,
  colours: PanelColours,
): void {
  pen.dots(projected(samples, transform), radius, colours.sample)
}

/** Reproduction points, smaller where cells are small, left out where they would cover everything. */
export function drawReproductions(
  pen: Pen,
  identity: Identity,
  geometry: CellsGeometry,
  transform: PlaneTransform,
  size: PanelSize,
  radius: number,
  colours: PanelColours,
): void {
  const points = projected(geometry.reproductions, transform)
  const side = typicalSide(geometry, projected(geometry.polygons, transform))
  const fitting = Math.min(radius, 0.2 * side)
  if (fitting < 1.1) return
  const paint =
    fitting > 2.2
      ? { fill: colours.identity, stroke: colours.background, lineWidth: 1.2 }
      : { fill: colours.identity }
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]]
    if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue
    pen.marker(identity, x, y, fitting, paint)
  }
}

/** Codewords that are not what their cell is decoded to: open, so that they are told from the reproductions. */
export function drawCodewords(
  pen: Pen,
  identity: Identity,
  codebook: Float32Array,
  transform: PlaneTransform,
  radius: number,
  colours: PanelColours,
): void {
  const points = projected(codebook, transform)
  for (let i = 0; i < points.length; i += 2) {
    pen.marker(identity, points[i], points[i + 1], 0.75 * radius, {
      stroke: colours.identity,
      lineWidth: 1.3,
    })
  }
}

export function projected(points: Float32Array, { scale, offsetX, offsetY }: PlaneTransform): Float32Array {
  const pixels = new Float32Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    pixels[i] = offsetX + scale * points[i]
    pixels[i + 1] = offsetY - scale * points[i + 1]
  }
  return pixels
}

/** The side of a square as large as the fullest cell, in the unit of the points. */
export function typicalSide({ starts, count }: CellsGeometry, points: Float32Array): number {
  if (count === 0) return 0
  let doubled = 0
  const end = starts[1]
  for (let i = 0, j = end - 1; i < end; j = i++) {
    doubled += points[2 * j] * points[2 * i + 1] - points[2 * i] * points[2 * j + 1]
  }
  return Math.sqrt(Math.abs(doubled) / 2)
}

export function isOutside(
  points: Float32Array,
  start: number,
  end: number,
  { width, height }: PanelSize,
): boolean {
  let [left, right, above, below] = [true, true, true, true]
  for (let i = start; i < end; i++) {
    left &&= points[2 * i] < 0
    right &&= points[2 * i] > width
    above &&= points[2 * i + 1] < 0
    below &&= points[2 * i + 1] > height
  }
  return left || right || above || below
}
