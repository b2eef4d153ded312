import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { castShadow } from './cast-shadow.ts'
import type { LightDirection } from './light-directions.ts'
import { lightDirections } from './light-directions.ts'
import type { Relief } from './relief.ts'

const side = 24
const cell = 0.05

function reliefOf(heightAt: (x: number, y: number) => number): Relief {
  const heights = Float32Array.from({ length: side * side }, (_, place) =>
    heightAt(place % side, Math.floor(place / side)),
  )
  return { rows: side, columns: side, cell, heights, albedo: heights, gloss: heights }
}

function litBy(relief: Relief, light: LightDirection): Float32Array {
  const lit = new Float32Array(side * side)
  castShadow(relief, light, lit, new Float32Array(side * side))
  return lit
}

/** Towards a light at an angle above the plane, on the left of the picture unless turned. */
function low(degrees: number): LightDirection {
  const angle = (degrees * Math.PI) / 180
  return { azimuth: 0, elevation: 0, across: -Math.cos(angle), down: 0, out: Math.sin(angle) }
}

describe('cast shadows', () => {
  test('a plane has none, under any light in front of it', () => {
    for (const light of lightDirections(64).filter(({ out }) => out > 0)) {
      expect(
        litBy(
          reliefOf(() => 0.3),
          light,
        ).every((share) => share === 1),
      ).toBe(true)
    }
  })

  test('a wall casts one away from the light, as long as its height over the tangent of the angle', () => {
    const wall = reliefOf((x) => (x === 6 ? 0.4 : 0))
    for (const degrees of [30, 45, 60]) {
      const lit = litBy(wall, low(degrees))
      const length = 0.4 / Math.tan((degrees * Math.PI) / 180) / cell
      const row = [...lit.subarray(5 * side, 6 * side)]
      const end = Math.floor(6 + length)
      // The edge is soft over a depth of 0.035, which is at most 0.035 / tan 30 = 1.3 cells wide.
      expect(row.slice(0, 7)).toEqual(row.slice(0, 7).fill(1))
      expect(row.slice(7, end - 1)).toEqual(row.slice(7, end - 1).fill(0))
      expect(row.slice(end + 1)).toEqual(row.slice(end + 1).fill(1))
      expect(end).toBeGreaterThan(9)
    }
  })

  test('mirroring and turning the relief with the light does the same to the shadow', () => {
    const heights = fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 36, maxLength: 36 })
    fc.assert(
      fc.property(heights, fc.nat(63), (blocks, which) => {
        const at = (x: number, y: number): number => blocks[6 * Math.floor(y / 4) + Math.floor(x / 4)]
        const light = lightDirections(64)[which]
        const lit = litBy(reliefOf(at), light)
        const mirrored = litBy(
          reliefOf((x, y) => at(side - 1 - x, y)),
          { ...light, across: -light.across },
        )
        const turned = litBy(
          reliefOf((x, y) => at(y, x)),
          { ...light, across: light.down, down: light.across },
        )
        for (let place = 0; place < lit.length; place += 1) {
          const x = place % side
          const y = Math.floor(place / side)
          expect(mirrored[y * side + side - 1 - x]).toBeCloseTo(lit[place], 4)
          // Where the light is exactly diagonal, rows or columns may be swept.
          expect(turned[x * side + y]).toBeCloseTo(lit[place], 4)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('a higher light never makes more shadow', () => {
    const heights = fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 36, maxLength: 36 })
    const angle = fc.double({ min: 5, max: 85, noNaN: true })
    fc.assert(
      fc.property(heights, angle, angle, (blocks, one, other) => {
        const relief = reliefOf((x, y) => blocks[6 * Math.floor(y / 4) + Math.floor(x / 4)])
        const lower = litBy(relief, low(Math.min(one, other)))
        const higher = litBy(relief, low(Math.max(one, other)))
        expect(higher.every((share, place) => share >= lower[place] - 1e-4)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
