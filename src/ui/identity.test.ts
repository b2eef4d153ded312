import { describe, expect, test } from 'vitest'
import { identities, markerPath } from './identity.ts'
import type { Identity } from './identity.ts'

const polygons = [
  'usq',
  'mulaw',
  'ecsq',
  'lvq',
  'gvq',
  'rrq',
  'vrstrong',
] as const satisfies readonly Identity[]

/** The corners of a closed path made of M, L and H. */
function corners(path: string): [number, number][] {
  const result: [number, number][] = []
  for (const [, command, numbers = ''] of path.matchAll(/([MLH])([^MLHz]*)/gu)) {
    const [first = 0, second = 0] = numbers.split(',').map(Number)
    result.push([first, command === 'H' ? (result.at(-1)?.[1] ?? 0) : second])
  }
  return result
}

function area(points: readonly [number, number][]): number {
  return Math.abs(signedArea(points))
}

/** How far the corners reach from the origin. */
function reach(path: string): number {
  return Math.max(...corners(path).map(([x, y]) => Math.hypot(x, y)))
}

function signedArea(points: readonly [number, number][]): number {
  const doubled = points.map(([x, y], place) => {
    const [nextX, nextY] = points[(place + 1) % points.length] ?? [0, 0]
    return x * nextY - nextX * y
  })
  return doubled.reduce((sum, value) => sum + value, 0) / 2
}

describe('markers', () => {
  test.each([
    ['usq', 4],
    ['mulaw', 5],
    ['ecsq', 12],
    ['lvq', 6],
    ['gvq', 3],
    ['rrq', 4],
    ['vrweak', 4],
    ['vrstrong', 8],
    ['mmse', 4],
    ['rrqkernel', 4],
  ] as const)('%s has %i corners', (identity, count) => {
    expect(corners(markerPath(identity, 10))).toHaveLength(count)
  })

  test.each(polygons)('%s is centred: the mean of its corners is the origin', (identity) => {
    const points = corners(markerPath(identity, 10))
    expect(points.reduce((sum, [x]) => sum + x, 0)).toBeCloseTo(0, 1)
    expect(points.reduce((sum, [, y]) => sum + y, 0)).toBeCloseTo(0, 1)
  })

  test('all look about equally large: no area is half as large again as another', () => {
    const areas = polygons.map((identity) => area(corners(markerPath(identity, 10))))
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.5)
  })

  test('the square stands upright, the hexagon on a corner to the right', () => {
    for (const [x, y] of corners(markerPath('usq', 10))) expect(Math.abs(x)).toBe(Math.abs(y))
    expect(corners(markerPath('lvq', 10))[0]?.[1]).toBe(0)
  })

  test.each([
    ['rrq', 'rrqbp'],
    ['gvq', 'gvqbp'],
    ['mmse', 'mmsebp'],
    ['rrqkernel', 'rrqkernelbp'],
    ['ref', 'refbp'],
  ] as const)('%s with back-projection is the same outline with a hole inside it', (plain, projected) => {
    const outlines = markerPath(projected, 10).split('z').length - 1
    expect(markerPath(plain, 10).split('z').length - 1).toBe(1)
    expect(outlines).toBe(2)
    const [outer = '', hole = ''] = markerPath(projected, 10).split('z')
    // Against the outline around it, and smaller: so it is a hole by the non-zero rule.
    if (plain === 'rrq') expect(signedArea(corners(hole)) * signedArea(corners(outer))).toBeLessThan(0)
    if (plain !== 'ref') expect(reach(hole)).toBeLessThan(reach(outer))
  })

  test('double radius, four times the area', () => {
    for (const identity of polygons) {
      const [small, large] = [5, 10].map((radius) => area(corners(markerPath(identity, radius))))
      expect((large ?? 0) / (small ?? 1)).toBeCloseTo(4, 1)
    }
  })

  test('no two identities share a shape or a colour', () => {
    const names = Object.keys(identities) as Identity[]
    expect(new Set(names.map((identity) => markerPath(identity, 5))).size).toBe(names.length)
    expect(new Set(names.map((identity) => identities[identity].colourToken)).size).toBe(names.length)
  })
})
