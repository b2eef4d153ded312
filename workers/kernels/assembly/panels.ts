import { storeRounded } from './store-rounded'
import { CODEWORDS_PER_PANEL } from './tile-sizes'

export function packPanels(
  source: usize,
  rowStride: i32,
  rowList: usize,
  rowCount: i32,
  columnList: usize,
  columnCount: i32,
  means: usize,
  scale: f64,
  width: i32,
  target: usize,
): void {
  const step = <usize>width << 2
  const panelBytes = <usize>columnCount * step
  const panelCount = (rowCount + width - 1) / width
  for (let panel = 0; panel < panelCount; panel++) {
    for (let slot = 0; slot < width; slot++) {
      const row = panel * width + slot
      let to = target + <usize>panel * panelBytes + (<usize>slot << 2)
      const end = to + panelBytes
      if (row >= rowCount) {
        for (; to < end; to += step) store<f32>(to, 0)
        continue
      }
      const from = source + ((<usize>load<i32>(rowList + (<usize>row << 2)) * <usize>rowStride) << 2)
      let column = columnList
      let mean = means
      for (; to < end; to += step) {
        const value = load<f32>(from + (<usize>load<i32>(column) << 2))
        store<f32>(to, <f32>((<f64>value - load<f64>(mean)) * scale))
        column += 4
        mean += 8
      }
    }
  }
}

/** Four pairs of float64 sums, one for each codeword of the panel, in the order of the depth. */
export function halfNorms(panels: usize, panelCount: i32, depth: i32, target: usize): void {
  const half = f64x2.splat(0.5)
  let from = panels
  for (let panel = 0; panel < panelCount; panel++) {
    let sum0 = f64x2.splat(0)
    let sum1 = sum0
    let sum2 = sum0
    let sum3 = sum0
    for (let k = 0; k < depth; k++) {
      const values0 = f64x2.promote_low_f32x4(v128.load64_zero(from))
      const values1 = f64x2.promote_low_f32x4(v128.load64_zero(from, 8))
      const values2 = f64x2.promote_low_f32x4(v128.load64_zero(from, 16))
      const values3 = f64x2.promote_low_f32x4(v128.load64_zero(from, 24))
      sum0 = f64x2.add(sum0, f64x2.mul(values0, values0))
      sum1 = f64x2.add(sum1, f64x2.mul(values1, values1))
      sum2 = f64x2.add(sum2, f64x2.mul(values2, values2))
      sum3 = f64x2.add(sum3, f64x2.mul(values3, values3))
      from += CODEWORDS_PER_PANEL * 4
    }
    const to = target + <usize>panel * (CODEWORDS_PER_PANEL * 4)
    storeRounded(to, f64x2.mul(sum0, half))
    storeRounded(to + 8, f64x2.mul(sum1, half))
    storeRounded(to + 16, f64x2.mul(sum2, half))
    storeRounded(to + 24, f64x2.mul(sum3, half))
  }
}
