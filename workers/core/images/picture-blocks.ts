import { Refusal } from '../formats/refusal.ts'

/** How many whole blocks lie beside each other in a picture: what is left at the right and below is not used. */
export function blockCount(width: number, height: number, blockSize: number): number {
  return Math.floor(width / blockSize) * Math.floor(height / blockSize)
}

/**
 * Blocks of a picture, non-overlapping, row by row from the upper left.
 * @param luma `height x width`, row-major @param chosenCount how many, evenly chosen; at most all of them
 * @returns one block after the other, `blockSize x blockSize`, row-major, each in the same array
 * @throws Refusal where the sizes disagree
 */
export function* pictureBlocks(
  luma: ArrayLike<number>,
  width: number,
  height: number,
  blockSize: number,
  chosenCount: number,
): Generator<Float64Array, void> {
  if (luma.length !== width * height) {
    throw new Refusal('picture', `found ${luma.length} grey levels`, `${width} × ${height} for its size`)
  }
  const across = Math.floor(width / blockSize)
  const count = blockCount(width, height, blockSize)
  const chosen = Math.min(count, chosenCount)
  const block = new Float64Array(blockSize * blockSize)
  for (let i = 0; i < chosen; i++) {
    const place = Math.floor((i * count) / chosen)
    const start = (Math.floor(place / across) * width + (place % across)) * blockSize
    for (let y = 0; y < blockSize; y++) {
      for (let x = 0; x < blockSize; x++) block[y * blockSize + x] = luma[start + y * width + x]
    }
    yield block
  }
}
