import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spiralShape } from './spiral-shape.ts'

/** Covariance at mean square 1 per dimension by the midpoint rule along the arm, its error of order steps^-2. */
function integratedCovariance(turns: number, width: number): { xx: number; xy: number; yy: number } {
  const steps = 20_000
  const sums = { x: 0, y: 0, xx: 0, xy: 0, yy: 0 }
  for (let step = 0; step < steps; step += 1) {
    const along = (step + 0.5) / steps
    const weight = (2 * along) / steps
    const square = weight * (along * along + width * width)
    const sine = Math.sin(2 * Math.PI * turns * along)
    const cosine = Math.cos(2 * Math.PI * turns * along)
    sums.x += weight * along * cosine
    sums.y += weight * along * sine
    sums.xx += square * cosine * cosine
    sums.xy += square * cosine * sine
    sums.yy += square * sine * sine
  }
  const xx = sums.xx - sums.x * sums.x
  const yy = sums.yy - sums.y * sums.y
  const scale = 2 / (xx + yy)
  return { xx: scale * xx, xy: scale * (sums.xy - sums.x * sums.y), yy: scale * yy }
}

describe('spiralShape', () => {
  it('has the covariance that integration along the arm gives', () => {
    const turnCount = double({ min: 0.5, max: 4, noNaN: true })
    const deviation = double({ min: 0.01, max: 1, noNaN: true })
    assert(
      property(turnCount, deviation, (turns, width) => {
        const { xx, xy, yy } = spiralShape(turns, width).covariance
        const integrated = integratedCovariance(turns, width)
        expect(xx).toBeCloseTo(integrated.xx, 6)
        expect(xy).toBeCloseTo(integrated.xy, 6)
        expect(yy).toBeCloseTo(integrated.yy, 6)
      }),
      { seed: 1, numRuns: 40 },
    )
  })
})
