import type { PanelResult } from '../../../../workers/contracts/cells-results.ts'
import type { FigureTable } from '../../../figures/table-text.ts'
import { codeLengthBits } from './colouring.ts'

/** More rows make a table that nobody reads; the exported file has as many. */
const maximumRows = 2000

/** The occupied cells of a panel, fullest first, as the text alternative and for CSV and JSON. */
export function panelTable({ geometry }: PanelResult): FigureTable {
  const { occupied, indexLength, indices, probability, distortionShare, reproductions } = geometry
  const indexNames = indexLength === 1 ? ['codeword'] : ['u1', 'u2']
  const rows = Array.from({ length: Math.min(occupied, maximumRows) }, (_, cell) => [
    ...indices.subarray(cell * indexLength, (cell + 1) * indexLength),
    rounded(probability[cell]),
    rounded(codeLengthBits(probability[cell])),
    rounded(distortionShare[cell]),
    rounded(reproductions[2 * cell]),
    rounded(reproductions[2 * cell + 1]),
  ])
  return { columns: [...indexNames, 'probability', 'bits', 'error share', 'x', 'y'], rows }
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
