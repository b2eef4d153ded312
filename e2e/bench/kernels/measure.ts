import { createKernels } from '../../../workers/kernels/create-kernels.ts'
import type { ShardPool } from '../../../workers/shards/shard-pool.ts'
import type { Contender, ContenderMaker } from './contender.ts'
import type { Timed } from './interleave.ts'
import { interleave } from './interleave.ts'
import { assignmentAlone, sharded } from './ours.ts'
import type { BenchData, Shape } from './shapes.ts'
import { benchData, shapes } from './shapes.ts'

/** Milliseconds of each round by name, and what they are of. */
export interface ShapeTimes {
  readonly shape: Shape
  readonly backend: string
  /** multiply-adds counted as two: of the `register peak` loop, of the assignment */
  readonly peakOperations: number
  readonly assignmentOperations: number
  readonly times: Readonly<Record<string, readonly number[]>>
}

const peakIterations = 4_000_000
/** 12 chains of 4 lanes, a multiplication and an addition each */
const peakOperationsPerIteration = 96

/** Every contender must find the same codewords, or its time is of something else. */
async function checked(
  contender: Contender,
  expected: Float32Array | undefined,
  name: string,
): Promise<Float32Array> {
  const found = await contender.iterate()
  if (!expected) return found
  // Float32 scores put a row in a thousand to the other of two codewords as near: compared by the mean difference.
  let difference = 0
  for (let i = 0; i < found.length; i++) difference += Math.abs(found[i] - expected[i])
  if (!(difference / found.length < 1e-2)) throw new Error(`${name} finds other codewords`)
  return expected
}

async function measureShape(
  shape: Shape,
  data: BenchData,
  makers: Readonly<Record<string, ContenderMaker>>,
): Promise<ShapeTimes> {
  const kernels = createKernels()
  const label = await assignmentAlone(shape, data)
  const entries: Timed[] = [
    { name: 'register peak', run: () => kernels.loops.registerPeak(peakIterations) },
    { name: 'assignment, 1 thread', run: label },
  ]
  const contenders: Contender[] = []
  let expected: Float32Array | undefined
  for (const [name, make] of Object.entries(makers)) {
    const contender = await make(shape, data)
    contenders.push(contender)
    expected = await checked(contender, expected, name)
    entries.push({ name, run: () => contender.iterate() })
  }
  const times = await interleave(entries, shape.rounds)
  for (const contender of contenders) contender.close()
  const { rowCount, dimension, codebookSize } = shape
  return {
    shape,
    backend: kernels.backend,
    peakOperations: peakOperationsPerIteration * peakIterations,
    assignmentOperations: 2 * rowCount * dimension * codebookSize,
    times,
  }
}

/** All shapes, ours with one and with two workers beside the peers. */
export async function measureShapes(
  startPool: (workerCount: number) => ShardPool,
  peers: Readonly<Record<string, ContenderMaker>>,
  report: (words: string) => void,
): Promise<ShapeTimes[]> {
  const pools = [1, 2].map(startPool)
  const ours = pools.map((pool): [string, ContenderMaker] => [
    `ours, ${pool.workerCount} ${pool.workerCount === 1 ? 'worker' : 'workers'}`,
    (shape, data) => sharded(pool, shape, data),
  ])
  const results: ShapeTimes[] = []
  for (const shape of shapes) {
    report(`${shape.rowCount} x ${shape.dimension} x ${shape.codebookSize}`)
    results.push(await measureShape(shape, benchData(shape), { ...Object.fromEntries(ours), ...peers }))
  }
  for (const pool of pools) pool.close()
  return results
}
