import { shareText } from '../share-text.ts'
import type { GapPoint } from '../../../../workers/contracts/waterfilling-results.ts'
import { formatCompact } from '../../../figures/format.ts'
import type { GapLine } from './gap-lines.ts'
import { gapLines } from './gap-lines.ts'
import type { GapSweep } from './trained.ts'
import { sweptWords } from './training-keys.ts'

/** The over-fit: by how much the distortion on new samples exceeds that on the training samples. */
export function overfit({ train, test }: Pick<GapPoint, 'train' | 'test'>): number {
  return test - train
}

/** What to see in a sweep, from its first to its last value, as the figures on the screen say it. */
export function gapSentences(sweep: Pick<GapSweep, 'points' | 'swept'>): string[] {
  const lines = gapLines(sweep)
  const kmeans = lines.find(({ method }) => method === 'kmeans')
  const vr = lines.find(({ method }) => method === 'vr')
  const { symbol } = sweptWords[sweep.swept]
  const shown = sweep.swept === 'regularization' ? [vr] : [kmeans, vr]
  const changes = shown.map((line) => line && changeWords(line, symbol))
  return [...changes, vr && bestWords(vr, symbol)].filter((words) => words !== undefined)
}

/** How the gap of a method changes over the sweep. */
function changeWords({ name, points }: GapLine, symbol: string): string | undefined {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return undefined
  const [before, after] = [overfit(first), overfit(last)]
  const verb = before > 1.1 * after ? 'closes from' : after > 1.1 * before ? 'opens from' : 'stays near'
  const range = verb === 'stays near' ? number(after) : `${number(before)} to ${number(after)}`
  return `The gap of ${name} ${verb} ${range} between ${symbol} = ${value(first)} and ${value(last)}.`
}

/** Where new samples are coded best: the gap alone is closed by any codebook that learns nothing. */
function bestWords({ name, points }: GapLine, symbol: string): string | undefined {
  if (points.length < 3) return undefined
  const best = points.reduce((least, next) => (next.test < least.test ? next : least))
  return `New samples are coded best by ${name} at ${symbol} = ${value(best)}: ${number(best.test)}, ${number(best.test - best.bound)} above the bound.`
}

/** The figures of all methods at one value. */
export function readoutWords(sweep: Pick<GapSweep, 'points' | 'swept'>, at: number): string[] {
  const { symbol } = sweptWords[sweep.swept]
  const rows = gapLines(sweep).flatMap(({ name, points }) => {
    const point = points.find((one) => one.value === at)
    if (!point) return []
    return [
      `${name}: train ${number(point.train)}, test ${number(point.test)}, gap ${number(overfit(point))}`,
    ]
  })
  const bound = sweep.points.find((point) => point.value === at)?.bound ?? Number.NaN
  return [`${symbol} = ${formatCompact(at)}`, ...rows, `bound ${number(bound)}`]
}

function number(distortion: number): string {
  return shareText(distortion)
}

function value(point: GapPoint): string {
  return formatCompact(point.value)
}
