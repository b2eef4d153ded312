/** The lowest codeword among the lanes with the smallest score. */
// @ts-ignore: decorator
@inline
export function firstSmallest(score: v128, codeword: v128): i32 {
  let smallest = f32x4.pmin(score, i8x16.shuffle(score, score, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7))
  smallest = f32x4.pmin(
    smallest,
    i8x16.shuffle(smallest, smallest, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11),
  )
  let lowest = v128.bitselect(codeword, i32x4.splat(i32.MAX_VALUE), f32x4.eq(score, smallest))
  lowest = i32x4.min_s(
    lowest,
    i8x16.shuffle(lowest, lowest, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
  )
  return min(i32x4.extract_lane(lowest, 0), i32x4.extract_lane(lowest, 1))
}
