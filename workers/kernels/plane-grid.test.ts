import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridSide, planeGrid } from './plane-grid.ts'

const coordinate = fc.oneof(
  fc.float({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(-1, -0.5, 0, 0.5, 1),
  fc.float({ min: -3, max: 3, noNaN: true }),
)
const codebook = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 })

function planeOf(pairs: readonly (readonly [number, number])[]) {
  const codewords = Float32Array.from(pairs.flat())
  const halfNorms = Float32Array.from(
    pairs.keys(),
    (k) => (codewords[2 * k] ** 2 + codewords[2 * k + 1] ** 2) / 2,
  )
  return { codewords, halfNorms }
}

test('the list of a cell holds the first nearest codeword of every point in it, by scores in float32', () => {
  const point = fc.float({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      codebook,
      fc.array(fc.tuple(point, point), { minLength: 40, maxLength: 40 }),
      (pairs, points) => {
        const plane = planeOf(pairs)
        const { codewords, halfNorms } = plane
        const { side, starts, lists } = planeGrid(plane)
        const indexOf = (value: number) => Math.min(side - 1, Math.floor(((value + 1) / 2) * side))
        // Corners of cells too: there the bound is met.
        const corners = points.map(([x, y]): [number, number] => [
          (2 * indexOf(x)) / side - 1,
          (2 * indexOf(y)) / side - 1,
        ])
        for (const [x, y] of [...points, ...corners]) {
          const scores = Float32Array.from(halfNorms, (norm, k) =>
            Math.fround(
              Math.fround(norm - Math.fround(x * codewords[2 * k])) - Math.fround(y * codewords[2 * k + 1]),
            ),
          )
          const cell = indexOf(y) * side + indexOf(x)
          const list = lists.subarray(starts[cell], starts[cell + 1])
          expect(list).toContain(scores.indexOf(Math.min(...scores)))
          expect([...list]).toEqual([...list].sort((a, b) => a - b))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('lists are short: a grid of codewords leaves about four to a cell', () => {
  const pairs = Array.from(
    { length: 256 },
    (_, k) => [((k % 16) - 7.5) / 8, (Math.floor(k / 16) - 7.5) / 8] as const,
  )
  const { side, lists } = planeGrid(planeOf(pairs))
  expect(side).toBe(gridSide(256))
  expect(side).toBe(32)
  expect(lists.length / side ** 2).toBeLessThan(4.5)
})
