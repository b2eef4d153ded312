import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PinnedMarks, pointName } from './PinnedMarks.tsx'
import type { RatePoint } from './rate-points.ts'

function pointOf(name: RatePoint['name'], gapDb: number): RatePoint {
  return { name, identity: name, rateBits: 2, mse: 0.05, gapDb, gapTo: 'exact', crossEntropyBits: 2.01 }
}

const pinned = [pointOf('usq', 1.5), pointOf('lvq', 1.4)]
/** A scale of the plots gives no place to what is no number. */
const placeOf = ({ rateBits, gapDb }: RatePoint) => ({
  x: 100 * rateBits,
  y: Number.isNaN(gapDb) ? (undefined as unknown as number) : 100 * gapDb,
})

function drawn(points: readonly RatePoint[], shown: readonly RatePoint[]): string {
  const places = shown.map((point) => ({ point, ...placeOf(point) }))
  return renderToStaticMarkup(
    <svg>
      <PinnedMarks points={points} placeOf={placeOf} shown={places} radius={5} />
    </svg>,
  )
}

test('each of A’s points is hollow and tied to where its quantizer is now', () => {
  const markup = drawn(pinned, [pointOf('lvq', 1), pointOf('usq', 2)])
  expect(markup.match(/mark--open/g)).toHaveLength(2)
  expect(markup).toContain('d="M200.0,150.0L200.0,200.0"')
  expect(markup).toContain('d="M200.0,140.0L200.0,100.0"')
  expect(markup).toContain('A, USQ: 1.50 dB at 2.00 bit/dim')
})

test('a point without a gap yet, of A or of what is shown, is left out', () => {
  const untied = drawn(pinned, [pointOf('usq', Number.NaN)])
  expect(untied.match(/mark--open/g)).toHaveLength(2)
  expect(untied).not.toContain('pinned-way')
  const one = drawn([pointOf('usq', Number.NaN), pinned[1]], [pointOf('usq', 1)])
  expect(one.match(/mark--open/g)).toHaveLength(1)
  expect(one).not.toContain('pinned-way')
})

test('in a table A’s points are told from those that are shown', () => {
  expect(pointName(pinned[0], pinned)).toBe('A: USQ')
  expect(pointName(pointOf('usq', 1.5), pinned)).toBe('USQ')
})
