import { expect, test } from 'vitest'
import { hasBackend } from '../../kernels/create-kernels.ts'
import { backendNames } from '../../kernels/kernels.ts'
import { testKeptScores } from './testing/kept-scores-suite.ts'
import { testRowShard } from './testing/row-shard-suite.ts'
import { testShardSums } from './testing/shard-sums-suite.ts'

test('Chromium has every backend', () => {
  expect(backendNames.filter(hasBackend)).toEqual([...backendNames])
})

for (const backend of backendNames) {
  testRowShard(backend)
  testShardSums(backend)
  testKeptScores(backend)
}
