import type { CellsParameters } from '../../contracts/cells.ts'
import type { LatticeFacts, PanelResult } from '../../contracts/cells-results.ts'
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
import { PlanarLatticeQuantizer } from '../../core/quantizers/planar-lattice.ts'
import { evaluateQuantizer } from '../../core/rate/evaluate.ts'
import { latticeDistortion } from '../../core/rate/granular-distortion.ts'
import { latticeGeometry } from './geometry.ts'
import { matchedScale, panelBase } from './panel.ts'
import { rateRemarks } from './remarks.ts'
import type { ResidentSource } from './source.ts'

/** @throws Refusal for a basis without an area */
export function latticeBasis(parameters: CellsParameters): PlanarBasis {
  const basis: PlanarBasis = {
    b1: [parameters.basis1X, parameters.basis1Y],
    b2: [parameters.basis2X, parameters.basis2Y],
  }
  checkBasis(basis, 'LVQ basis')
  return basis
}

export function latticePanel(source: ResidentSource, parameters: CellsParameters): PanelResult {
  const { decoding, matchRate, rate } = parameters
  const wanted = latticeBasis(parameters)
  const quantizerAt = (scale: number): PlanarLatticeQuantizer =>
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
  const base = panelBase('lvq', source, quantizer, evaluation, {
    secondMoment: moment,
    highRateMse: latticeDistortion(moment, lattice.determinant),
  })
  return {
    ...base,
    geometry: latticeGeometry(evaluation, basis, cell, source.result.extent),
    lattice,
    remarks: [...base.remarks, ...(solved ? rateRemarks(solved.rateBits, rate) : [])],
  }
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
