import { assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { diskRadius } from './round-shapes.ts'
import { squareHalfSide } from './product-shapes.ts'
import type { SourceSettings } from './source.ts'
import { drawSource, sourceCovariance } from './source.ts'

const kinds = ['gaussian', 'laplacian', 'square', 'disk', 'mixture', 'ring', 'spiral'] as const

const plain = { correlation: 0, components: 5, width: 0.15, turns: 2 }

const anySettings = record({
  kind: constantFrom(...kinds),
  correlation: double({ min: -0.99, max: 0.99, noNaN: true }),
  components: integer({ min: 2, max: 12 }),
  width: double({ min: 0.01, max: 1, noNaN: true }),
  turns: double({ min: 0.5, max: 4, noNaN: true }),
})

/** A mean and its standard error, estimated from the sample itself. */
function meanOf(count: number, value: (row: number) => number): { mean: number; error: number } {
  let sum = 0
  let squares = 0
  for (let row = 0; row < count; row += 1) {
    sum += value(row)
    squares += value(row) ** 2
  }
  const mean = sum / count
  return { mean, error: Math.sqrt((squares / count - mean * mean) / count) }
}

/** The largest distance of a sample moment from its exact value, in standard errors. */
function worstMoment(settings: SourceSettings, count: number, seed: number): number {
  const samples = drawSource(settings, count, seed)
  const exact = sourceCovariance(settings)
  const x = (row: number): number => samples[2 * row]
  const y = (row: number): number => samples[2 * row + 1]
  const moments = [
    { wanted: 0, ...meanOf(count, x) },
    { wanted: 0, ...meanOf(count, y) },
    { wanted: exact.xx, ...meanOf(count, (row) => x(row) ** 2) },
    { wanted: exact.xy, ...meanOf(count, (row) => x(row) * y(row)) },
    { wanted: exact.yy, ...meanOf(count, (row) => y(row) ** 2) },
  ]
  return Math.max(...moments.map(({ wanted, mean, error }) => Math.abs(mean - wanted) / error))
}

function drawing(changes: Partial<SourceSettings>, count = 10, seed = 1): () => Float32Array {
  return () => drawSource({ ...plain, kind: 'mixture', ...changes }, count, seed)
}

describe('drawSource', () => {
  it.each(kinds)('%s has zero mean and the covariance of the closed form', (kind) => {
    expect(worstMoment({ ...plain, kind }, 60_000, 1)).toBeLessThan(4.5)
    const other = { ...plain, kind, correlation: -0.8, components: 2, width: 0.6, turns: 0.7 }
    expect(worstMoment(other, 60_000, 2)).toBeLessThan(4.5)
  })

  it('has that covariance over the whole range of settings', () => {
    assert(
      property(anySettings, (settings) => {
        expect(worstMoment(settings, 4000, 9)).toBeLessThan(4.5)
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('fills the square and the disk, and nothing outside', () => {
    const square = drawSource({ ...plain, kind: 'square' }, 20_000, 1)
    const largest = square.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    expect(largest).toBeLessThanOrEqual(Math.fround(squareHalfSide))
    expect(largest).toBeGreaterThan(0.999 * squareHalfSide)

    const disk = drawSource({ ...plain, kind: 'disk' }, 20_000, 1)
    const radii = Float64Array.from({ length: 20_000 }, (_, row) =>
      Math.hypot(disk[2 * row], disk[2 * row + 1]),
    )
    expect(Math.max(...radii)).toBeLessThanOrEqual(diskRadius * (1 + 1e-6))
    // Area grows with the square of the radius: a quarter of the points lies within half of it.
    const inner = radii.filter((radius) => radius < diskRadius / 2).length / 20_000
    expect(Math.abs(inner - 0.25)).toBeLessThan(4.5 * Math.sqrt(0.1875 / 20_000))
  })

  it('has the tails of a Laplacian: E|x| = sqrt(1/2), E x^4 = 6', () => {
    const count = 100_000
    const samples = drawSource({ ...plain, kind: 'laplacian' }, count, 1)
    const absolute = meanOf(2 * count, (place) => Math.abs(samples[place]))
    const fourth = meanOf(2 * count, (place) => samples[place] ** 4)
    expect(Math.abs(absolute.mean - Math.SQRT1_2)).toBeLessThan(4.5 * absolute.error)
    expect(Math.abs(fourth.mean - 6)).toBeLessThan(4.5 * fourth.error)
  })

  it('puts the ring on its radius, with the given width', () => {
    const count = 20_000
    const width = 0.1
    const samples = drawSource({ ...plain, kind: 'ring', width }, count, 1)
    const radius = Math.sqrt(2 / (1 + width * width))
    const radii = meanOf(count, (row) => Math.hypot(samples[2 * row], samples[2 * row + 1]))
    expect(Math.abs(radii.mean - radius)).toBeLessThan(4.5 * radii.error)
    expect((radii.error * Math.sqrt(count)) / radius).toBeCloseTo(width, 2)
  })

  it('gathers a narrow mixture at its centres, equally', () => {
    const components = 7
    const samples = drawSource({ ...plain, kind: 'mixture', components, width: 0.01 }, 7000, 1)
    const counts = new Float64Array(components)
    for (let row = 0; row < 7000; row += 1) {
      const turn = Math.atan2(samples[2 * row + 1], samples[2 * row]) / (2 * Math.PI)
      const place = turn * components
      expect(Math.abs(place - Math.round(place))).toBeLessThan(0.1)
      counts[(Math.round(place) + components) % components] += 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(4.5 * 29.3)
  })

  it('begins a longer draw with the shorter one', () => {
    assert(
      property(
        anySettings,
        integer({ min: 0, max: 50 }),
        integer({ min: 0, max: 1000 }),
        (settings, count, seed) => {
          const longer = drawSource(settings, count + 20, seed)
          expect(drawSource(settings, count, seed)).toEqual(longer.slice(0, 2 * count))
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })

  it('shows the same samples for ever', () => {
    // The first two standard normal numbers of seed 1, computed apart from this code with 30 digits.
    const [x, y] = drawSource({ ...plain, kind: 'gaussian' }, 1, 1)
    expect(x).toBeCloseTo(0.1777509, 7)
    expect(y).toBeCloseTo(-0.7889102, 7)
  })
})

describe('sourceCovariance', () => {
  it('keeps the mean square 1 per dimension without correlation, and is positive definite', () => {
    assert(
      property(anySettings, (settings) => {
        const straight = sourceCovariance({ ...settings, correlation: 0 })
        expect(straight.xx + straight.yy).toBeCloseTo(2, 12)
        const { xx, xy, yy } = sourceCovariance(settings)
        expect(xx * yy - xy * xy).toBeGreaterThan(0)
      }),
      { seed: 1 },
    )
  })

  it('has the correlation as its own where the coordinates start out equal', () => {
    for (const kind of ['gaussian', 'laplacian', 'square', 'disk', 'ring'] as const) {
      const { xx, xy, yy } = sourceCovariance({ ...plain, kind, correlation: 0.9 })
      expect(xx).toBe(1)
      expect(xy).toBeCloseTo(0.9, 14)
      expect(yy).toBeCloseTo(1, 14)
    }
  })
})

describe('refusals', () => {
  it('names the setting, what was found and its range', () => {
    expect(drawing({ correlation: 1 })).toThrow('correlation: found 1; expected a number between -1 and 1')
    expect(drawing({ correlation: Number.NaN })).toThrow(Refusal)
    expect(drawing({ components: 13 })).toThrow('mixture components: found 13; expected 2 to 12.')
    expect(drawing({ components: 2.5 })).toThrow('mixture components: found 2.5; expected a whole number.')
    expect(drawing({ width: 0 })).toThrow('mixture width: found 0; expected 0.01 to 1.')
    expect(drawing({ kind: 'ring', width: 2 })).toThrow('ring width')
    expect(drawing({ kind: 'spiral', turns: 0.1 })).toThrow('spiral turns')
    expect(drawing({ kind: 'cauchy' as SourceSettings['kind'] })).toThrow('source: found cauchy')
    expect(drawing({}, -1)).toThrow('number of samples: found -1')
    expect(drawing({}, 10, 0.5)).toThrow('seed: found 0.5')
    expect(() => sourceCovariance({ ...plain, kind: 'disk', correlation: -1 })).toThrow(Refusal)
  })

  it('minds only the settings of the kind at hand', () => {
    expect(drawSource({ ...plain, kind: 'disk', width: 0, components: 0, turns: 0 }, 3, 1)).toHaveLength(6)
  })
})
