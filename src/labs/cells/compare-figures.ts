import type { ShownFigures } from './state.ts'
import { formatError, formatNumber } from '../../figures/format.ts'

type FigureName = 'rateBits' | 'crossEntropyBits' | 'mse' | 'snrDb' | 'gapDb'

interface ComparedQuantity {
  readonly name: FigureName
  readonly label: string
}

const quantities: readonly ComparedQuantity[] = [
  { name: 'rateBits', label: 'rate, bit/dim' },
  { name: 'crossEntropyBits', label: 'cross-entropy, bit/dim' },
  { name: 'mse', label: 'MSE' },
  { name: 'snrDb', label: 'SNR, dB' },
  { name: 'gapDb', label: 'gap, dB' },
]

/** One quantity of two states: A as pinned, B as shown. */
interface ComparedFigure extends ComparedQuantity {
  readonly a: number
  readonly b: number
  /** B − A */
  readonly change: number
}

export function comparedFigures(a: ShownFigures, b: ShownFigures): ComparedFigure[] {
  return quantities.map((quantity) => ({
    ...quantity,
    a: a[quantity.name],
    b: b[quantity.name],
    change: changeOf(a, b, quantity.name),
  }))
}

/** Distances to two kinds of bound have no difference. */
function changeOf(a: ShownFigures, b: ShownFigures, name: FigureName): number {
  const isApart = (a.gapTo === 'gaussian') !== (b.gapTo === 'gaussian')
  return name === 'gapDb' && isApart ? Number.NaN : b[name] - a[name]
}

/** A figure with the decimals it has everywhere in the lab. */
export function figureText(name: FigureName, value: number): string {
  if (name === 'mse') return formatError(value)
  return formatNumber(value, name === 'crossEntropyBits' ? 3 : 2)
}

/** A difference with its sign, and with the decimals of its figure: "−0.17"; zero has no sign. */
export function changeText(name: FigureName, change: number): string {
  // A small difference of errors is read beside them: it has their decimals, and no power of ten of its own.
  const text =
    name === 'mse' && Math.abs(change) < 10 ? formatNumber(change, 4) : figureText(name, Math.abs(change))
  const digits = text.replace('−', '')
  if (!/[1-9∞]/u.test(digits)) return digits
  return `${change < 0 ? '−' : '+'}${digits}`
}

/** The difference of one figure to A as it stands under the figure, with its sign; undefined without A. */
export function changeNote(
  a: ShownFigures | undefined,
  b: ShownFigures,
  name: FigureName,
): string | undefined {
  return a && changeText(name, changeOf(a, b, name))
}
