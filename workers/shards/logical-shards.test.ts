import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logicalShardCount, shareRows } from './logical-shards.ts'

/** Where the logical shards end, counted from the first row of all. */
function endsOf(rowCount: number, workerCount: number): number[] {
  return shareRows(rowCount, workerCount).flatMap(({ begin, blockEnds }) =>
    Array.from(blockEnds, (end) => begin + end),
  )
}

const counts = [fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 20 })] as const

test('the logical shards are the same for any number of workers', () => {
  fc.assert(
    fc.property(...counts, (rowCount, workerCount) => {
      const ends = endsOf(rowCount, workerCount)
      expect(ends).toEqual(endsOf(rowCount, 1))
      expect(ends).toHaveLength(logicalShardCount)
      expect(ends[logicalShardCount - 1]).toBe(rowCount)
    }),
  )
})

test('the shares follow one another and leave no row out', () => {
  fc.assert(
    fc.property(...counts, (rowCount, workerCount) => {
      let next = 0
      for (const { begin, end, blockEnds } of shareRows(rowCount, workerCount)) {
        expect(begin).toBe(next)
        expect(blockEnds[blockEnds.length - 1]).toBe(end - begin)
        next = end
      }
      expect(next).toBe(rowCount)
    }),
  )
})

test('two workers get half of the rows each', () => {
  expect(shareRows(1200, 2).map(({ begin, end }) => end - begin)).toEqual([600, 600])
})
