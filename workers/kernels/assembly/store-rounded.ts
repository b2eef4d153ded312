/** Rounds two float64 to float32. */
// @ts-ignore: decorator
@inline
export function storeRounded(target: usize, pair: v128): void {
  v128.store64_lane(target, f32x4.demote_f64x2_zero(pair), 0)
}
