import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellsParameters } from '../../contracts/cells.ts'
import type { PanelResult } from '../../contracts/cells-results.ts'
import { parametersWith } from '../testing/pictures.ts'
import { scalarPanel } from './scalar-panel.ts'
import { loadSource } from './source.ts'

async function panelWith(some: Partial<CellsParameters>): Promise<PanelResult> {
  const parameters = parametersWith({ samples: 20_000, ...some })
  return scalarPanel(await loadSource(parameters, undefined), parameters)
}

/** Twice the signed area of a polygon, and whether it has a point inside or on its border. */
function polygonAt({ geometry }: PanelResult, cell: number): { corners: number[][]; area: number } {
  const corners: number[][] = []
  for (let i = geometry.starts[cell]; i < geometry.starts[cell + 1]; i++) {
    corners.push([geometry.polygons[2 * i], geometry.polygons[2 * i + 1]])
  }
  const area = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
  return { corners, area }
}

function contains(corners: number[][], x: number, y: number): boolean {
  return corners.every(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > -1e-4
  })
}

test('every occupied cell is drawn around what it decodes to, whether turned, bent or neither', async () => {
  for (const axes of ['coordinates', 'principal'] as const) {
    for (const companding of ['none', 'mu-law'] as const) {
      for (const placement of ['mid-tread', 'mid-rise'] as const) {
        const panel = await panelWith({ axes, companding, placement, samples: 2000, rate: 2 })
        const { geometry } = panel
        for (let cell = 0; cell < geometry.occupied; cell++) {
          const { corners, area } = polygonAt(panel, cell)
          expect(area).toBeGreaterThan(0)
          const [x, y] = [geometry.reproductions[2 * cell], geometry.reproductions[2 * cell + 1]]
          expect(contains(corners, x, y)).toBe(true)
        }
      }
    }
  }
})

test('uniform cells are all as large as the product of the steps, also when turned', async () => {
  const panel = await panelWith({ axes: 'principal', matchRate: false, stepSize: 0.7, samples: 2000 })
  for (let cell = 0; cell < panel.geometry.count; cell += 7) {
    expect(polygonAt(panel, cell).area).toBeCloseTo(0.49, 4)
  }
  expect(panel.figures.secondMoment).toBeCloseTo(1 / 12, 12)
})

test('the principal axes of a correlated Gaussian lie at 45 degrees, and gain where one axis gets no bits', async () => {
  const along = await panelWith({ correlation: 0.95, rate: 1, axes: 'principal' })
  const across = await panelWith({ correlation: 0.95, rate: 1 })
  expect(Math.abs(along.scalar?.angleDegrees ?? Number.NaN)).toBeCloseTo(45, 0)
  expect(across.scalar?.angleDegrees).toBe(0)
  expect(along.figures.mse).toBeLessThan(0.97 * across.figures.mse)
})

test('at one entropy the mu-law never beats uniform steps on a Gaussian (Gish & Pierce 1968)', async () => {
  const uniform = await panelWith({ rate: 3, correlation: 0 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(5, 50, 255, 1000), async (compression) => {
      const bent = await panelWith({ rate: 3, correlation: 0, companding: 'mu-law', compression })
      expect(bent.figures.mse).toBeGreaterThan(uniform.figures.mse)
      expect(bent.figures.secondMoment).toBeUndefined()
      expect(bent.scalar?.compression).toBe(compression)
    }),
    { seed: 1, numRuns: 4 },
  )
})

test('coding the coordinates apart costs their mutual information, which the principal axes remove', async () => {
  const apart = async (some: Partial<CellsParameters>): Promise<number> => {
    const { separateRateBits = Number.NaN, rateBits } = (await panelWith({ rate: 2, ...some })).figures
    // Entropies add up at most (subadditivity), with equality for independent coordinates.
    expect(separateRateBits).toBeGreaterThan(rateBits - 1e-9)
    return separateRateBits - rateBits
  }
  // Fine cells keep nearly all of I = -1/2 log2(1 - rho^2) = 0.737 bit, half of it per dimension.
  expect(Math.abs((await apart({ correlation: 0.8, rate: 3, samples: 100_000 })) - 0.368)).toBeLessThan(0.03)
  expect(await apart({ correlation: 0.95, axes: 'principal' })).toBeLessThan(0.02)
  expect(await apart({ correlation: 0 })).toBeLessThan(0.02)
})

test('what fine cells are expected to lose is stepSize^2 / 12, turned or not, and met at high rate with points', async () => {
  for (const axes of ['coordinates', 'principal'] as const) {
    const { figures } = await panelWith({ axes, matchRate: false, stepSize: 0.3, reconstruction: 'point' })
    expect(figures.highRateMse).toBeCloseTo(0.09 / 12, 6)
    expect(Math.abs(figures.mse / (figures.highRateMse ?? Number.NaN) - 1)).toBeLessThan(0.03)
  }
  // A bent grid is judged by its cells: those far out are wide.
  const bent = await panelWith({ companding: 'mu-law', compression: 20, rate: 4, reconstruction: 'point' })
  expect(Math.abs(bent.figures.mse / (bent.figures.highRateMse ?? Number.NaN) - 1)).toBeLessThan(0.05)
})
