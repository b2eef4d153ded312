import type { CellsParameters } from '../../contracts/cells.ts'
import { maximumCodebookSize } from '../../contracts/cells.ts'
import type { SweepPoint, SweptName } from '../../contracts/cells-curves.ts'
import { isStarved } from '../../contracts/starvation.ts'
import { determinant, scaleBasis } from '../../core/lattices/planar-basis.ts'
import { PlanarLatticeQuantizer } from '../../core/quantizers/planar-lattice.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { evaluateQuantizer } from '../../core/rate/evaluate.ts'
import { distinctSamples } from '../../core/training/distinct-samples.ts'
import { latticeBasis } from './lattice-panel.ts'
import { startingSize } from './match-multiplier.ts'
import { scalarGrid } from './scalar-grid.ts'
import { wantedSteps } from './scalar-panel.ts'
import type { ResidentSource } from './source.ts'
import type { TrainedCodebook, TrainingSize } from './training-steps.ts'
import { codebookQuantizer, maximumIterations, wholeTraining } from './training-steps.ts'

/** The largest cell of a sweep, as the side of a square in standard deviations: nearly all samples share it. */
const largestSide = 8
const scalesPerOctave = 5
const octaves = 9
/** Rates that prices are chosen for: denser where the curves differ most, and where a training is quick. */
const pricedRates = [0.17, 0.5, 0.83, 1.17, 1.5, 1.83, 2.25, 2.75, 3.25, 3.75, 4.25, 4.75, 5.25]
/** A rate too low to tell from none has no place on a curve. */
const lowestRateBits = 0.04
/** Points nearer than this to the one before say nothing new. */
const leastAdvanceBits = 0.02
const highestRateBits = 6
const sizesPerOctave = 2

/**
 * The operating points of a quantizer, from low rates up, until the samples do not suffice for more. Between two pieces
 * of work nothing is yielded, so that a job can look whether it is still wanted, and take the rest up again later.
 */
export function* sweepPoints(
  source: ResidentSource,
  parameters: CellsParameters,
  quantizer: SweptName,
): Generator<SweepPoint | void, void> {
  let lastRateBits = 0
  for (const operating of operatingPoints(source, parameters, quantizer)) {
    yield
    if (!operating) continue
    const { at, settings } = operating
    const { train, test } = source
    const { rateBits, crossEntropyBits, mse } = evaluateQuantizer(at, train, test, parameters.reconstruction)
    if (rateBits < lowestRateBits) continue
    const point: SweepPoint = { rateBits, crossEntropyBits, mse, settings }
    // From here on the entropy reads too low: points would sink under a bound that nothing can beat.
    if (isStarved(point) || rateBits > highestRateBits || mse === 0) return
    // A codebook that has run out of words stays where it is, however cheap a bit becomes.
    if (rateBits - lastRateBits < leastAdvanceBits) {
      if (quantizer === 'ecvq') return
      continue
    }
    lastRateBits = rateBits
    yield point
  }
}

interface OperatingPoint {
  readonly at: Quantizer
  readonly settings: Partial<CellsParameters>
}

type OperatingPoints = Generator<OperatingPoint | void, void>

function operatingPoints(
  source: ResidentSource,
  parameters: CellsParameters,
  quantizer: SweptName,
): OperatingPoints {
  switch (quantizer) {
    case 'usq':
      return grids(source, parameters)
    case 'lvq':
      return lattices(parameters)
    case 'gvq':
      return codebooks(source, parameters, codebookSizes(source))
    case 'ecvq':
      return codebooks(source, parameters, pricedSizes(source))
  }
}

/** Sides of cells of equal area, from the largest down. */
function* sides(): Generator<number, void> {
  for (let i = 0; i <= scalesPerOctave * octaves; i++) yield largestSide * 2 ** (-i / scalesPerOctave)
}

function* grids(source: ResidentSource, parameters: CellsParameters): OperatingPoints {
  const grid = scalarGrid(source, parameters)
  const [x, y] = wantedSteps(parameters)
  for (const side of sides()) {
    const scale = side / Math.sqrt(x * y)
    const [stepSize, stepSizeY] = [scale * x, scale * y]
    yield { at: grid.quantizerAt([stepSize, stepSizeY]), settings: { stepSize, stepSizeY } }
  }
}

function* lattices(parameters: CellsParameters): OperatingPoints {
  const wanted = latticeBasis(parameters)
  const unit = 1 / Math.sqrt(Math.abs(determinant(wanted)))
  for (const side of sides()) {
    const basis = scaleBasis(wanted, side * unit)
    const [[basis1X, basis1Y], [basis2X, basis2Y]] = [basis.b1, basis.b2]
    yield {
      at: new PlanarLatticeQuantizer(basis, parameters.decoding),
      settings: { basis1X, basis1Y, basis2X, basis2Y },
    }
  }
}

function* codebookSizes({ train }: ResidentSource): Generator<TrainingSize, void> {
  const { distinctCount } = distinctSamples(train, 2)
  const largest = Math.min(maximumCodebookSize, distinctCount)
  let last = 1
  for (let i = 1; last < largest; i++) {
    const size = Math.round(2 ** (i / sizesPerOctave))
    if (size > last && size <= largest) yield { size }
    last = Math.max(last, size)
  }
}

/** The price of a bit is the slope of the bound, 2 ln 2 D(R): it leads to about that rate. */
function* pricedSizes(source: ResidentSource): Generator<TrainingSize, void> {
  const { distinctCount } = distinctSamples(source.train, 2)
  for (const rate of pricedRates) {
    yield {
      size: startingSize(rate, distinctCount),
      multiplier: 2 * Math.LN2 * source.gaussianDistortionAt(rate),
    }
  }
}

function* codebooks(
  source: ResidentSource,
  parameters: CellsParameters,
  sizes: Iterable<TrainingSize>,
): OperatingPoints {
  for (const wanted of sizes) {
    let trained: TrainedCodebook | undefined
    for (const step of wholeTraining(source.train, parameters, wanted)) {
      trained = step ?? trained
      yield
    }
    if (!trained) continue
    const { size, multiplier } = wanted
    const settings: Partial<CellsParameters> = {
      trainer: multiplier === undefined ? 'lloyd' : 'ecvq',
      codebook: [],
      importedCodebook: false,
      codebookSize: size,
      iteration: maximumIterations,
      ...(multiplier === undefined ? {} : { multiplier }),
    }
    yield { at: codebookQuantizer(trained), settings }
  }
}
