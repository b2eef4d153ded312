import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Relief } from './relief.ts'
import { shade } from './shading.ts'
import { lightDirections } from './light-directions.ts'
import { surfaceOf } from './surface.ts'

const side = 20
const cell = 0.05

function reliefOf(heightAt: (x: number, y: number) => number, albedo = 0.5): Relief {
  const size = side * side
  const heights = Float32Array.from({ length: size }, (_, place) =>
    heightAt((place % side) * cell, Math.floor(place / side) * cell),
  )
  return {
    rows: side,
    columns: side,
    cell,
    heights,
    albedo: new Float32Array(size).fill(albedo),
    gloss: new Float32Array(size),
  }
}

const slope = fc.double({ min: -2, max: 2, noNaN: true })

test('the normal of a plane is that of the plane, at its edges too', () => {
  fc.assert(
    fc.property(slope, slope, (a, b) => {
      const { normalX, normalY, normalZ } = surfaceOf(reliefOf((x, y) => a * x + b * y))
      const scale = 1 / Math.hypot(1, a, b)
      expect(normalX.every((value) => Math.abs(value + a * scale) < 1e-4)).toBe(true)
      expect(normalY.every((value) => Math.abs(value + b * scale) < 1e-4)).toBe(true)
      expect(normalZ.every((value) => Math.abs(value - scale) < 1e-4)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('where one thing ends before another, both keep their own normals', () => {
  const { normalX, normalZ } = surfaceOf(reliefOf((x) => (x < 0.5 ? 0.3 * x : -1)))
  for (let place = 0; place < side; place += 1) {
    const rise = place * cell < 0.49 ? 0.3 : 0
    expect(normalX[place] / normalZ[place]).toBeCloseTo(-rise, 4)
  }
})

test('a plane sees all of the sky, the bottom of a pit less, and deeper means less', () => {
  const bottom = 10 * side + 10
  const pit = (depth: number): number =>
    surfaceOf(reliefOf((x, y) => (Math.hypot(x - 0.5, y - 0.5) < 0.08 ? -depth : 0))).openness[bottom]
  expect(pit(0)).toBe(1)
  expect(pit(0.02)).toBeLessThan(1)
  expect(pit(0.05)).toBeLessThan(pit(0.02))
  expect(pit(10)).toBe(0.25)
})

test("a dull plane follows Lambert's cosine law, is proportional to its albedo, and keeps the room's light in shadow", () => {
  const radianceOf = (albedo: number, lightIndex: number, share: number): number => {
    const out = new Float32Array(side * side)
    shade(
      surfaceOf(reliefOf(() => 0, albedo)),
      lightDirections(64)[lightIndex],
      new Float32Array(out.length).fill(share),
      out,
    )
    return out[0]
  }
  for (const [place, { out }] of lightDirections(64).entries()) {
    const fromLamp = radianceOf(0.5, place, 1) - radianceOf(0.5, place, 0)
    const ahead = radianceOf(0.5, 0, 1) - radianceOf(0.5, 0, 0)
    expect(fromLamp / ahead).toBeCloseTo(Math.max(0, out), 5)
    expect(radianceOf(0.8, place, 1)).toBeCloseTo(1.6 * radianceOf(0.5, place, 1), 5)
  }
  expect(radianceOf(0.5, 0, 0)).toBeGreaterThan(0)
})
