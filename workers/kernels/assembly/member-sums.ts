import { storeRounded } from './store-rounded'

/** Adds (x - c)^2 of a pair to a pair of sums. */
// @ts-ignore: decorator
@inline
function addSquares(sum: v128, values: v128, codeword: usize): v128 {
  const difference = f64x2.sub(values, f64x2.promote_low_f32x4(v128.load64_zero(codeword)))
  return f64x2.add(sum, f64x2.mul(difference, difference))
}

/** sums - memberCount means, in float64, rounded to float32. */
function roundWithoutMeans(
  sums: usize,
  memberCount: f64,
  means: usize,
  target: usize,
  vectorBytes: usize,
  bytes: usize,
): void {
  const count = f64x2.splat(memberCount)
  let place: usize = 0
  for (; place < vectorBytes; place += 16) {
    const sum = sums + (place << 1)
    const mean = means + (place << 1)
    const low = f64x2.sub(v128.load(sum), f64x2.mul(count, v128.load(mean)))
    const high = f64x2.sub(v128.load(sum, 16), f64x2.mul(count, v128.load(mean, 16)))
    storeRounded(target + place, low)
    storeRounded(target + place + 8, high)
  }
  for (; place < bytes; place += 4) {
    const twice = place << 1
    store<f32>(target + place, <f32>(load<f64>(sums + twice) - memberCount * load<f64>(means + twice)))
  }
}

export function sumMembers(
  rows: usize,
  rowStride: i32,
  members: usize,
  memberCount: i32,
  columnList: usize,
  columnCount: i32,
  codeword: usize,
  means: usize,
  gathered: usize,
  sums: usize,
  target: usize,
): f64 {
  if (columnCount == 0) return 0
  const firstColumn = load<i32>(columnList)
  const lastColumn = load<i32>(columnList + (<usize>(columnCount - 1) << 2))
  // Ascending columns without a gap are read where they stand.
  const hasGaps = lastColumn - firstColumn + 1 != columnCount
  const vectorBytes = <usize>(columnCount & ~3) << 2
  const bytes = <usize>columnCount << 2
  let error01 = f64x2.splat(0)
  let error23 = error01
  let errorOfRest: f64 = 0
  const isSummed = sums != 0
  if (isSummed && memberCount == 0) memory.fill(sums, 0, <usize>columnCount << 3)
  for (let m = 0; m < memberCount; m++) {
    const row = rows + ((<usize>load<i32>(members + (<usize>m << 2)) * <usize>rowStride) << 2)
    let values = row + (<usize>firstColumn << 2)
    if (hasGaps) {
      values = gathered
      for (let place: usize = 0; place < bytes; place += 4) {
        store<f32>(gathered + place, load<f32>(row + (<usize>load<i32>(columnList + place) << 2)))
      }
    }
    let place: usize = 0
    if (!isSummed) {
      for (; place < vectorBytes; place += 16) {
        const low = f64x2.promote_low_f32x4(v128.load64_zero(values + place))
        const high = f64x2.promote_low_f32x4(v128.load64_zero(values + place, 8))
        error01 = addSquares(error01, low, codeword + place)
        error23 = addSquares(error23, high, codeword + place + 8)
      }
    } else if (m == 0) {
      // The first sets the sums, by adding to 0: so -0 becomes 0.
      const zero = f64x2.splat(0)
      for (; place < vectorBytes; place += 16) {
        const low = f64x2.promote_low_f32x4(v128.load64_zero(values + place))
        const high = f64x2.promote_low_f32x4(v128.load64_zero(values + place, 8))
        const sum = sums + (place << 1)
        v128.store(sum, f64x2.add(zero, low))
        v128.store(sum, f64x2.add(zero, high), 16)
        error01 = addSquares(error01, low, codeword + place)
        error23 = addSquares(error23, high, codeword + place + 8)
      }
      memory.fill(sums + (vectorBytes << 1), 0, (bytes - vectorBytes) << 1)
    }
    for (; place < vectorBytes; place += 16) {
      const low = f64x2.promote_low_f32x4(v128.load64_zero(values + place))
      const high = f64x2.promote_low_f32x4(v128.load64_zero(values + place, 8))
      const sum = sums + (place << 1)
      v128.store(sum, f64x2.add(v128.load(sum), low))
      v128.store(sum, f64x2.add(v128.load(sum, 16), high), 16)
      error01 = addSquares(error01, low, codeword + place)
      error23 = addSquares(error23, high, codeword + place + 8)
    }
    for (; place < bytes; place += 4) {
      const value = <f64>load<f32>(values + place)
      if (isSummed) {
        const sum = sums + (place << 1)
        store<f64>(sum, load<f64>(sum) + value)
      }
      const difference = value - <f64>load<f32>(codeword + place)
      errorOfRest += difference * difference
    }
  }
  if (isSummed) roundWithoutMeans(sums, <f64>memberCount, means, target, vectorBytes, bytes)
  const first = f64x2.extract_lane(error01, 0) + f64x2.extract_lane(error01, 1)
  const second = f64x2.extract_lane(error23, 0) + f64x2.extract_lane(error23, 1)
  return first + second + errorOfRest
}
