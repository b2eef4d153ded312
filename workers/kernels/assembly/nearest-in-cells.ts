import { firstSmallest } from './first-smallest'
import { NARROW_ROWS_PER_PANEL } from './tile-sizes'

/** Column or row of the grid: what lies on its far side belongs to the last. */
// @ts-ignore: decorator
@inline
function gridIndex(coordinate: f32, halfSide: f32, last: i32): i32 {
  return min(last, <i32>((coordinate + 1) * halfSide))
}

export function assignInCells(
  rowPanels: usize,
  rowCount: i32,
  side: i32,
  starts: usize,
  blocks: usize,
  labels: usize,
): void {
  const halfSide: f32 = <f32>side / 2
  const last = side - 1
  for (let row = 0; row < rowCount; row++) {
    const slot = row & (NARROW_ROWS_PER_PANEL - 1)
    const place = rowPanels + (<usize>(2 * (row - slot) + slot) << 2)
    const x = load<f32>(place)
    const y = load<f32>(place, 64)
    const cell = starts + (<usize>(gridIndex(y, halfSide, last) * side + gridIndex(x, halfSide, last)) << 2)
    let block = blocks + (<usize>load<i32>(cell) << 6)
    const end = blocks + (<usize>load<i32>(cell, 4) << 6)
    const xs = f32x4.splat(x)
    const ys = f32x4.splat(y)
    let best = f32x4.splat(Infinity)
    let label = v128.load(block, 48)
    while (block < end) {
      const partial = f32x4.sub(v128.load(block), f32x4.mul(xs, v128.load(block, 16)))
      const score = f32x4.sub(partial, f32x4.mul(ys, v128.load(block, 32)))
      label = v128.bitselect(v128.load(block, 48), label, f32x4.lt(score, best))
      best = f32x4.pmin(best, score)
      block += 64
    }
    store<i32>(labels + (<usize>row << 2), firstSmallest(best, label))
  }
}
