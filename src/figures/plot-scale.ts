import { scaleLinear, scaleLog } from 'd3-scale'
import { formatCompact } from './format.ts'

/** A scale of a figure: from data to pixels, and back. */
export interface PlotScale {
  (value: number): number
  readonly invert: (pixel: number) => number
  readonly domain: readonly [number, number]
  readonly range: readonly [number, number]
  readonly kind: 'linear' | 'log'
}

/**
 * @param kind a logarithmic scale needs both ends of its domain above zero; values at or below zero then map to the
 *   lower end of the range instead of leaving the picture
 */
export function plotScale(
  kind: 'linear' | 'log',
  domain: readonly [number, number],
  range: readonly [number, number],
): PlotScale {
  const scale = kind === 'log' ? scaleLog(domain, range) : scaleLinear(domain, range)
  const map = (value: number): number => (kind === 'log' && !(value > 0) ? range[0] : scale(value))
  return Object.assign(map, { invert: (pixel: number) => scale.invert(pixel), domain, range, kind })
}

/** Round values inside the domain, at most `count` of them; powers of ten on a logarithmic scale where it spans enough. */
export function tickValues(scale: PlotScale, count = 5): number[] {
  const [low, high] = [Math.min(...scale.domain), Math.max(...scale.domain)]
  if (!(high > low)) return [low]
  if (scale.kind === 'linear') return fewTicks(low, high, count)
  const first = Math.ceil(Math.log10(low) - 1e-9)
  const last = Math.floor(Math.log10(high) + 1e-9)
  const decades = last - first + 1
  if (decades < 2) return fewDigits(low, high, count)
  const stride = Math.ceil(decades / count)
  return Array.from({ length: Math.ceil(decades / stride) }, (_, place) => 10 ** (first + place * stride))
}

/** The finest round grid with no more than `count` values: d3 takes the number as a hint only. */
function fewTicks(low: number, high: number, count: number): number[] {
  for (let wanted = count; wanted > 1; wanted--) {
    const ticks = scaleLinear([low, high], [0, 1]).ticks(wanted)
    if (ticks.length <= count) return ticks
  }
  return scaleLinear([low, high], [0, 1]).ticks(1)
}

/** Less than two powers of ten: digits 1, 2 and 5 of each decade, or, where fewer than two of those fit, an even grid. */
function fewDigits(low: number, high: number, count: number): number[] {
  const decade = 10 ** Math.floor(Math.log10(low))
  const digits = [1, 2, 5, 10, 20, 50, 100].map((digit) => Number((digit * decade).toPrecision(1)))
  const inside = digits.filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
  return inside.length >= 2 && inside.length <= count ? inside : fewTicks(low, high, count)
}

/** Labels for ticks: the same number of decimals on a linear axis, each its own on a logarithmic one. */
export function tickLabels(scale: PlotScale, ticks: readonly number[]): string[] {
  if (scale.kind === 'log') return ticks.map((tick) => formatCompact(tick))
  const texts = ticks.map((tick) => formatCompact(tick, 6))
  if (texts.some((text) => text.includes('×'))) return texts
  const decimals = Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0))
  return texts.map((text, place) => (ticks[place] === 0 ? '0' : padDecimals(text, decimals)))
}

function padDecimals(text: string, decimals: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`
}
