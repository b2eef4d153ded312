/**
 * One line of the report: what was measured, its target where the project has set one, and what came out.
 * @typedef {{ what: string, target?: number, measured: number, unit: string, decimals?: number }} Line
 */

/**
 * Lines under each other, target beside measured. It reports and judges nothing but the sign between them.
 *
 * @param {string} title
 * @param {readonly Line[]} lines
 */
export function tableText(title, lines) {
  const width = Math.max(...lines.map(({ what }) => what.length))
  const rows = lines.map(({ what, target, measured, unit, decimals }) => {
    const wanted = target === undefined ? '' : `${target} ${unit}`
    const mark = target === undefined ? ' ' : measured <= target ? '✓' : '✗'
    return `  ${what.padEnd(width)}  ${wanted.padStart(9)}  ${`${shortNumber(measured, decimals)} ${unit}`.padStart(11)} ${mark}`
  })
  const head = `  ${''.padEnd(width)}  ${'target'.padStart(9)}  ${'measured'.padStart(11)}`
  return [title, head, ...rows, ''].join('\n')
}

/** @param {number} value @param {number} decimals */
function shortNumber(value, decimals = 1) {
  return Number.isInteger(value) ? String(value) : value.toFixed(decimals)
}
