import { quantile } from '../quantile.mjs'

/**
 * What came out for one shape: medians, and ratios taken round by round, so that what slows a round slows both.
 * @typedef {import('./measure.ts').ShapeTimes} ShapeTimes
 * @typedef {{ name: string, milliseconds: number, ratios: Readonly<Record<string, number>> }} ContenderFigures
 * @typedef {{ shape: string, backend: string, peakGflops: number, assignmentGflops: number, shareOfPeak: number,
 *   contenders: ContenderFigures[] }} ShapeFigures
 */

const own = ['ours, 1 worker', 'ours, 2 workers']

/** @param {ShapeTimes} measured @returns {ShapeFigures} */
export function shapeFigures({ shape, backend, peakOperations, assignmentOperations, times }) {
  const { 'register peak': peak = [], 'assignment, 1 thread': assignment = [], ...contenders } = times
  const gflops = (/** @type {number} */ operations, /** @type {readonly number[]} */ of) =>
    operations / quantile(of, 0.5) / 1e6
  const ratio = (/** @type {readonly number[]} */ over, /** @type {readonly number[]} */ under) =>
    quantile(
      over.map((value, round) => value / (under[round] ?? Number.NaN)),
      0.5,
    )
  return {
    shape: `${shape.rowCount} x ${shape.dimension} x ${shape.codebookSize}`,
    backend,
    peakGflops: gflops(peakOperations, peak),
    assignmentGflops: gflops(assignmentOperations, assignment),
    shareOfPeak: ratio(peak, assignment) * (assignmentOperations / peakOperations),
    contenders: Object.entries(contenders).map(([name, of]) => ({
      name,
      milliseconds: quantile(of, 0.5),
      ratios: Object.fromEntries(own.map((ours) => [ours, ratio(of, times[ours] ?? [])])),
    })),
  }
}

/** @param {string} where @param {readonly ShapeFigures[]} shapes */
export function kernelTable(where, shapes) {
  const lines = shapes.flatMap((figures) => [
    `  ${figures.shape}, ${figures.backend}: register peak ${figures.peakGflops.toFixed(1)} Gflop/s, ` +
      `assignment on one thread ${figures.assignmentGflops.toFixed(1)} (${figures.shareOfPeak.toFixed(2)} of the peak)`,
    ...figures.contenders.map(({ name, milliseconds, ratios }) => {
      const times = own.map((ours) => `${(ratios[ours] ?? Number.NaN).toFixed(1).padStart(7)} x`)
      return `    ${name.padEnd(28)}${milliseconds.toFixed(1).padStart(9)} ms${times.join('')}`
    }),
  ])
  const head = `    ${''.padEnd(28)}${'one step'.padStart(12)}${own.map((name) => name.slice(6).padStart(9)).join('')}`
  return [`K-means, assign and update, ${where}; how many times slower than ours`, head, ...lines, ''].join(
    '\n',
  )
}
