import { numberText } from '../ui/number-text.ts'

/** Fixed decimals, real minus sign, thin-space thousands. NaN is a dash, infinity its sign. */
export function formatNumber(value: number, decimals: number): string {
  return numberText(value, decimals)
}

/** A whole number: 20 000 with thin spaces. */
export function formatCount(value: number): string {
  return numberText(value, 0)
}

/**
 * A mean squared error: four decimals up to ten, so that 0.0536 and 0.5360 line up in a column, but never fewer than three
 * significant digits. Below 0.0001 the number is written with its power of ten.
 */
export function formatError(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || value === 0) return numberText(value, 4)
  if (size < 1e-4) return formatScientific(value, 3)
  const leading = Math.floor(Math.log10(size))
  return numberText(value, size < 10 ? Math.max(4, 2 - leading) : Math.max(0, 3 - leading))
}

/**
 * A number with a given count of significant digits and no zeros at the end: 0.05, 12.5, 1.2×10⁻⁶.
 * For tick labels, legends and other places where the size is not known beforehand.
 */
export function formatCompact(value: number, digits = 3): string {
  if (!Number.isFinite(value) || value === 0) return numberText(value, 0)
  const size = Math.abs(value)
  if (size < 1e-4 || size >= 1e7) return formatScientific(value, digits)
  const rounded = Number(value.toPrecision(digits))
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))))
  return numberText(rounded, Math.min(decimals, 20))
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '')
}

function formatScientific(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e')
  const plain = mantissa
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '')
    .replace('-', '−')
  const power = `10${superscript(Number(exponent))}`
  return plain === '1' || plain === '−1' ? plain.replace('1', power) : `${plain}×${power}`
}

function superscript(value: number): string {
  return String(value).replaceAll(/[-\d]/gu, (digit) =>
    digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit),
  )
}
