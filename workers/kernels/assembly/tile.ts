import { multiplyAdd } from './multiply-add'

// @ts-ignore: decorator
@inline
function setRow(row: usize, first: v128, second: v128): void {
  v128.store(row, first)
  v128.store(row, second, 16)
}

// @ts-ignore: decorator
@inline
function addToRow(row: usize, first: v128, second: v128): void {
  v128.store(row, f32x4.add(v128.load(row), first))
  v128.store(row, f32x4.add(v128.load(row, 16), second), 16)
}

/**
 * Products of one panel of 6 rows with one panel of 8 codewords over one block of the depth, which become their tile
 * or are added to it: the sum over the depth is a sum of sums of at most 512 products. The rows of the tile start
 * `rowBytes` apart.
 * The 12 sums live in registers. Unrolling the loop makes it slower: the processor overlaps turns by itself.
 */
// @ts-ignore: decorator
@inline
export function addTile(
  rows: usize,
  codewords: usize,
  tile: usize,
  rowBytes: usize,
  depth: i32,
  isFirst: bool,
): void {
  let a0 = f32x4.splat(0)
  let a1 = f32x4.splat(0)
  let b0 = f32x4.splat(0)
  let b1 = f32x4.splat(0)
  let c0 = f32x4.splat(0)
  let c1 = f32x4.splat(0)
  let d0 = f32x4.splat(0)
  let d1 = f32x4.splat(0)
  let e0 = f32x4.splat(0)
  let e1 = f32x4.splat(0)
  let f0 = f32x4.splat(0)
  let f1 = f32x4.splat(0)
  const end = rows + <usize>depth * 24
  while (rows < end) {
    const first = v128.load(codewords)
    const second = v128.load(codewords, 16)
    let value = v128.load32_splat(rows)
    a0 = multiplyAdd(value, first, a0)
    a1 = multiplyAdd(value, second, a1)
    value = v128.load32_splat(rows, 4)
    b0 = multiplyAdd(value, first, b0)
    b1 = multiplyAdd(value, second, b1)
    value = v128.load32_splat(rows, 8)
    c0 = multiplyAdd(value, first, c0)
    c1 = multiplyAdd(value, second, c1)
    value = v128.load32_splat(rows, 12)
    d0 = multiplyAdd(value, first, d0)
    d1 = multiplyAdd(value, second, d1)
    value = v128.load32_splat(rows, 16)
    e0 = multiplyAdd(value, first, e0)
    e1 = multiplyAdd(value, second, e1)
    value = v128.load32_splat(rows, 20)
    f0 = multiplyAdd(value, first, f0)
    f1 = multiplyAdd(value, second, f1)
    rows += 24
    codewords += 32
  }
  if (isFirst) {
    setRow(tile, a0, a1)
    setRow(tile + rowBytes, b0, b1)
    setRow(tile + 2 * rowBytes, c0, c1)
    setRow(tile + 3 * rowBytes, d0, d1)
    setRow(tile + 4 * rowBytes, e0, e1)
    setRow(tile + 5 * rowBytes, f0, f1)
  } else {
    addToRow(tile, a0, a1)
    addToRow(tile + rowBytes, b0, b1)
    addToRow(tile + 2 * rowBytes, c0, c1)
    addToRow(tile + 3 * rowBytes, d0, d1)
    addToRow(tile + 4 * rowBytes, e0, e1)
    addToRow(tile + 5 * rowBytes, f0, f1)
  }
}
