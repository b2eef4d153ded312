import type { TrainingFacts } from '../../../workers/contracts/cells-results.ts'
import { downloadBlob, downloadText } from '../../figures/export-figure.ts'
import { csvFromTable } from '../../figures/table-text.ts'

/** Ways to save a codebook, in the units of the plane: each is read back as it was. */
export const codebookFormats = ['.npy', '.npz', 'CSV'] as const
export type CodebookFormat = (typeof codebookFormats)[number]

/** What each of them is. */
export const codebookWords: Readonly<Record<CodebookFormat, string>> = {
  '.npy': 'array',
  '.npz': 'archive',
  CSV: 'table',
}

/** .zip files count their years from 1980; the day of the export is nobody's business. */
const archiveDate = new Date(1980, 0, 1)

export async function saveCodebook(
  { codebook, codebookFile }: Pick<TrainingFacts, 'codebook' | 'codebookFile'>,
  format: CodebookFormat,
  name: string,
): Promise<void> {
  switch (format) {
    case '.npy':
      return downloadBlob(new Blob([codebookFile]), name)
    case '.npz': {
      const { zipSync } = await import('fflate')
      const archive = zipSync({ 'codebook.npy': codebookFile }, { level: 0, mtime: archiveDate })
      return downloadBlob(new Blob([archive]), name)
    }
    default:
      return downloadText(csvFromTable(codebookTable(codebook)), 'text/csv', name)
  }
}

/** As many digits as tell every single-precision number from its neighbours. */
function codebookTable(codebook: Float32Array): { columns: string[]; rows: number[][] } {
  const rows = Array.from({ length: codebook.length / 2 }, (_, word) => [
    codebook[2 * word],
    codebook[2 * word + 1],
  ])
  return { columns: ['x', 'y'], rows }
}

export function codebookFileName(format: CodebookFormat): string {
  return `quantarium-codebook.${format.replace('.', '').toLowerCase()}`
}
