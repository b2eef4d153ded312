import { CellTable } from '../rate/cell-table.ts'

/**
 * Which samples are the same point.
 * @param samples `count x dimension`, finite
 * @returns for every sample the number of its point, `count` in all, and how many distinct points there are
 */
export function distinctSamples(
  samples: Float32Array,
  dimension: number,
): { ids: Int32Array; distinctCount: number } {
  const table = new CellTable(dimension)
  // Floats as integers for exact comparison; adding 0 makes -0 equal to 0.
  const ids = table.idsOf(new Int32Array(samples.map((value) => value + 0).buffer))
  return { ids, distinctCount: table.size }
}
