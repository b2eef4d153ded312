import { expect, test, vi } from 'vitest'
import { createKernels, hasBackend } from '../../kernels/create-kernels.ts'
import { OutOfKernelMemory } from '../../kernels/kernel-memory.ts'
import { backendNames } from '../../kernels/kernels.ts'
import { RandomStream } from '../random/random-stream.ts'
import { RowShard } from './row-shard.ts'
import { storeRows } from './row-store.ts'
import { allocateRegions, estimateShardBytes } from './shard-memory.ts'
import { testKeptScores } from './testing/kept-scores-suite.ts'
import { testRowShard } from './testing/row-shard-suite.ts'
import { codebookOf, everyDimension, normalNumbers } from './testing/search-reference.ts'
import { testShardSums } from './testing/shard-sums-suite.ts'

for (const backend of backendNames.filter(hasBackend)) {
  testRowShard(backend)
  testShardSums(backend)
  testKeptScores(backend)
}

test.each([
  [2, 64],
  [7, 20],
  [600, 20],
  [603, 20],
])('simd and plain agree in every bit: %i dimensions, %i codewords', (dimension, size) => {
  const stream = new RandomStream(dimension, 'bits')
  const rows = normalNumbers(stream, 120 * dimension)
  const codebook = codebookOf(dimension, everyDimension(dimension), normalNumbers(stream, size * dimension))
  const [simd, plain] = (['simd', 'plain'] as const).map((backend) => {
    const shard = new RowShard(storeRows(createKernels(backend), rows, dimension))
    return { ...shard.assign(codebook), labels: shard.labels }
  })
  expect(simd).toEqual(plain)
})

const small = () => new RowShard(storeRows(createKernels('plain'), Float32Array.of(1, 2, 3, 4, 5, 6), 3))
const zero = codebookOf(3, Int32Array.of(0, 2), new Float32Array(4))

test('rows that are not finite or not whole are refused with their place', () => {
  const make = (rows: number[], dimension: number) => () =>
    new RowShard(storeRows(createKernels('plain'), Float32Array.from(rows), dimension))
  expect(make([1, 2, 3, NaN], 2)).toThrow('row 1, dimension 1: found NaN; expected a finite number.')
  expect(make([1, -Infinity, 3, 4], 2)).toThrow('row 0, dimension 1: found -Infinity')
  expect(make([1, 2, 3], 2)).toThrow('rows: found 3 numbers; expected whole rows of 2')
})

test('codebooks that do not fit or are not finite are refused, and the shard goes on', () => {
  const shard = small()
  const broken = zero.codewords.with(3, NaN)
  expect(() => shard.assign({ ...zero, codewords: broken })).toThrow('codeword 1, dimension 2: found NaN')
  expect(() => shard.assign({ ...zero, dimension: 4 })).toThrow('codebook: found dimension 4; expected 3')
  expect(() => shard.assign({ ...zero, codebookSize: 3 })).toThrow('found 4 values; expected 6 values')
  expect(() => shard.assign({ ...zero, codebookSize: 0 })).toThrow('found 0 codewords')
  expect(() => shard.assign({ ...zero, activeDimensions: Int32Array.of(2, 0) })).toThrow('found 0 after 2')
  expect(() => shard.assign({ ...zero, activeDimensions: Int32Array.of(1, 3) })).toThrow('found 3 after 1')
  expect(shard.assign(zero).blocks[0].squaredError).toBe(91)
  expect(() => shard.assign({ ...zero, codewords: broken })).toThrow('codeword 1, dimension 2: found NaN')
  expect(shard.assign(zero)).toMatchObject({ blocks: [{ squaredError: 91 }], changedCount: 0 })
})

test('a number that is not finite is found where codewords are compared by tiles, kept scores or not', () => {
  const stream = new RandomStream(5, 'refusals')
  const rows = normalNumbers(stream, 80 * 12)
  const codewords = normalNumbers(stream, 20 * 12)
  const [shard, fresh] = [0, 1].map(() => new RowShard(storeRows(createKernels('plain'), rows, 12)))
  for (let pass = 0; pass < 3; pass++) {
    const broken = codebookOf(12, everyDimension(12), codewords.with(0, 1e30).with(17 * 12 + 4, -Infinity))
    expect(() => shard.assign(broken)).toThrow('codeword 17, dimension 4: found -Infinity')
    const huge = codebookOf(12, everyDimension(12), codewords.with(0, 1e30))
    // Its norm overflows, and it is nobody's nearest.
    expect(shard.assign(huge).blocks[0].counts[0]).toBe(0)
    const codebook = codebookOf(12, everyDimension(12), codewords)
    expect(shard.assign(codebook).blocks).toEqual(fresh.assign(codebook).blocks)
    codewords[pass * 12] += 0.1
  }
})

test('sums are written into the room that is given, if there is space for them', () => {
  const rows = normalNumbers(new RandomStream(6, 'room'), 40 * 10)
  const shard = new RowShard(storeRows(createKernels('plain'), rows, 10))
  const codebook = codebookOf(10, everyDimension(10), rows.slice(0, 50))
  const { sums, touched } = shard.assign(codebook).blocks[0]
  const expected = sums.slice()
  expect(sums.length).toBe(touched.length * 10)
  const room = sums.buffer as ArrayBuffer
  // The codewords may stand in the room.
  const inRoom = new Float32Array(room, 0, 50)
  inRoom.set(codebook.codewords)
  const again = shard.assign({ ...codebook, codewords: inRoom }, room).blocks[0].sums
  expect(again.buffer).toBe(room)
  expect(again).toEqual(expected)
  const elsewhere = shard.assign(codebook, new ArrayBuffer(room.byteLength - 4)).blocks[0].sums
  expect(elsewhere.buffer).not.toBe(room)
  expect(elsewhere).toEqual(expected)
})

test('rows come back as they were given; a row that is not there is refused', () => {
  expect([...small().rowsAt(Int32Array.of(1, 0, 1))]).toEqual([4, 5, 6, 1, 2, 3, 4, 5, 6])
  expect(() => small().rowsAt(Int32Array.of(2))).toThrow('rows: found row 2; expected rows from 0 to 1.')
})

test('a shard that was freed says so', () => {
  const shard = small()
  shard.free()
  expect(() => shard.labels).toThrow('the shard was freed')
})

test.each([
  [2000, 2, 2, 64],
  [2000, 40, 40, 64],
  [300, 1000, 47, 256],
])(
  'the estimate covers the memory: %i x %i, %i active, %i codewords',
  (rowCount, dimension, active, size) => {
    const stream = new RandomStream(1, 'estimate')
    const rows = normalNumbers(stream, rowCount * dimension)
    const codewords = normalNumbers(stream, size * active)
    const shard = new RowShard(storeRows(createKernels(), rows, dimension))
    for (let pass = 0; pass < 4; pass++) {
      codewords[pass] += 1
      shard.assign(codebookOf(dimension, everyDimension(active), codewords))
    }
    const estimate = estimateShardBytes(rowCount, dimension, active, size)
    // Memory comes in pages of 64 KB, regions in lines of 64 bytes.
    expect(shard.byteLength).toBeLessThan(estimate + 70_000)
    expect(shard.byteLength).toBeGreaterThan(estimate - 1000)
  },
)

test('scores are not kept where the machine has no memory for them, and nothing else changes', () => {
  const stream = new RandomStream(3, 'no room')
  const rows = normalNumbers(stream, 300 * 12)
  const codewords = normalNumbers(stream, 64 * 12)
  const kernels = createKernels('plain')
  const { memory } = kernels
  const allocate = memory.allocate.bind(memory)
  const isRefused = vi.fn<(byteLength: number) => boolean>((byteLength) => byteLength > 60_000)
  vi.spyOn(memory, 'allocate').mockImplementation((byteLength) => {
    if (isRefused(byteLength)) throw new OutOfKernelMemory(byteLength)
    return allocate(byteLength)
  })
  const [short, plenty] = [kernels, createKernels('plain')].map(
    (one) => new RowShard(storeRows(one, rows, 12)),
  )
  for (let pass = 0; pass < 4; pass++) {
    codewords[pass] += 1
    const codebook = codebookOf(12, everyDimension(12), codewords)
    expect(short.assign(codebook)).toEqual(plenty.assign(codebook))
  }
  expect(isRefused).toHaveReturnedWith(true)
})

test('memory that the machine does not give is refused in megabytes', () => {
  const { memory } = createKernels('plain')
  const { top } = memory
  expect(() => allocateRegions(memory, { labels: 64, rows: 2 ** 33 })).toThrow(
    'memory: this machine does not give the 8590 MB that are needed; expected fewer rows, dimensions or codewords.',
  )
  expect(memory.top).toBe(top)
})
