import type { CellsParameters } from '../../contracts/cells.ts'
import { cellsTable, maximumCodebookSize } from '../../contracts/cells.ts'
import type { SweepPoint, SweptName } from '../../contracts/cells-curves.ts'
import { isStarved } from '../../contracts/starvation.ts'
import { determinant, scaleBasis } from '../../core/lattices/planar-basis.ts'
import { PlanarLatticeQuantizer } from '../../core/quantizers/planar-lattice.ts'
import type { Quantizer } from '../../core/quantizers/quantizer.ts'
import { evaluateQuantizer } from '../../core/rate/evaluate.ts'
import { distinctSamples } from '../../core/training/distinct-samples.ts'
import { latticeBasis } from './lattice-panel.ts'
import { hasRoomFor, startingSize } from './match-multiplier.ts'
import { scalarGrid } from './scalar-grid.ts'
import { wantedSteps } from './scalar-panel.ts'
import type { ResidentSource } from './source.ts'
import type { TrainedCodebook, TrainingSize } from './training-steps.ts'
import { codebookQuantizer, maximumIterations, wholeTraining } from './training-steps.ts'

/** The largest cell of a sweep, as the side of a square in standard deviations: nearly all samples share it. */
const largestSide = 8
const scalesPerOctave = 5
const octaves = 9
/**
 * Rates of a Gaussian that prices are chosen for: denser where the curves differ most, and where a training is quick.
 * Clusters come to high rates only at the prices of the last ones.
 */
const pricedRates = [
  0.17, 0.33, 0.5, 0.67, 0.83, 1, 1.17, 1.5, 1.83, 2.17, 2.5, 2.83, 3.17, 3.5, 3.8, 4.2, 4.6, 5, 5.4, 5.8,
  6.2, 6.5, 6.8,
]
/** A cheaper bit raises the rate by no more than this, bit per dimension: as many words are at hand. */
const furthestAdvanceBits = 0.75
/** A rate too low to tell from none has no place on a curve. */
const lowestRateBits = 0.04
/** Points nearer than this to the one before say nothing new. */
const leastAdvanceBits = 0.02
const highestRateBits = 6
const sizesPerOctave = 2
/**
 * A codebook that does better on its own half by more than this says more of its samples than of the source: about half
 * of it is error that more samples would take away. 20,000 samples of a Gaussian lead to 3.8 bit per dimension.
 */
const mostOverFitDb = 1

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
    const evaluation = evaluateQuantizer(at, train, test, parameters.reconstruction)
    const { rateBits, crossEntropyBits, mse } = evaluation
    if (rateBits < lowestRateBits) continue
    const point: SweepPoint = { rateBits, crossEntropyBits, mse, settings }
    // From here on the entropy reads too low: points would sink under a bound that nothing can beat.
    if (isStarved(point) || rateBits > highestRateBits || mse === 0) return
    if (at.codebookSize !== undefined && evaluation.train.snrDb - evaluation.snrDb > mostOverFitDb) return
    // Where clusters are told apart the rate rests over a range of prices, until a bit is cheap enough to split them.
    if (rateBits - lastRateBits < leastAdvanceBits) continue
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
      return plainCodebooks(source, parameters)
    case 'ecvq':
      return pricedCodebooks(source, parameters)
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

function* plainCodebooks(source: ResidentSource, parameters: CellsParameters): OperatingPoints {
  const { distinctCount } = distinctSamples(source.train, 2)
  const largest = Math.min(maximumCodebookSize, distinctCount)
  let last = 1
  for (let i = 1; last < largest; i++) {
    const size = Math.round(2 ** (i / sizesPerOctave))
    if (size > last && size <= largest) yield* codebookOf(source, parameters, { size })
    last = Math.max(last, size)
  }
}

/**
 * The price of a bit is the slope of a Gaussian's bound, 2 ln 2 D(R), and leads any other source to less than its rate:
 * how many words there must be at the start is told by the rate that the price before led to. The curve ends where a
 * codebook has no room for them, as it would then show the limit and not the method.
 */
function* pricedCodebooks(source: ResidentSource, parameters: CellsParameters): OperatingPoints {
  const { distinctCount } = distinctSamples(source.train, 2)
  let reachedBits = 0
  for (const gaussianRate of pricedRates) {
    const multiplier = 2 * Math.LN2 * source.gaussianDistortionAt(gaussianRate)
    const rate = Math.min(gaussianRate, reachedBits + furthestAdvanceBits)
    if (!hasRoomFor(rate) || multiplier < cellsTable.multiplier.minimum) return
    const size = startingSize(rate, distinctCount)
    const trained = yield* codebookOf(source, parameters, { size, multiplier })
    reachedBits = trained?.coding?.codeRateBits ?? reachedBits
  }
}

/** Trains one codebook to its end and yields it. */
function* codebookOf(
  source: ResidentSource,
  parameters: CellsParameters,
  wanted: TrainingSize,
): Generator<OperatingPoint | void, TrainedCodebook | undefined> {
  let trained: TrainedCodebook | undefined
  for (const step of wholeTraining(source.train, parameters, wanted)) {
    trained = step ?? trained
    yield
  }
  if (!trained) return undefined
  const { size, multiplier } = wanted
  const settings: Partial<CellsParameters> = {
    trainer: multiplier === undefined ? 'lloyd' : 'ecvq',
    codebook: [],
    codebookSize: size,
    iteration: maximumIterations,
    ...(multiplier === undefined ? {} : { multiplier }),
  }
  yield { at: codebookQuantizer(trained), settings }
  return trained
}
