import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'

const { maximumCount } = cellsTable.codebook

/** The parameters of a codebook changed by hand: training starts from it, at iteration 0. */
type CodebookEdit = Pick<CellsParameters, 'codebook' | 'iteration' | 'importedCodebook'>

export function canEdit(codebook: ArrayLike<number>): boolean {
  return codebook.length / 2 <= maximumCount
}

export const editLimitMessage = `Codebooks of up to ${maximumCount} codewords can be edited by hand; this one is larger.`

export function moveCodeword(
  codebook: ArrayLike<number>,
  index: number,
  to: { readonly x: number; readonly y: number },
): CodebookEdit {
  const moved = Array.from(codebook)
  moved.splice(2 * index, 2, to.x, to.y)
  return edited(moved)
}

export function addCodeword(
  codebook: ArrayLike<number>,
  at: { readonly x: number; readonly y: number },
): CodebookEdit {
  return edited([...Array.from(codebook), at.x, at.y])
}

/** The sample that the codebook serves worst: a new codeword there is never a copy of an old one. */
export function farthestSample(
  samples: ArrayLike<number>,
  codebook: ArrayLike<number>,
): { readonly x: number; readonly y: number } {
  let farthest = -1
  let found = { x: 0, y: 0 }
  for (let i = 0; i < samples.length; i += 2) {
    let nearest = Number.POSITIVE_INFINITY
    for (let k = 0; k < codebook.length; k += 2) {
      const distance = (samples[i] - codebook[k]) ** 2 + (samples[i + 1] - codebook[k + 1]) ** 2
      if (distance < nearest) nearest = distance
    }
    if (nearest > farthest) [farthest, found] = [nearest, { x: samples[i], y: samples[i + 1] }]
  }
  return found
}

/** The last codeword stays: an empty codebook decodes to nothing. */
export function deleteCodeword(codebook: ArrayLike<number>, index: number): CodebookEdit | undefined {
  if (codebook.length <= 2) return undefined
  const rest = Array.from(codebook)
  rest.splice(2 * index, 2)
  return edited(rest)
}

function edited(codebook: readonly number[]): CodebookEdit {
  return { codebook, iteration: 0, importedCodebook: false }
}
