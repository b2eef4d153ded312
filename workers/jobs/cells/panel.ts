import type { CellsParameters, QuantizerName } from '../../contracts/cells.ts'
import type { Figures, LatticeFacts, PanelResult } from '../../contracts/cells-results.ts'
import { reduceBasis } from '../../core/lattices/lagrange-gauss.ts'
import type { PlanarBasis } from '../../core/lattices/planar-basis.ts'
import { checkBasis, determinant, scaleBasis } from '../../core/lattices/planar-basis.ts'
import {
  babaiCell,
  babaiSecondMoment,
  coveringRadius,
  packingRadius,
  secondMoment,
  voronoiCell,
} from '../../core/lattices/planar-cell.ts'
import { CodebookQuantizer } from '../../core/quantizers/codebook.ts'
import { codebookCells } from '../../core/quantizers/codebook-cells.ts'
import { PlanarLatticeQuantizer } from '../../core/quantizers/planar-lattice.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { UniformScalarQuantizer } from '../../core/quantizers/uniform-scalar.ts'
import type { Evaluation } from '../../core/rate/evaluate.ts'
import { evaluateQuantizer } from '../../core/rate/evaluate.ts'
import { codebookGeometry, latticeGeometry } from './geometry.ts'
import { decodedPhoto } from './photo.ts'
import { entropyRemarks, rateRemarks } from './remarks.ts'
import { jointRate, solveScale } from './solve-rate.ts'
import type { SolvedScale } from './solve-rate.ts'
import type { ResidentSource } from './source.ts'

export function scalarPanel(source: ResidentSource, parameters: CellsParameters): PanelResult {
  const { placement, stepsLinked, matchRate, rate } = parameters
  const wanted = [parameters.stepSize, stepsLinked ? parameters.stepSize : parameters.stepSizeY] as const
  const quantizerAt = (scale: number): Quantizer =>
    new UniformScalarQuantizer([scale * wanted[0], scale * wanted[1]], placement)
  const solved = matchRate ? matchedScale(quantizerAt, wanted[0] * wanted[1], source, rate) : undefined
  const scale = solved?.scale ?? 1
  const [stepX, stepY] = [scale * wanted[0], scale * wanted[1]]
  const quantizer = quantizerAt(scale)
  const evaluation = evaluateQuantizer(quantizer, source.train, source.test, parameters.reconstruction)
  const basis: PlanarBasis = { b1: [stepX, 0], b2: [0, stepY] }
  const cell = babaiCell(basis)
  const origin = placement === 'mid-rise' ? ([stepX / 2, stepY / 2] as const) : ([0, 0] as const)
  const base = panelBase('usq', source, quantizer, evaluation, secondMoment(cell))
  return {
    ...base,
    geometry: latticeGeometry(evaluation, basis, origin, cell, source.result.extent),
    stepSizes: [stepX, stepY],
    remarks: [...(solved ? rateRemarks(solved.rateBits, rate) : []), ...base.remarks],
  }
}

export function latticePanel(source: ResidentSource, parameters: CellsParameters): PanelResult {
  const { decoding, matchRate, rate } = parameters
  const wanted: PlanarBasis = {
    b1: [parameters.basis1X, parameters.basis1Y],
    b2: [parameters.basis2X, parameters.basis2Y],
  }
  checkBasis(wanted, 'LVQ basis')
  const quantizerAt = (scale: number): Quantizer =>
    new PlanarLatticeQuantizer(scaleBasis(wanted, scale), decoding)
  const area = Math.abs(determinant(wanted))
  const solved = matchRate ? matchedScale(quantizerAt, area, source, rate) : undefined
  const scale = solved?.scale ?? 1
  const basis = scaleBasis(wanted, scale)
  const quantizer = quantizerAt(scale)
  const evaluation = evaluateQuantizer(quantizer, source.train, source.test, parameters.reconstruction)
  const lattice = latticeFacts(basis)
  const isNearest = decoding === 'nearest'
  const moment = isNearest ? lattice.voronoiSecondMoment : lattice.babaiSecondMoment
  const cell = isNearest ? lattice.voronoiCell : lattice.babaiCell
  const base = panelBase('lvq', source, quantizer, evaluation, moment)
  return {
    ...base,
    geometry: latticeGeometry(evaluation, basis, [0, 0], cell, source.result.extent),
    lattice,
    remarks: [...(solved ? rateRemarks(solved.rateBits, rate) : []), ...base.remarks],
  }
}

/** The panel of a codebook at some iteration; `codebook` is `K x 2`. */
export function codebookPanel(
  source: ResidentSource,
  parameters: CellsParameters,
  codebook: Float32Array,
): PanelResult {
  const quantizer = new CodebookQuantizer(codebook, 2)
  const evaluation = evaluateQuantizer(quantizer, source.train, source.test, parameters.reconstruction)
  const window = 3 * source.result.extent
  return {
    ...panelBase('gvq', source, quantizer, evaluation),
    geometry: codebookGeometry(evaluation, codebookCells(codebook, window)),
  }
}

/** Sizes are solved from cells of area 1, the size of the data, however small or large the cells wanted are. */
function matchedScale(
  quantizerAt: (scale: number) => Quantizer,
  area: number,
  { test }: ResidentSource,
  rate: number,
): SolvedScale {
  const unit = 1 / Math.sqrt(area)
  const solved = solveScale((scale) => jointRate(quantizerAt(scale * unit), test), rate)
  return { ...solved, scale: solved.scale * unit }
}

function panelBase(
  name: QuantizerName,
  source: ResidentSource,
  quantizer: Quantizer,
  evaluation: Evaluation,
  moment?: number,
): Omit<PanelResult, 'geometry'> {
  const { rateBits, crossEntropyBits, mse, snrDb, fixedRateBits, occupiedCells, train } = evaluation
  const gapDb = 10 * Math.log10(mse / source.boundDistortion(rateBits))
  const figures: Figures = {
    rateBits,
    crossEntropyBits,
    mse,
    snrDb,
    gapDb,
    fixedRateBits,
    occupiedCells,
    train,
    ...(moment === undefined ? {} : { secondMoment: moment }),
  }
  const photo = decodedPhoto(source, quantizer, evaluation)
  const remarks = entropyRemarks(figures, source.test.length / 2)
  return { kind: 'panel', quantizer: name, figures, ...(photo ? { photo } : {}), remarks }
}

function latticeFacts(basis: PlanarBasis): LatticeFacts {
  const cell = voronoiCell(basis)
  return {
    basis,
    reducedBasis: reduceBasis(basis).basis,
    determinant: determinant(basis),
    packingRadius: packingRadius(basis),
    coveringRadius: coveringRadius(basis),
    voronoiCell: cell,
    babaiCell: babaiCell(basis),
    voronoiSecondMoment: secondMoment(cell),
    babaiSecondMoment: babaiSecondMoment(basis),
  }
}
