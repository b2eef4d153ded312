import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockCount, pictureBlocks } from './picture-blocks.ts'

function numbered(width: number, height: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, place) => place)
}

describe('pictureBlocks', () => {
  it('covers whole blocks once, and drops what is left at the right and below', () => {
    assert(
      property(
        integer({ min: 1, max: 30 }),
        integer({ min: 1, max: 30 }),
        integer({ min: 1, max: 8 }),
        (width, height, size) => {
          const count = blockCount(width, height, size)
          const seen = [...pictureBlocks(numbered(width, height), width, height, size, Infinity)].length
          expect(seen).toBe(count)
          const pixels: number[] = []
          for (const block of pictureBlocks(numbered(width, height), width, height, size, count)) {
            pixels.push(...block)
          }
          const inside = [...numbered(width, height)].filter(
            (pixel) =>
              pixel % width < width - (width % size) && Math.floor(pixel / width) < height - (height % size),
          )
          expect(pixels.toSorted((a, b) => a - b)).toEqual(inside)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('takes a block row by row', () => {
    const blocks = Array.from(pictureBlocks(numbered(5, 4), 5, 4, 2, 9), (block) => [...block])
    expect(blocks).toEqual([
      [0, 1, 5, 6],
      [2, 3, 7, 8],
      [10, 11, 15, 16],
      [12, 13, 17, 18],
    ])
  })

  it('chooses evenly, none twice', () => {
    const firsts = Array.from(pictureBlocks(numbered(100, 1), 100, 1, 1, 30), ([pixel]) => pixel)
    expect(firsts.length).toBe(30)
    for (let i = 1; i < 30; i++) expect([3, 4]).toContain(firsts[i] - firsts[i - 1])
    expect(firsts.at(-1)).toBe(96)
  })

  it('refuses sizes that disagree', () => {
    expect(() => pictureBlocks(numbered(5, 4), 5, 5, 2, 9).next()).toThrow(
      'picture: found 20 grey levels; expected 5 × 5 for its size.',
    )
  })
})
