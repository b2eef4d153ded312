import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKernels } from '../../../kernels/create-kernels.ts'
import type { BackendName } from '../../../kernels/kernels.ts'
import { RandomStream } from '../../random/random-stream.ts'
import { RowShard } from '../row-shard.ts'
import { storeRows } from '../row-store.ts'
import type { SparseCodebook } from '../training-rows.ts'
import { assignOneBlock, codebookOf, everyDimension, normalNumbers } from './search-reference.ts'

type Pass = 'assign' | 'error' | 'subtract'

/** What happens to a codebook between two passes. */
const step = fc.record({
  movedShare: fc.constantFrom(0, 0.05, 0.3, 0.5, 0.7, 0.9, 1),
  pass: fc.constantFrom<Pass>('assign', 'assign', 'assign', 'error', 'subtract'),
  newActiveSet: fc.constantFrom(false, false, false, false, true),
})

const situation = fc.record({
  seed: fc.nat(1_000_000),
  rowCount: fc.integer({ min: 1, max: 60 }),
  dimension: fc.integer({ min: 9, max: 40 }),
  codebookSize: fc.integer({ min: 1, max: 45 }),
  scoreBudgetBytes: fc.constantFrom(undefined, 0),
  steps: fc.array(step, { minLength: 3, maxLength: 8 }),
})

/** What one pass gives, and what a shard gives that is made of the same rows for this pass alone. */
function runPass(
  backend: BackendName,
  shard: RowShard,
  codebook: SparseCodebook,
  pass: Pass,
  isFirst: boolean,
) {
  const { labels: before, rowCount, dimension } = shard
  const rows = shard.rowsAt(Int32Array.from({ length: rowCount }, (_, row) => row))
  const fresh = new RowShard(storeRows(createKernels(backend), rows, dimension), {
    centre: new Float64Array(dimension),
  })
  const sums = assignOneBlock(fresh, codebook)
  const { labels } = fresh
  const differing = labels.filter((label, row) => label !== before[row]).length
  switch (pass) {
    case 'error':
      return {
        found: { squaredError: shard.squaredErrors(codebook)[0], labels: shard.labels },
        expected: { squaredError: sums.squaredError, labels: before },
      }
    case 'subtract':
      shard.subtract(codebook)
      return { found: { labels: shard.labels }, expected: { labels } }
    case 'assign':
      return {
        found: { ...assignOneBlock(shard, codebook), labels: shard.labels },
        expected: { ...sums, changedCount: isFirst ? rowCount : differing, labels },
      }
  }
}

/** Work that is saved changes nothing; called as `testRowShard` is. */
export function testKeptScores(backend: BackendName): void {
  describe(`what a shard keeps between passes, ${backend}`, () => {
    it('gives what a fresh shard gives, to the last bit, whichever codewords move', () => {
      fc.assert(
        fc.property(situation, ({ seed, rowCount, dimension, codebookSize, scoreBudgetBytes, steps }) => {
          const stream = new RandomStream(seed, 'moves')
          const rows = normalNumbers(stream, rowCount * dimension)
          const shard = new RowShard(storeRows(createKernels(backend), rows, dimension), {
            centre: new Float64Array(dimension),
            ...(scoreBudgetBytes === undefined ? {} : { scoreBudgetBytes }),
          })
          let active = everyDimension(dimension)
          let isFirst = true
          let codewords = normalNumbers(stream, codebookSize * active.length)
          for (const { movedShare, pass, newActiveSet } of steps) {
            if (newActiveSet) {
              active = everyDimension(dimension, 1 + stream.integer(5), stream.integer(3))
              codewords = normalNumbers(stream, codebookSize * active.length)
            }
            for (let k = 0; k < codebookSize; k++) {
              if (stream.uniform() < movedShare) codewords[(k + 1) * active.length - 1] += stream.normal()
            }
            const codebook = codebookOf(dimension, active, codewords)
            const { found, expected } = runPass(backend, shard, codebook, pass, isFirst)
            expect(found).toEqual(expected)
            if (pass !== 'error') isFirst = pass === 'subtract'
          }
        }),
        { numRuns: 40 },
      )
    })

    it('computes the columns of moved codewords only, once few move', () => {
      const stream = new RandomStream(5, 'kept')
      const rows = normalNumbers(stream, 30 * 12)
      const active = everyDimension(12)
      const codewords = normalNumbers(stream, 20 * 12)
      const kernels = createKernels(backend)
      let updates = 0
      const { loops } = kernels
      const updateTiles: typeof loops.updateTiles = (...sizes) => {
        updates++
        loops.updateTiles(...sizes)
      }
      const counted = { ...kernels, loops: { ...loops, updateTiles } }
      const shard = new RowShard(storeRows(counted, rows, 12))
      for (let pass = 0; pass < 5; pass++) {
        codewords[pass] += 1
        shard.assign(codebookOf(12, active, codewords))
      }
      // The second pass keeps the scores; the three after it update them.
      expect(updates).toBe(3)
    })
  })
}
