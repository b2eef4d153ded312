import type { CellsParameters } from '../../../../workers/contracts/cells.ts'
import type { CellsGeometry } from '../../../../workers/contracts/cells-results.ts'

type Colouring = CellsParameters['colouring']

/** One scale for all panels, so that equal colours mean equal figures. */
export interface ColourScale {
  readonly title: string
  readonly minimum: number
  readonly maximum: number
  readonly decimals: number
  /** place on the colour map, 0 to 1, of a cell */
  readonly place: (geometry: CellsGeometry, cell: number) => number
}

const titles: Readonly<Record<Colouring, string>> = {
  probability: 'P(cell), √ scale',
  distortion: 'share of the error, √ scale',
  length: 'code length, bit',
}

export function cellFigure(colouring: Colouring, geometry: CellsGeometry, cell: number): number {
  if (colouring === 'distortion') return geometry.distortionShare[cell]
  const probability = geometry.probability[cell]
  return colouring === 'length' ? codeLengthBits(probability) : probability
}

/** −log₂ p, the ideal code length of a cell. */
export function codeLengthBits(probability: number): number {
  return -Math.log2(probability)
}

export function colourScale(colouring: Colouring, geometries: readonly CellsGeometry[]): ColourScale {
  let minimum = Number.POSITIVE_INFINITY
  let maximum = 0
  for (const geometry of geometries) {
    for (let cell = 0; cell < geometry.occupied; cell++) {
      const figure = cellFigure(colouring, geometry, cell)
      minimum = Math.min(minimum, figure)
      maximum = Math.max(maximum, figure)
    }
  }
  if (colouring !== 'length') return scaleBetween(colouring, 0, roundUp(maximum))
  const low = Math.floor(Math.min(minimum, maximum))
  return scaleBetween(colouring, low, Math.max(low + 1, Math.ceil(maximum)))
}

/** The scale of a colouring over a range of figures. */
export function scaleBetween(colouring: Colouring, low: number, high: number): ColourScale {
  const isLength = colouring === 'length'
  const place = (geometry: CellsGeometry, cell: number): number => {
    const share = (cellFigure(colouring, geometry, cell) - low) / (high - low)
    // Even the longest code stays visible, the shortest too: a cell without samples has the page's colour.
    return isLength ? 0.12 + 0.88 * share : Math.sqrt(share)
  }
  return {
    title: titles[colouring],
    minimum: low,
    maximum: high,
    decimals: isLength ? 0 : decimalsOf(high),
    place,
  }
}

/** Two digits, each about a fifth above the one before. */
const scaleEnds = [10, 12, 15, 18, 22, 27, 33, 40, 50, 60, 75, 90, 100]

/** So far apart that the scale stands still while something is dragged: a new one draws all panels again. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  const end = scaleEnds.find((candidate) => candidate >= value / unit - 1e-9)
  return (end ?? 100) * unit
}

function decimalsOf(value: number): number {
  return Math.max(0, 1 - Math.floor(Math.log10(value)))
}
