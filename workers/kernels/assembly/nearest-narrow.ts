import { NARROW_ROWS_PER_PANEL } from './tile-sizes'

/** A lane is a row: 16 rows stand against one codeword at a time, and no lanes need be compared. */
export function assignNarrow(
  rowPanels: usize,
  rowPanelCount: i32,
  codewords: usize,
  codebookSize: i32,
  depth: i32,
  halfNorms: usize,
  labels: usize,
): void {
  const rowVectors = <usize>depth * (NARROW_ROWS_PER_PANEL * 4)
  for (let panel = 0; panel < rowPanelCount; panel++) {
    const rows = rowPanels + <usize>panel * rowVectors
    const rowsEnd = rows + rowVectors
    let best0 = f32x4.splat(Infinity)
    let best1 = best0
    let best2 = best0
    let best3 = best0
    let label0 = i32x4.splat(0)
    let label1 = label0
    let label2 = label0
    let label3 = label0
    let codeword = codewords
    for (let k = 0; k < codebookSize; k++) {
      let score0 = v128.load32_splat(halfNorms + ((<usize>k) << 2))
      let score1 = score0
      let score2 = score0
      let score3 = score0
      for (let values = rows; values < rowsEnd; values += 64) {
        const coordinate = v128.load32_splat(codeword)
        score0 = f32x4.sub(score0, f32x4.mul(v128.load(values), coordinate))
        score1 = f32x4.sub(score1, f32x4.mul(v128.load(values, 16), coordinate))
        score2 = f32x4.sub(score2, f32x4.mul(v128.load(values, 32), coordinate))
        score3 = f32x4.sub(score3, f32x4.mul(v128.load(values, 48), coordinate))
        codeword += 4
      }
      const number = i32x4.splat(k)
      const is0 = f32x4.lt(score0, best0)
      const is1 = f32x4.lt(score1, best1)
      const is2 = f32x4.lt(score2, best2)
      const is3 = f32x4.lt(score3, best3)
      label0 = v128.bitselect(number, label0, is0)
      label1 = v128.bitselect(number, label1, is1)
      label2 = v128.bitselect(number, label2, is2)
      label3 = v128.bitselect(number, label3, is3)
      best0 = f32x4.pmin(best0, score0)
      best1 = f32x4.pmin(best1, score1)
      best2 = f32x4.pmin(best2, score2)
      best3 = f32x4.pmin(best3, score3)
    }
    const to = labels + <usize>panel * (NARROW_ROWS_PER_PANEL * 4)
    v128.store(to, label0)
    v128.store(to, label1, 16)
    v128.store(to, label2, 32)
    v128.store(to, label3, 48)
  }
}
