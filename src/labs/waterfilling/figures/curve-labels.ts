import type { PlotFrame } from '../../../figures/Plot.tsx'
import type { LabelBox } from './label-places.ts'

/** Words that want to stand beside a point of the picture of D(R). */
export interface CurveLabel {
  readonly key: string
  /** pixels */
  readonly textWidth: number
  /** pixels: what it names */
  readonly x: number
  readonly y: number
  /** pixels between the point and the words beside it */
  readonly clearance: number
  /** pixels: further up or down than this the words would not be read as its name */
  readonly reach: number
  /** pixels: the words stay above this height */
  readonly lowest?: number
}

export interface CurveLabelPlace extends LabelBox {
  readonly key: string
}

/** Pixels: a line of text at type scale 1, and how far words keep off the curve. */
const size = { line: 15, curve: 2 }
/** Lines of text that words may stand further to the right. */
const shifts = [0, 0.5, 1, 2, 4]

/**
 * Places words beside their points, the first ones first: within the plot and its right margin, so never over the title
 * of an axis; off the curve, off all marks, and off each other. Words without such a place are left out.
 *
 * @param curve height in pixels of the falling curve at an abscissa in pixels
 * @param marks what must stay visible, in pixels
 */
export function placeCurveLabels(
  frame: PlotFrame,
  labels: readonly CurveLabel[],
  curve: (x: number) => number,
  marks: readonly LabelBox[],
): CurveLabelPlace[] {
  const taken = [...marks]
  const places: CurveLabelPlace[] = []
  for (const label of labels) {
    const isFree = (box: LabelBox): boolean =>
      isInside(frame, box, label.lowest) &&
      isOffCurve(box, curve) &&
      !taken.some((other) => overlap(box, other))
    const box = candidates(frame, label).find(isFree)
    if (!box) continue
    taken.push(box)
    places.push({ ...box, key: label.key })
  }
  return places
}

/** Boxes right of the point, left of it, over it, and at the right edge; in the order of how far from it they are. */
function candidates({ top, bottom, width, typeScale }: PlotFrame, label: CurveLabel): LabelBox[] {
  const { textWidth, x, y, clearance, reach } = label
  const line = size.line * typeScale
  const middle = Math.max(top + line / 2, Math.min(bottom - line / 2, y))
  const count = Math.floor((4 * reach) / line)
  const steps = Array.from({ length: 2 * count + 1 }, (_, i) => ((i - count) * line) / 4)
  const starts = [
    ...shifts.map((shift) => ({ left: x + clearance + shift * line, cost: 1.5 * shift * line })),
    ...[x - clearance - textWidth, x - textWidth / 2, width - textWidth].map((left) => ({
      left,
      cost: 2 * line,
    })),
  ]
  return starts
    .flatMap(({ left, cost }) => steps.map((step) => ({ left, step, cost: cost + Math.abs(step) })))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ left, step }) => ({
      left,
      right: left + textWidth,
      top: middle + step - line / 2,
      bottom: middle + step + line / 2,
    }))
}

function isInside({ left, top, width, bottom }: PlotFrame, box: LabelBox, lowest = bottom): boolean {
  return box.left >= left && box.right <= width && box.top >= top && box.bottom <= Math.min(bottom, lowest)
}

/** A falling curve runs under a box if it does at its left edge, and over it if it does at its right edge. */
function isOffCurve(box: LabelBox, curve: (x: number) => number): boolean {
  return curve(box.left) > box.bottom + size.curve || curve(box.right) < box.top - size.curve
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
