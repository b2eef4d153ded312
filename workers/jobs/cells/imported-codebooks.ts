import type { CellsParameters, CodebookFile } from '../../contracts/cells.ts'
import { cellsTable, maximumCodebookSize } from '../../contracts/cells.ts'
import type { CodebookRefused } from '../../contracts/cells-results.ts'
import { maximumCodebookFileBytes, parseCodebook } from '../../core/formats/codebook-file.ts'
import { checkFileSize } from '../../core/formats/file-limits.ts'
import { readingRefusal } from '../../core/formats/reading-refusal.ts'
import { Refusal } from '../../core/formats/refusal.ts'

const limits = { maximumCount: maximumCodebookSize, limit: cellsTable.codebook.limit }

/** The parameters with the codebook that a training starts from. */
interface Started {
  readonly kind: 'started'
  readonly parameters: CellsParameters
}

/** Reads imported codebooks and keeps the last one. */
export class ImportedCodebooks {
  private last: { readonly id: number; readonly codebook: readonly number[] } | undefined

  /** The parameters with the imported codebook in the place of an edited one, where it is wanted; or why it cannot be. */
  async started(
    parameters: CellsParameters,
    file: CodebookFile | undefined,
  ): Promise<Started | CodebookRefused> {
    if (!parameters.importedCodebook || parameters.codebook.length > 0) return { kind: 'started', parameters }
    try {
      return { kind: 'started', parameters: { ...parameters, codebook: await this.read(file) } }
    } catch (error) {
      const refusal = readingRefusal(error, file?.name ?? 'codebook') ?? error
      if (!(refusal instanceof Refusal)) throw error
      return { kind: 'codebook-refused', message: refusal.message }
    }
  }

  private async read(file: CodebookFile | undefined): Promise<readonly number[]> {
    if (!file) throw new Refusal('codebook', 'no file at hand', 'a file: import one')
    if (this.last?.id === file.id) return this.last.codebook
    checkFileSize(file.file.size, file.name, maximumCodebookFileBytes)
    const bytes = new Uint8Array(await file.file.arrayBuffer())
    const codebook = Array.from(parseCodebook(bytes, file.name, limits))
    this.last = { id: file.id, codebook }
    return codebook
  }
}
