import type { CellsParameters } from '../../contracts/cells.ts'
import type { CellsGeometry, PanelResult } from '../../contracts/cells-results.ts'
import { babaiCell, secondMoment } from '../../core/lattices/planar-cell.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { entropyBits } from '../../core/rate/entropy.ts'
import type { Evaluation } from '../../core/rate/evaluate.ts'
import { evaluateQuantizer } from '../../core/rate/evaluate.ts'
import { rectanglesDistortion } from '../../core/rate/granular-distortion.ts'
import { gridGeometry } from './geometry.ts'
import { matchedScale, panelBase } from './panel.ts'
import { rateRemarks } from './remarks.ts'
import { scalarGrid } from './scalar-grid.ts'
import type { ResidentSource } from './source.ts'

/** The step sizes that were asked for: their ratio counts where the rate is matched. */
export function wantedSteps({
  stepSize,
  stepSizeY,
  stepsLinked,
}: CellsParameters): readonly [number, number] {
  return [stepSize, stepsLinked ? stepSize : stepSizeY]
}

export function scalarPanel(source: ResidentSource, parameters: CellsParameters): PanelResult {
  const { matchRate, rate, reconstruction } = parameters
  const grid = scalarGrid(source, parameters)
  const wanted = wantedSteps(parameters)
  const scaled = (scale: number): readonly [number, number] => [scale * wanted[0], scale * wanted[1]]
  const quantizerAt = (scale: number): Quantizer => grid.quantizerAt(scaled(scale))
  const solved = matchRate ? matchedScale(quantizerAt, wanted[0] * wanted[1], source, rate) : undefined
  const stepSizes = scaled(solved?.scale ?? 1)
  const quantizer = grid.quantizerAt(stepSizes)
  const evaluation = evaluateQuantizer(quantizer, source.train, source.test, reconstruction)
  const moment = secondMoment(babaiCell({ b1: [stepSizes[0], 0], b2: [0, stepSizes[1]] }))
  const geometry = gridGeometry(evaluation, grid, stepSizes, source.result.extent)
  const base = panelBase('usq', source, quantizer, evaluation, {
    highRateMse: rectanglesDistortion(occupiedSizes(geometry), geometry.probability),
    separateRateBits: separateRate(evaluation),
    // Companded cells differ from each other: no one moment describes them.
    ...(grid.companders ? {} : { secondMoment: moment }),
  })
  return {
    ...base,
    geometry,
    scalar: {
      stepSizes,
      angleDegrees: (Math.atan2(grid.rotation[1], grid.rotation[0]) * 180) / Math.PI,
      ...(grid.companders ? { compression: parameters.compression } : {}),
    },
    remarks: [...base.remarks, ...(solved ? rateRemarks(solved.rateBits, rate) : [])],
  }
}

/** Width and height of each occupied cell: rectangles, in whatever direction they lie. */
function occupiedSizes({ occupied, starts, polygons }: CellsGeometry): Float64Array {
  const sizes = new Float64Array(2 * occupied)
  for (let i = 0; i < occupied; i++) {
    const [x0, y0, x1, y1, x2, y2] = polygons.subarray(2 * starts[i], 2 * starts[i] + 6)
    sizes[2 * i] = Math.hypot(x1 - x0, y1 - y0)
    sizes[2 * i + 1] = Math.hypot(x2 - x1, y2 - y1)
  }
  return sizes
}

/** Mean of the entropies of the two indices on the test half: what is paid when neither knows of the other. */
function separateRate({ cells }: Evaluation): number {
  const entropies = [0, 1].map((axis) => {
    const counts = new Map<number, number>()
    for (const [cell, count] of cells.testCounts.entries()) {
      const index = cells.indices[2 * cell + axis]
      counts.set(index, (counts.get(index) ?? 0) + count)
    }
    return entropyBits([...counts.values()])
  })
  return (entropies[0] + entropies[1]) / 2
}
