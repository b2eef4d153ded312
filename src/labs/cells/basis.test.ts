import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaOf, basisParameters, moveVector, presetBasis, wantedBasis } from './basis.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'

const coordinate = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(coordinate, coordinate)
const bases = fc.record({ b1: vector, b2: vector }).filter((basis) => areaOf(basis) > 0.2)

test('a moved vector is where the hand is, and the other keeps its direction', () => {
  fc.assert(
    fc.property(bases, vector, fc.boolean(), (basis, to, keepArea) => {
      const moved = moveVector(basis, 'b2', to, keepArea ? areaOf(basis) : undefined)
      expect(moved.b2).toEqual(to)
      expect(moved.b1[0] * basis.b1[1] - moved.b1[1] * basis.b1[0]).toBeCloseTo(0, 6)
    }),
  )
})

test('with the area kept, the area is kept, unless the other vector would grow out of range', () => {
  fc.assert(
    fc.property(bases, vector, (basis, to) => {
      const moved = moveVector(basis, 'b1', to, areaOf(basis))
      const isKept = Math.abs(areaOf(moved) - areaOf(basis)) < 1e-9 * (1 + areaOf(basis))
      expect(isKept || moved.b2 === basis.b2).toBe(true)
      expect(Math.max(...moved.b2.map(Math.abs))).toBeLessThanOrEqual(40)
    }),
  )
})

test('out of a basis without area leads every move: there is none to keep', () => {
  const singular = { b1: [1, 0], b2: [2, 0] } as const
  expect(moveVector(singular, 'b2', [0.5, 1], 0)).toEqual({ b1: [1, 0], b2: [0.5, 1] })
  expect(areaOf(moveVector({ b1: [1, 0], b2: [2, 1e-9] }, 'b2', [0, 2], 1e-9))).toBe(2)
})

test('a preset has the area that was asked for', () => {
  for (const preset of ['hexagonal', 'square', 'free'] as const) {
    expect(areaOf(presetBasis(preset, 0.7))).toBeCloseTo(0.7, 12)
  }
})

test('parameters carry a basis there and back', () => {
  const basis = presetBasis('free', 2)
  expect(wantedBasis({ ...defaultParameters(cellsTable), ...basisParameters(basis) })).toEqual(basis)
})
