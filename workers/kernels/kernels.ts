import type { KernelMemory } from './kernel-memory.ts'

/** Fastest first: SIMD with fused multiply-add, SIMD without it, plain TypeScript. */
export const backendNames = ['relaxed-simd', 'simd', 'plain'] as const
export type BackendName = (typeof backendNames)[number]

/**
 * The inner loops. Every address is a byte address in the memory of the same instance; sizes are in elements.
 * `simd` and `plain` agree in every bit; `relaxed-simd` rounds the products of `multiplyPanels`, `assignTiles` and
 * `updateTiles` once where the others round twice.
 */
export interface KernelLoops {
  /**
   * Multiplies and adds in registers only, 12 chains of 4 lanes: 96 floating-point operations an iteration.
   * @returns a number that depends on all of them
   */
  registerPeak(iterations: number): number

  /**
   * Centres, scales and rounds to float32, and lays out in panels: element (i, k) of the target stands at
   * `(floor(i / width) * columnCount + k) * width + i mod width` and is
   * `(source[rowList[i] * rowStride + columnList[k]] - means[k]) * scale`, computed in float64; 0 from rowCount on.
   * @param rowList int32, rowCount; @param columnList int32, columnCount; @param means float64, columnCount
   */
  packPanels(
    source: number,
    rowStride: number,
    rowList: number,
    rowCount: number,
    columnList: number,
    columnCount: number,
    means: number,
    scale: number,
    width: number,
    target: number,
  ): void

  /** |c|^2 / 2 of the columns of panels of width 8, summed in float64: float32, `8 panelCount`. */
  halfNorms(panels: number, panelCount: number, depth: number, target: number): void

  /**
   * The matrix of the products x.c of all rows of panels with all columns of others, summed in float32 over blocks of
   * 512, these one after the other.
   * @param rowPanels panels of width 6; @param columnPanels panels of width 8
   * @param adds 1: the products are added to what stands in the target; 0: they are set
   * @param product float32, `6 rowPanelCount x 8 columnPanelCount`, row-major
   */
  multiplyPanels(
    rowPanels: number,
    rowPanelCount: number,
    columnPanels: number,
    columnPanelCount: number,
    depth: number,
    adds: number,
    product: number,
  ): void

  /**
   * label = argmin_k halfNorms[k] - x.c_k, the lowest k among equals, for all rows.
   * @param rowPanels panels of width 6; @param codewordPanels panels of width 8
   * @param halfNorms float32, Infinity where a panel has no codeword
   * @param tiles float32: the products x.c, `codewordPanelCount` tiles of 6 x 8 for each row panel, if `keepsTiles`
   * is 1; if it is 0, room for the tiles of one block of row panels
   * @param labels int32, `6 rowPanelCount`
   */
  assignTiles(
    rowPanels: number,
    rowPanelCount: number,
    codewordPanels: number,
    codewordPanelCount: number,
    depth: number,
    halfNorms: number,
    tiles: number,
    keepsTiles: number,
    labels: number,
  ): void

  /**
   * As `assignTiles` with tiles that are kept from before and of which only the columns of moved codewords are new.
   * @param movedPanels the moved codewords, panels of width 8; @param movedList int32: their places in the codebook
   * @param scratch room for the tiles of one block of row panels with the moved panels
   */
  updateTiles(
    rowPanels: number,
    rowPanelCount: number,
    movedPanels: number,
    movedList: number,
    movedCount: number,
    depth: number,
    halfNorms: number,
    scratch: number,
    tiles: number,
    codewordPanelCount: number,
    labels: number,
  ): void

  /**
   * The same argmin for a depth of at most 8, without tiles, rounded twice in every backend.
   * @param rowPanels panels of width 16; @param codewords `codebookSize x depth`, centred and scaled
   * @param labels int32, `16 rowPanelCount`
   */
  assignNarrow(
    rowPanels: number,
    rowPanelCount: number,
    codewords: number,
    codebookSize: number,
    depth: number,
    halfNorms: number,
    labels: number,
  ): void

  /**
   * As `assignNarrow` for rows of the plane in [-1, 1]^2, with the candidates of each cell of a square grid only.
   * @param rowPanels panels of width 16; @param side cells along a side of the grid
   * @param starts int32, `side^2 + 1`: the first block of each cell, row-major, and the end of the last
   * @param blocks four candidates in 64 bytes: float32 |c|^2 / 2 four times, then c_1, c_2, then int32 codewords, which
   * ascend over the blocks of a cell; Infinity for |c|^2 / 2 where there is none
   * @param labels int32, rowCount
   */
  assignInCells(
    rowPanels: number,
    rowCount: number,
    side: number,
    starts: number,
    blocks: number,
    labels: number,
  ): void

  /**
   * Members of one codeword: sums over the columns less the means of those, formed in float64 and rounded once, and
   * the sum of (x - c)^2 from the differences.
   * @param members int32: row numbers; @param columnList int32; @param codeword float32, columnCount
   * @param means float64, columnCount; @param gathered room for columnCount float32
   * @param sums room for columnCount float64, or 0: then only the sum of (x - c)^2 is formed, in the same bits
   * @param target float32, columnCount: set, not added to
   * @returns sum of |x - c|^2 over members and columns
   */
  sumMembers(
    rows: number,
    rowStride: number,
    members: number,
    memberCount: number,
    columnList: number,
    columnCount: number,
    codeword: number,
    means: number,
    gathered: number,
    sums: number,
    target: number,
  ): number
}

/** One backend with a memory of its own, which is given back when the instance is dropped. */
export interface Kernels {
  readonly backend: BackendName
  readonly memory: KernelMemory
  readonly loops: KernelLoops
}
