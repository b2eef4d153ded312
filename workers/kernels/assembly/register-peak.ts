import { multiplyAdd } from './multiply-add'

/** 12 independent chains, as many as a tile has sums: the latency of one is hidden by the others. */
export function registerPeak(iterations: i32): f32 {
  const factor = f32x4.splat(1.0000001)
  const term = f32x4.splat(1e-9)
  let s0 = f32x4.splat(0)
  let s1 = f32x4.splat(1)
  let s2 = f32x4.splat(2)
  let s3 = f32x4.splat(3)
  let s4 = f32x4.splat(4)
  let s5 = f32x4.splat(5)
  let s6 = f32x4.splat(6)
  let s7 = f32x4.splat(7)
  let s8 = f32x4.splat(8)
  let s9 = f32x4.splat(9)
  let s10 = f32x4.splat(10)
  let s11 = f32x4.splat(11)
  for (let i = 0; i < iterations; i++) {
    s0 = multiplyAdd(s0, factor, term)
    s1 = multiplyAdd(s1, factor, term)
    s2 = multiplyAdd(s2, factor, term)
    s3 = multiplyAdd(s3, factor, term)
    s4 = multiplyAdd(s4, factor, term)
    s5 = multiplyAdd(s5, factor, term)
    s6 = multiplyAdd(s6, factor, term)
    s7 = multiplyAdd(s7, factor, term)
    s8 = multiplyAdd(s8, factor, term)
    s9 = multiplyAdd(s9, factor, term)
    s10 = multiplyAdd(s10, factor, term)
    s11 = multiplyAdd(s11, factor, term)
  }
  let sum = f32x4.add(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)), f32x4.add(s4, s5))
  sum = f32x4.add(sum, f32x4.add(f32x4.add(f32x4.add(s6, s7), f32x4.add(s8, s9)), f32x4.add(s10, s11)))
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 3)
}
