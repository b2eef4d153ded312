/*
 * 6 rows by 2 vectors of 4 codewords: 12 sums, 2 codeword vectors and 1 row value fit the 16 registers of x86-64.
 * A panel of 8 codewords by 512 dimensions (16 KB) stays in the first-level cache while 16 panels of rows
 * (16 x 6 x 512 x 4 bytes = 192 KB, second level) pass by it. The same numbers stand in assembly/tile-sizes.ts.
 */
export const rowsPerPanel = 6
export const codewordsPerPanel = 8
export const tileElements = rowsPerPanel * codewordsPerPanel
export const depthBlock = 512
export const panelsPerBlock = 16

/** The path without tiles: four vectors of 4 rows, and at most this depth. */
export const narrowRowsPerPanel = 16
export const narrowDepth = 8
