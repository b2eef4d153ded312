import type { Point } from '../../../figures/plane-view.ts'

/** Radius of the knob that an arrow ends at, length and half width of its head, in pixels. */
const knob = 8
const headLength = 10
const headWidth = 4.5

/** SVG path of an arrow that stops short of the knob at its tip; nothing where there is no room for it. */
export function arrowPath(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < knob + headLength) return ''
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const at = (along: number, aside: number): string =>
    `${(from.x + along * ux - aside * uy).toFixed(1)},${(from.y + along * uy + aside * ux).toFixed(1)}`
  const tip = length - knob
  const neck = tip - headLength
  return `M${at(0, 0)}L${at(neck, 0)}M${at(tip, 0)}L${at(neck, headWidth)}L${at(neck, -headWidth)}Z`
}
