/**
 * What a reader typed, as a number. Understands a real minus sign, a decimal comma, thousands set apart by (thin) spaces,
 * and both separators together, where the last one is the decimal.
 *
 * @param integer whether the field holds whole numbers: "20,000" is then twenty thousand and not twenty
 * @returns undefined for anything that is not one finite number
 */
export function parseNumber(text: string, integer = false): number | undefined {
  let plain = text.replaceAll(/[\s\u00a0\u2009\u202f'_]/gu, '').replaceAll('−', '-')
  if (plain.includes(',') && plain.includes('.')) {
    const decimal = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.'
    plain = plain.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.')
  } else if (/^[+-]?[1-9]\d{0,2}(,\d{3})+$/u.test(plain) && (integer || plain.split(',').length > 2)) {
    plain = plain.replaceAll(',', '')
  } else {
    plain = plain.replace(',', '.')
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/iu.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

/**
 * A number as a field or label shows it: fixed decimals, a real minus sign, thousands set apart by thin spaces
 * as in 1 500. A minus before nothing but zeros is left out.
 */
export function numberText(value: number, decimals: number): string {
  if (Number.isNaN(value)) return '—'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/gu, '\u2009')
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return value < 0 && /[1-9]/u.test(digits) ? `−${digits}` : digits
}

/** The decimals a step asks for: 0 for 1, 2 for 0.05; at most 8. */
export function decimalsOfStep(step: number): number {
  for (let decimals = 0; decimals < 8; decimals++) {
    const scaled = step * 10 ** decimals
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, scaled) && Math.round(scaled) > 0)
      return decimals
  }
  return 8
}
