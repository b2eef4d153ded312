import { storeRounded } from './store-rounded'
import { CODEWORDS_PER_PANEL } from './tile-sizes'

/** Four columns of a row, as `packPanels` rounds them. */
// @ts-ignore: decorator
@inline
function packFour(from: usize, means01: v128, means23: v128, scale: v128): v128 {
  const low = f64x2.promote_low_f32x4(v128.load64_zero(from))
  const high = f64x2.promote_low_f32x4(v128.load64_zero(from, 8))
  return i64x2.shuffle(
    f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(low, means01), scale)),
    f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(high, means23), scale)),
    0,
    2,
  )
}

/** Four columns of four rows: what stood side by side then stands `CODEWORDS_PER_PANEL` numbers apart. */
// @ts-ignore: decorator
@inline
function storeTransposed(target: usize, row0: v128, row1: v128, row2: v128, row3: v128): void {
  const upper01 = i32x4.shuffle(row0, row1, 0, 4, 1, 5)
  const lower01 = i32x4.shuffle(row0, row1, 2, 6, 3, 7)
  const upper23 = i32x4.shuffle(row2, row3, 0, 4, 1, 5)
  const lower23 = i32x4.shuffle(row2, row3, 2, 6, 3, 7)
  v128.store(target, i64x2.shuffle(upper01, upper23, 0, 2))
  v128.store(target, i64x2.shuffle(upper01, upper23, 1, 3), 32)
  v128.store(target, i64x2.shuffle(lower01, lower23, 0, 2), 64)
  v128.store(target, i64x2.shuffle(lower01, lower23, 1, 3), 96)
}

/** One panel of 8 rows whose columns stand side by side. */
function packDense(
  source: usize,
  rowStride: i32,
  rowList: usize,
  columnCount: i32,
  means: usize,
  scale: f64,
  target: usize,
): void {
  const scales = f64x2.splat(scale)
  for (let slot = 0; slot < CODEWORDS_PER_PANEL; slot += 4) {
    const list = rowList + (<usize>slot << 2)
    let row0 = source + ((<usize>load<i32>(list) * <usize>rowStride) << 2)
    let row1 = source + ((<usize>load<i32>(list, 4) * <usize>rowStride) << 2)
    let row2 = source + ((<usize>load<i32>(list, 8) * <usize>rowStride) << 2)
    let row3 = source + ((<usize>load<i32>(list, 12) * <usize>rowStride) << 2)
    let to = target + (<usize>slot << 2)
    let mean = means
    let column = 0
    for (; column + 4 <= columnCount; column += 4) {
      const means01 = v128.load(mean)
      const means23 = v128.load(mean, 16)
      storeTransposed(
        to,
        packFour(row0, means01, means23, scales),
        packFour(row1, means01, means23, scales),
        packFour(row2, means01, means23, scales),
        packFour(row3, means01, means23, scales),
      )
      row0 += 16
      row1 += 16
      row2 += 16
      row3 += 16
      mean += 32
      to += 128
    }
    for (; column < columnCount; column++) {
      const shift = load<f64>(mean)
      store<f32>(to, <f32>((<f64>load<f32>(row0) - shift) * scale))
      store<f32>(to, <f32>((<f64>load<f32>(row1) - shift) * scale), 4)
      store<f32>(to, <f32>((<f64>load<f32>(row2) - shift) * scale), 8)
      store<f32>(to, <f32>((<f64>load<f32>(row3) - shift) * scale), 12)
      row0 += 4
      row1 += 4
      row2 += 4
      row3 += 4
      mean += 8
      to += 32
    }
  }
}

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
  const firstColumn = columnCount > 0 ? load<i32>(columnList) : 0
  const lastColumn = columnCount > 0 ? load<i32>(columnList + (<usize>(columnCount - 1) << 2)) : -1
  // Codewords stand without gaps: a vector of columns at a time.
  const isDense = width == CODEWORDS_PER_PANEL && lastColumn - firstColumn + 1 == columnCount
  for (let panel = 0; panel < panelCount; panel++) {
    if (isDense && (panel + 1) * width <= rowCount) {
      const rows = rowList + (<usize>(panel * width) << 2)
      const from = source + (<usize>firstColumn << 2)
      packDense(from, rowStride, rows, columnCount, means, scale, target + <usize>panel * panelBytes)
      continue
    }
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
