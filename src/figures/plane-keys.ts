import { panBy, zoomAround } from './plane-view.ts'
import type { PlaneSize, PlaneView } from './plane-view.ts'

/**
 * The view a key leads to: + and − zoom about the middle, 0 returns home, Shift with an arrow looks a tenth of the
 * picture in that direction (plain arrows are left to the page and to handles).
 *
 * @returns undefined for a key that means nothing here
 */
export function viewByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  view: PlaneView,
  size: PlaneSize,
  home: PlaneView,
): PlaneView | undefined {
  const middle = { x: size.width / 2, y: size.height / 2 }
  if (key === '+' || key === '=') return zoomAround(view, size, middle, 1.25)
  if (key === '-' || key === '_') return zoomAround(view, size, middle, 1 / 1.25)
  if (key === '0') return home
  if (!shiftKey) return undefined
  const stride = Math.min(size.width, size.height) / 10
  if (key === 'ArrowLeft') return panBy(view, size, { x: stride, y: 0 })
  if (key === 'ArrowRight') return panBy(view, size, { x: -stride, y: 0 })
  if (key === 'ArrowUp') return panBy(view, size, { x: 0, y: stride })
  return key === 'ArrowDown' ? panBy(view, size, { x: 0, y: -stride }) : undefined
}
