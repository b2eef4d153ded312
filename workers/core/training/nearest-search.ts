import { candidateBytes, writeCandidates } from '../../kernels/candidate-blocks.ts'
import { OutOfKernelMemory } from '../../kernels/kernel-memory.ts'
import { gridSide, type PlaneCodewords } from '../../kernels/plane-grid.ts'
import { codewordsPerPanel, narrowRowsPerPanel, rowsPerPanel } from '../../kernels/tile-sizes.ts'
import { movedCodewords } from './moved-codewords.ts'
import { fitsWorkspace, makeWorkspace, type ResidentRows, type SearchWorkspace } from './search-workspace.ts'
import { isNarrow, isPruned, keptTileBytes, type SearchRegions } from './shard-memory.ts'
import { checkFiniteCodewords, checkSparseCodebook } from './sparse-codebook-check.ts'
import type { SparseCodebook } from './training-rows.ts'

/** Up to this share of moved codewords only their scores are computed; above it all, which is then as quick. */
const LARGEST_UPDATED_SHARE = 0.5
/** Scores are kept from the first pass on in which no larger share moved. */
const LARGEST_KEPT_SHARE = 0.75

/**
 * Nearest codewords of resident rows, with what is kept from pass to pass: packed active columns, the last codewords
 * and, as far as they fit a budget, the scores. The labels are those of a search that keeps nothing, bit for bit: a
 * score is summed in the same order wherever its codeword stands in a panel.
 */
export class NearestSearch {
  readonly #rows: ResidentRows
  readonly #scoreBudgetBytes: number
  readonly #base: number
  #workspace: SearchWorkspace | undefined
  /** where the last pass wrote its labels; the codewords that they belong to stand in the workspace */
  #lastLabels: number | undefined
  /** where the scores of the last pass stand, if they were kept */
  #keptTiles: number | undefined
  #tileRoom: number | undefined

  constructor(rows: ResidentRows, scoreBudgetBytes: number) {
    this.#rows = rows
    this.#scoreBudgetBytes = scoreBudgetBytes
    this.#base = rows.kernels.memory.top
  }

  /**
   * Writes the label of every row.
   * @param labels address of int32, with room for whole panels of rows; what stands there is kept until `forget`
   * @returns where the codewords and active columns of this pass stand, and what does not depend on the codewords
   * @throws Refusal for a codebook that does not fit the rows or is not finite, or for want of memory
   */
  label(codebook: SparseCodebook, labels: number): SearchWorkspace {
    checkSparseCodebook(codebook, this.#rows.dimension)
    const workspace = this.#workspaceFor(codebook)
    const { memory } = this.#rows.kernels
    const staged = memory.float32(workspace.regions.codewords, codebook.codewords.length)
    const last = this.#lastLabels
    const moved = movedCodewords(codebook, last === undefined ? undefined : staged)
    staged.set(codebook.codewords)
    // Until the pass is through: what is refused half-way leaves nothing to build on.
    this.#lastLabels = undefined
    if (last !== undefined && moved.length === 0) {
      const { rowCount } = this.#rows
      memory.int32(labels, rowCount).set(memory.int32(last, rowCount))
    } else if (isNarrow(workspace.shape)) {
      this.#labelNarrow(workspace, codebook, labels)
    } else {
      this.#labelByTiles(workspace, codebook, moved, labels, last !== undefined)
    }
    this.#lastLabels = labels
    return workspace
  }

  /** To be called when rows have changed: nothing that was computed from them is used again. */
  forget(): void {
    this.#rows.kernels.memory.release(this.#base)
    this.#workspace = undefined
    this.#lastLabels = undefined
    this.#keptTiles = undefined
    this.#tileRoom = undefined
  }

  #workspaceFor(codebook: SparseCodebook): SearchWorkspace {
    if (this.#workspace && fitsWorkspace(this.#workspace, codebook)) return this.#workspace
    this.forget()
    this.#workspace = makeWorkspace(this.#rows, codebook)
    return this.#workspace
  }

  /** Packs the codewords of a list (int32) as the rows are packed. */
  #packCodewords(
    { regions, shape, scale }: SearchWorkspace,
    list: number,
    count: number,
    width: number,
  ): void {
    this.#rows.kernels.loops.packPanels(
      regions.codewords,
      shape.activeCount,
      list,
      count,
      regions.rowList, // the columns of a codebook are 0, 1, 2, ...
      shape.activeCount,
      regions.means,
      scale,
      width,
      regions.codewordPanels,
    )
  }

  #labelNarrow(workspace: SearchWorkspace, codebook: SparseCodebook, labels: number): void {
    const { memory, loops } = this.#rows.kernels
    const { regions, shape } = workspace
    const { rowCount, activeCount, codebookSize } = shape
    this.#packCodewords(workspace, regions.rowList, codebookSize, 1)
    const packed = memory.float32(regions.codewordPanels, codebookSize * activeCount)
    const norms = memory.float32(regions.halfNorms, codebookSize)
    for (let k = 0, place = 0; k < codebookSize; k++) {
      let norm = 0
      for (const end = place + activeCount; place < end; place++) norm += packed[place] * packed[place]
      norms[k] = norm / 2
    }
    checkFiniteCodewords(codebook, norms)
    const panels = Math.ceil(rowCount / narrowRowsPerPanel)
    const { rowPanels, codewordPanels, halfNorms } = regions
    if (isPruned(shape) && this.#writeCandidates(regions, { codewords: packed, halfNorms: norms })) {
      const { candidateStarts, candidateBlocks } = regions
      loops.assignInCells(
        rowPanels,
        rowCount,
        gridSide(codebookSize),
        candidateStarts,
        candidateBlocks,
        labels,
      )
      return
    }
    loops.assignNarrow(rowPanels, panels, codewordPanels, codebookSize, activeCount, halfNorms, labels)
  }

  #writeCandidates({ candidateStarts, candidateBlocks }: SearchRegions, plane: PlaneCodewords): boolean {
    const { memory } = this.#rows.kernels
    const { starts, blocks } = candidateBytes(plane.halfNorms.length)
    return writeCandidates(
      plane,
      memory.int32(candidateStarts, starts / 4),
      memory.float32(candidateBlocks, blocks / 4),
      memory.int32(candidateBlocks, blocks / 4),
    )
  }

  #labelByTiles(
    workspace: SearchWorkspace,
    codebook: SparseCodebook,
    moved: Int32Array,
    labels: number,
    hadLast: boolean,
  ): void {
    const movedShare = moved.length / workspace.shape.codebookSize
    if (this.#keptTiles !== undefined && movedShare <= LARGEST_UPDATED_SHARE) {
      this.#updateTiles(workspace, codebook, moved, this.#keptTiles, labels)
      return
    }
    this.#keptTiles = hadLast && movedShare <= LARGEST_KEPT_SHARE ? this.#roomForTiles(workspace) : undefined
    this.#assignTiles(workspace, codebook, labels)
  }

  /** @returns undefined over the budget, and where the machine has no more: the search does without */
  #roomForTiles({ shape }: SearchWorkspace): number | undefined {
    const byteLength = keptTileBytes(shape)
    if (byteLength > this.#scoreBudgetBytes) return undefined
    try {
      this.#tileRoom ??= this.#rows.kernels.memory.allocate(byteLength)
    } catch (error) {
      if (!(error instanceof OutOfKernelMemory)) throw error
    }
    return this.#tileRoom
  }

  #assignTiles(workspace: SearchWorkspace, codebook: SparseCodebook, labels: number): void {
    const { memory, loops } = this.#rows.kernels
    const { regions, shape } = workspace
    const { rowCount, activeCount, codebookSize } = shape
    const panelCount = Math.ceil(codebookSize / codewordsPerPanel)
    this.#packCodewords(workspace, regions.rowList, codebookSize, codewordsPerPanel)
    loops.halfNorms(regions.codewordPanels, panelCount, activeCount, regions.halfNorms)
    checkFiniteCodewords(codebook, memory.float32(regions.halfNorms, codebookSize))
    memory.float32(regions.halfNorms, panelCount * codewordsPerPanel).fill(Infinity, codebookSize)
    loops.assignTiles(
      regions.rowPanels,
      Math.ceil(rowCount / rowsPerPanel),
      regions.codewordPanels,
      panelCount,
      activeCount,
      regions.halfNorms,
      this.#keptTiles ?? regions.blockTiles,
      this.#keptTiles === undefined ? 0 : 1,
      labels,
    )
  }

  #updateTiles(
    workspace: SearchWorkspace,
    codebook: SparseCodebook,
    moved: Int32Array,
    tiles: number,
    labels: number,
  ): void {
    const { memory, loops } = this.#rows.kernels
    const { regions, shape } = workspace
    const { rowCount, activeCount, codebookSize } = shape
    memory.int32(regions.movedList, moved.length).set(moved)
    this.#packCodewords(workspace, regions.movedList, moved.length, codewordsPerPanel)
    const movedPanels = Math.ceil(moved.length / codewordsPerPanel)
    loops.halfNorms(regions.codewordPanels, movedPanels, activeCount, regions.movedNorms)
    const movedNorms = memory.float32(regions.movedNorms, moved.length)
    const norms = memory.float32(regions.halfNorms, codebookSize)
    for (const [place, codeword] of moved.entries()) norms[codeword] = movedNorms[place]
    checkFiniteCodewords(codebook, norms)
    loops.updateTiles(
      regions.rowPanels,
      Math.ceil(rowCount / rowsPerPanel),
      regions.codewordPanels,
      regions.movedList,
      moved.length,
      activeCount,
      regions.halfNorms,
      regions.blockTiles,
      tiles,
      Math.ceil(codebookSize / codewordsPerPanel),
      labels,
    )
  }
}
