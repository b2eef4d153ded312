import { expect, test } from 'vitest'
import { lightDirections } from './light-directions.ts'

const all = lightDirections(64)

test('64 different unit vectors, of which fewer are the first', () => {
  expect(new Set(all.map(({ azimuth, elevation }) => `${azimuth} ${elevation}`)).size).toBe(64)
  for (const { across, down, out } of all) expect(Math.hypot(across, down, out)).toBeCloseTo(1, 12)
  expect(lightDirections(20)).toEqual(all.slice(0, 20))
})

test('span the angles of the Extended Yale B lights, each with its mirror image', () => {
  const azimuths = all.map(({ azimuth }) => azimuth)
  const elevations = all.map(({ elevation }) => elevation)
  expect([Math.min(...azimuths), Math.max(...azimuths)]).toEqual([-130, 130])
  expect([Math.min(...elevations), Math.max(...elevations)]).toEqual([-40, 90])
  for (const { azimuth, elevation } of all) {
    expect(all.some((other) => other.azimuth === -azimuth && other.elevation === elevation)).toBe(true)
  }
})

test('a positive azimuth is on the left of the picture, a positive elevation above, a small one in front', () => {
  for (const { azimuth, elevation, across, down, out } of all) {
    if (elevation === 90) continue
    expect(Math.sign(across)).toBeCloseTo(-Math.sign(azimuth), 12)
    expect(Math.sign(down)).toBeCloseTo(-Math.sign(elevation), 12)
    expect(out > 0).toBe(Math.abs(azimuth) < 90)
  }
})

test('the first are gentle, the last are behind the head', () => {
  expect(all[0]).toMatchObject({ azimuth: 0, elevation: 0, out: 1 })
  for (const { out } of all.slice(0, 12)) expect(out).toBeGreaterThan(Math.SQRT1_2)
  for (const { out } of all.slice(-12)) expect(out).toBeLessThan(0)
})

test.each([0, 65, 2.5, Number.NaN])('%s lights are refused', (count) => {
  expect(() => lightDirections(count)).toThrow(/lights: found .*; expected a whole number from 1 to 64/)
})
