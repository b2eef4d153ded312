import { describe, expect, it } from 'vitest'
import { threefry2x32 } from './threefry.ts'

function encrypt(key: [number, number], counter: [number, number]): string[] {
  const out = new Uint32Array(2)
  threefry2x32(key[0], key[1], counter[0], counter[1], out)
  return Array.from(out, (word) => word.toString(16).padStart(8, '0'))
}

describe('threefry2x32', () => {
  // Known-answer vectors of the Random123 release, "threefry2x32 20".
  it('gives the published answers', () => {
    expect(encrypt([0, 0], [0, 0])).toEqual(['6b200159', '99ba4efe'])
    expect(encrypt([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual(['1cb996fc', 'bb002be7'])
    expect(encrypt([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual(['c4923a9c', '483df7a0'])
  })

  it('makes many blocks as it makes one, over the carry of the counter too', () => {
    const many = new Uint32Array(12)
    threefry2x32(3, 4_000_000_000, 0xfffffffd, 7, many)
    const counters: [number, number][] = [
      [0xfffffffd, 7],
      [0xfffffffe, 7],
      [0xffffffff, 7],
      [0, 8],
      [1, 8],
      [2, 8],
    ]
    const one = new Uint32Array(2)
    const singles = counters.flatMap(([low, high]) => {
      threefry2x32(3, 4_000_000_000, low, high, one)
      return [...one]
    })
    expect([...many]).toEqual(singles)
  })

  it('flips about half of the output bits when one input bit flips', () => {
    const out = new Uint32Array(2)
    let flipped = 0
    for (let bit = 0; bit < 32; bit += 1) {
      threefry2x32(7, 11, 0, 0, out)
      const before = [out[0], out[1]]
      threefry2x32(7, 11, (1 << bit) >>> 0, 0, out)
      for (const [place, word] of before.entries()) {
        flipped += ((word ^ out[place]) >>> 0).toString(2).replaceAll('0', '').length
      }
    }
    // 2048 fair bits: mean 1024, standard deviation 22.6.
    expect(Math.abs(flipped - 1024)).toBeLessThan(5 * 22.7)
  })
})
