import type { FaceMethod, Quality } from '../../../../workers/contracts/faces-results.ts'
import { faceMethods } from '../../../../workers/contracts/faces-results.ts'
import type { FigureTable } from '../../../figures/table-text.ts'
import type { KeyedEvaluation, ShownLook } from './look-state.ts'
import { methodLook } from './methods.ts'
import type { MethodLook } from './methods.ts'

/** One method on the picture that is shown, and on all held-out pictures. */
export interface ScoreRow extends MethodLook {
  readonly method: FaceMethod
  readonly picture: Quality | undefined
  readonly mean: Quality | undefined
}

export function scoreRows(look: ShownLook, evaluation: KeyedEvaluation | undefined): readonly ScoreRow[] {
  return faceMethods
    .map((method) => ({
      ...methodLook(method, look.basis),
      method,
      picture: look.pictures[method]?.quality,
      mean: evaluation?.methods[method],
    }))
    .filter(({ picture, mean }) => picture !== undefined || mean !== undefined)
}

/** The most that any method reaches, as it is printed: equal figures are equally good. */
export function bestOf(
  rows: readonly ScoreRow[],
  set: 'picture' | 'mean',
  measure: keyof Quality,
  decimals: number,
): string | undefined {
  const values = rows.map((row) => row[set]?.[measure]).filter((value) => value !== undefined)
  return values.length < 2 ? undefined : Math.max(...values).toFixed(decimals)
}

export function scoreTable(rows: readonly ScoreRow[]): FigureTable {
  return {
    columns: ['method', 'PSNR, dB', 'SSIM', 'mean PSNR, dB', 'mean SSIM'],
    rows: rows.map(({ name, picture, mean }) => [
      name,
      picture?.psnrDb ?? Number.NaN,
      picture?.ssim ?? Number.NaN,
      mean?.psnrDb ?? Number.NaN,
      mean?.ssim ?? Number.NaN,
    ]),
  }
}
