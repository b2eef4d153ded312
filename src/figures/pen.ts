import type { Identity } from '../ui/identity.ts'

/** Positions as x, y, x, y, … in CSS pixels. */
export type FlatPoints = Float32Array | Float64Array

/** What is left out is not painted. */
export interface Paint {
  readonly fill?: string | undefined
  readonly stroke?: string | undefined
  readonly lineWidth?: number | undefined
}

export interface LinePaint {
  readonly stroke: string
  readonly lineWidth: number
  readonly dash?: readonly number[] | undefined
}

export interface TextPaint {
  readonly fill: string
  /** Pixels. */
  readonly size: number
  readonly family: string
  readonly weight?: number | undefined
  readonly italic?: boolean | undefined
  readonly anchor?: 'start' | 'middle' | 'end' | undefined
  /** The colour of a halo that keeps the text readable over data. */
  readonly halo?: string | undefined
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * What a heavy figure draws with. One drawing function serves the screen (CanvasPen) and the exported file (SvgPen), so
 * the two cannot differ. Coordinates are CSS pixels with y downward; `start` and `end` count points, not numbers.
 */
export interface Pen {
  /** A closed polygon through the points `start` up to, not including, `end`. */
  polygon: (points: FlatPoints, start: number, end: number, paint: Paint) => void
  /** An open line through the points `start` up to, not including, `end`. */
  line: (points: FlatPoints, start: number, end: number, paint: LinePaint) => void
  /** Lines that do not meet, each from one point to the next: two points a line. */
  segments: (points: FlatPoints, paint: LinePaint) => void
  /** A filled dot at every point. */
  dots: (points: FlatPoints, radius: number, colour: string) => void
  marker: (identity: Identity, x: number, y: number, radius: number, paint: Paint) => void
  text: (content: string, x: number, y: number, paint: TextPaint) => void
  rectangle: (area: Rectangle, paint: Paint) => void
  /** Whatever `draw` paints stays inside the area. */
  clip: (area: Rectangle, draw: () => void) => void
}
