import { Delaunay } from 'd3-delaunay'

/**
 * Voronoi polygons of planar codewords (`K x 2`) inside the square window of a given half-width.
 * A codeword that coincides with an earlier one, or whose cell lies outside, has an empty polygon.
 * @returns one flat x, y list a codeword, counter-clockwise, not closed
 */
export function codebookCells(codebook: Float32Array, halfWidth: number): Float32Array[] {
  const voronoi = new Delaunay(Float64Array.from(codebook)).voronoi([
    -halfWidth,
    -halfWidth,
    halfWidth,
    halfWidth,
  ])
  return Array.from({ length: codebook.length / 2 }, (_, i) => {
    // A null polygon is documented; the library's types leave it out.
    const polygon: readonly (readonly number[])[] | null = voronoi.cellPolygon(i)
    return Float32Array.from((polygon ?? []).slice(0, -1).flat())
  })
}
