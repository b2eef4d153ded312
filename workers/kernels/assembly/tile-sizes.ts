// The same numbers as in ../tile-sizes.ts, which says why.
export const ROWS_PER_PANEL: i32 = 6
export const CODEWORDS_PER_PANEL: i32 = 8
export const TILE_BYTES: usize = 192
/** One row of a tile: 8 float32. */
export const TILE_ROW_BYTES: usize = 32
export const DEPTH_BLOCK: i32 = 512
export const PANELS_PER_BLOCK: i32 = 16
export const NARROW_ROWS_PER_PANEL: i32 = 16
