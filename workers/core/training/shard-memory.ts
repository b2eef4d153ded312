import { candidateBytes } from '../../kernels/candidate-blocks.ts'
import { Refusal } from '../formats/refusal.ts'
import { OutOfKernelMemory } from '../../kernels/kernel-memory.ts'
import type { KernelMemory } from '../../kernels/kernel-memory.ts'
import {
  codewordsPerPanel,
  narrowDepth,
  narrowRowsPerPanel,
  panelsPerBlock,
  rowsPerPanel,
  tileElements,
} from '../../kernels/tile-sizes.ts'

/** What one codebook needs besides the rows. */
export interface SearchShape {
  readonly rowCount: number
  readonly activeCount: number
  readonly codebookSize: number
}

/** Rows of 8 numbers or fewer go the way without tiles. */
export const isNarrow = ({ activeCount }: SearchShape): boolean => activeCount <= narrowDepth

/** Below this the grid costs more than it saves. */
const SMALLEST_PRUNED_CODEBOOK = 24

/** In the plane a grid tells which codewords can be nearest. */
export const isPruned = ({ activeCount, codebookSize }: SearchShape): boolean =>
  activeCount === 2 && codebookSize >= SMALLEST_PRUNED_CODEBOOK

/** Rows of panels are whole panels, so labels have up to 15 places more than rows. */
const paddedRows = (rowCount: number): number => rowCount + narrowRowsPerPanel

const codewordPanels = (codebookSize: number): number => Math.ceil(codebookSize / codewordsPerPanel)

/** Bytes of all scores of a shard, kept between iterations. */
export function keptTileBytes({ rowCount, codebookSize }: SearchShape): number {
  return Math.ceil(rowCount / rowsPerPanel) * codewordPanels(codebookSize) * tileElements * 4
}

/** Places of the list 0, 1, 2, ..., which serves rows, codewords and the columns of codewords. */
export const listLength = ({ rowCount, activeCount, codebookSize }: SearchShape): number =>
  Math.max(rowCount, activeCount, codebookSize)

function searchBytes(shape: SearchShape) {
  const candidates = isPruned(shape) ? candidateBytes(shape.codebookSize) : { starts: 0, blocks: 0 }
  const { rowCount, activeCount, codebookSize } = shape
  const panels = codewordPanels(codebookSize)
  return {
    columnList: activeCount * 4,
    means: activeCount * 8,
    rowList: listLength(shape) * 4,
    rowPanels: paddedRows(rowCount) * activeCount * 4,
    codewords: codebookSize * activeCount * 4,
    codewordPanels: panels * codewordsPerPanel * activeCount * 4,
    halfNorms: panels * codewordsPerPanel * 4,
    movedList: codebookSize * 4,
    movedNorms: panels * codewordsPerPanel * 4,
    blockTiles: isNarrow(shape) ? 0 : panelsPerBlock * panels * tileElements * 4,
    candidateStarts: candidates.starts,
    candidateBlocks: candidates.blocks,
    gathered: activeCount * 4,
    sums: activeCount * 8,
    roundedSums: activeCount * 4,
  }
}

/** Addresses of the regions of a search. */
export type SearchRegions = Record<keyof ReturnType<typeof searchBytes>, number>

function rowBytes(rowCount: number, dimension: number) {
  const perRow = paddedRows(rowCount) * 4
  return { rows: rowCount * dimension * 4, labels: perRow, otherLabels: perRow, order: perRow }
}

/** Addresses of what a shard has whatever the codebook. */
export type RowRegions = Record<keyof ReturnType<typeof rowBytes>, number>

/** @throws Refusal with the megabytes that the machine has not given */
export function allocateRegions<Name extends string>(
  memory: KernelMemory,
  bytes: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const names = Object.keys(bytes) as Name[]
  const { top } = memory
  try {
    const entries = names.map((name) => [name, memory.allocate(bytes[name])] as const)
    return Object.fromEntries(entries) as Record<Name, number>
  } catch (error) {
    if (!(error instanceof OutOfKernelMemory)) throw error
    memory.release(top)
    const megabytes = Math.ceil(error.byteLength / 1e6)
    const expected = 'fewer rows, dimensions or codewords'
    throw new Refusal('memory', `this machine does not give the ${megabytes} MB that are needed`, expected)
  }
}

export const allocateSearch = (memory: KernelMemory, shape: SearchShape): SearchRegions =>
  allocateRegions(memory, searchBytes(shape))

export const allocateRows = (memory: KernelMemory, rowCount: number, dimension: number): RowRegions =>
  allocateRegions(memory, rowBytes(rowCount, dimension))

/** Rows are spread over so many workers at most: more of them wait for memory more than they compute. */
export const mostRowWorkers = 6

/** Scores that a shard keeps unless it is told otherwise. */
export const defaultScoreBudget = 64 * 2 ** 20

const total = (bytes: Readonly<Record<string, number>>): number =>
  Object.values(bytes).reduce((sum, value) => sum + value, 0)

/**
 * Bytes that a shard takes at most: its rows, their packed active columns, one codebook, scores and column statistics
 * (of rows that are summed as one block).
 * @param scoreBudgetBytes as given to the shard
 */
export function estimateShardBytes(
  rowCount: number,
  dimension: number,
  activeCount: number,
  codebookSize: number,
  scoreBudgetBytes = defaultScoreBudget,
): number {
  const shape = { rowCount, activeCount, codebookSize }
  const kept = isNarrow(shape) ? 0 : keptTileBytes(shape)
  const statistics = dimension * 3 * 8
  return (
    total(rowBytes(rowCount, dimension)) +
    total(searchBytes(shape)) +
    (kept <= scoreBudgetBytes ? kept : 0) +
    statistics
  )
}
