import { expect, test } from 'vitest'
import { gapDbTo } from '../../contracts/bound.ts'
import type { CellsParameters } from '../../contracts/cells.ts'
import type { SweepPoint, SweptName } from '../../contracts/cells-curves.ts'
import { evaluateQuantizer } from '../../core/rate/evaluate.ts'
import { parametersWith } from '../testing/pictures.ts'
import type { ResidentSource } from './source.ts'
import { loadSource } from './source.ts'
import { sweepPoints } from './sweep.ts'
import { codebookQuantizer, wholeTraining } from './training-steps.ts'

async function swept(
  quantizer: SweptName,
  some: Partial<CellsParameters>,
): Promise<{ source: ResidentSource; parameters: CellsParameters; points: SweepPoint[] }> {
  const parameters = parametersWith({ correlation: 0, ...some })
  const source = await loadSource(parameters, undefined)
  const points = [...sweepPoints(source, parameters, quantizer)].flatMap((point) => (point ? [point] : []))
  return { source, parameters, points }
}

const clusters = { source: 'mixture', components: 3, width: 0.02, samples: 20_000 } as const

test('where clusters are told apart ECVQ’s rate rests; its curve goes on to prices that split them', async () => {
  const { points } = await swept('ecvq', clusters)
  expect(points[0].rateBits).toBeCloseTo(Math.log2(3) / 2, 2)
  expect(points.at(-1)?.rateBits).toBeGreaterThan(2.5)
  expect(points.length).toBeGreaterThan(3)
})

test('on a Gaussian no point of ECVQ lies above the curve of Lloyd’s algorithm by half a decibel', async () => {
  const { source, points } = await swept('ecvq', { samples: 8000 })
  const { points: plain } = await swept('gvq', { samples: 8000 })
  const gapOf = (point: SweepPoint): number => gapDbTo(source.result.bound, point)
  expect(points.at(-1)?.rateBits).toBeGreaterThan(2.5)
  for (const point of points) {
    const above = plain.findIndex(({ rateBits }) => rateBits > point.rateBits)
    if (above < 1) continue
    const [low, high] = [plain[above - 1], plain[above]]
    const share = (point.rateBits - low.rateBits) / (high.rateBits - low.rateBits)
    expect(gapOf(point)).toBeLessThan(gapOf(low) + share * (gapOf(high) - gapOf(low)) + 0.5)
  }
})

test.each(['gvq', 'ecvq'] as const)(
  'the curve of %s ends where the codebook does better on its own half by 1 dB',
  async (quantizer) => {
    const { source, parameters, points } = await swept(quantizer, { source: 'laplacian', samples: 4000 })
    for (const { settings } of points) {
      const { codebookSize: size = 0, multiplier } = settings
      const wanted = multiplier === undefined ? { size } : { size, multiplier }
      const trained = [...wholeTraining(source.train, parameters, wanted)].at(-1)
      if (!trained) throw new Error('nothing was trained')
      const { snrDb, train } = evaluateQuantizer(
        codebookQuantizer(trained),
        source.train,
        source.test,
        'centroid',
      )
      expect(train.snrDb - snrDb).toBeLessThan(1)
    }
    expect(points.length).toBeGreaterThan(5)
    expect(points.at(-1)?.rateBits).toBeLessThan(3.5)
  },
)
