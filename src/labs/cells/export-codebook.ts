import type { TrainingFacts } from '../../../workers/contracts/cells-results.ts'
import { downloadBlob, downloadText } from '../../figures/export-figure.ts'
import { csvFromTable } from '../../figures/table-text.ts'

/** Ways to save a codebook, in the units of the plane: each is read back as it was, without words that are dead. */
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

type SavedTraining = Pick<TrainingFacts, 'codebook' | 'codebookFile' | 'coding' | 'codingFiles'>

export async function saveCodebook(
  training: SavedTraining,
  format: CodebookFormat,
  name: string,
): Promise<void> {
  switch (format) {
    case '.npy':
      return downloadBlob(new Blob([training.codebookFile]), name)
    case '.npz': {
      const { zipSync } = await import('fflate')
      const archive = zipSync(archiveEntries(training), { level: 0, mtime: archiveDate })
      return downloadBlob(new Blob([archive]), name)
    }
    default:
      return downloadText(csvFromTable(codebookTable(training)), 'text/csv', name)
  }
}

/** The .npy files of an archive; `codebook` is what an import takes. */
export function archiveEntries({
  codebookFile,
  codingFiles,
}: SavedTraining): Record<string, Uint8Array<ArrayBuffer>> {
  return {
    'codebook.npy': codebookFile,
    ...(codingFiles && {
      'lengths_bits.npy': codingFiles.lengthsBits,
      'multiplier.npy': codingFiles.multiplier,
    }),
  }
}

/**
 * The words that are not dead, and nothing else, so that the table can be imported again; with as many digits as tell
 * every single-precision number from its neighbours.
 */
export function codebookTable({ codebook, coding }: SavedTraining): { columns: string[]; rows: number[][] } {
  const rows = Array.from({ length: codebook.length / 2 }, (_, word) => [
    codebook[2 * word],
    codebook[2 * word + 1],
  ])
  return { columns: ['x', 'y'], rows: rows.filter((_, word) => coding?.lengthsBits[word] !== Infinity) }
}

export function codebookFileName(format: CodebookFormat): string {
  return `quantarium-codebook.${format.replace('.', '').toLowerCase()}`
}
