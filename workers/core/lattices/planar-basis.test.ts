import { expect, test } from 'vitest'
import { Refusal } from '../formats/refusal.ts'
import { checkBasis, determinant, hexagonalBasis, scaleBasis, squareBasis } from './planar-basis.ts'
import type { PlanarBasis } from './planar-basis.ts'

test('cell areas of the presets', () => {
  expect(determinant(squareBasis(0.5))).toBe(0.25)
  expect(determinant(hexagonalBasis(2))).toBeCloseTo(2 * Math.sqrt(3), 14)
  expect(determinant(scaleBasis(hexagonalBasis(2), 3))).toBeCloseTo(18 * Math.sqrt(3), 13)
})

test('a basis turned the other way round has a negative determinant and passes', () => {
  const basis: PlanarBasis = { b1: [0, 1], b2: [1, 0] }
  expect(determinant(basis)).toBe(-1)
  expect(() => checkBasis(basis, 'lattice')).not.toThrow()
})

test.each<[string, PlanarBasis]>([
  ['Z^2 by consecutive Fibonacci numbers', { b1: [196418, 317811], b2: [317811, 514229] }],
  ['Z^2 sheared by a million', { b1: [1, 0], b2: [1e6, 1] }],
  ['a tiny lattice', squareBasis(1e-9)],
  ['thin cells', { b1: [1, 0], b2: [0, 1e-5] }],
])('passes: %s', (_, basis) => {
  expect(() => checkBasis(basis, 'lattice')).not.toThrow()
})

test.each<[string, PlanarBasis]>([
  ['parallel vectors', { b1: [1, 2], b2: [2, 4] }],
  ['parallel vectors with rounding', { b1: [0.1, 0.3], b2: [0.2, 0.6] }],
  ['a zero vector', { b1: [1, 0], b2: [0, 0] }],
  ['both zero', { b1: [0, 0], b2: [0, 0] }],
  ['nearly parallel vectors', { b1: [1, 0], b2: [Math.SQRT2, 1e-14] }],
  ['cells thinner than a millionth', { b1: [1, 0], b2: [1, 1e-7] }],
  ['vectors so small that their squares vanish', squareBasis(1e-200)],
])('refuses %s', (_, basis) => {
  expect(() => checkBasis(basis, 'lattice')).toThrow(Refusal)
  expect(() => checkBasis(basis, 'lattice')).toThrow(/^lattice: basis vectors .* determinant .* parallel/)
})

test.each([NaN, Infinity, 1e200])('refuses %s as an entry', (entry) => {
  expect(() => checkBasis({ b1: [1, entry], b2: [0, 1] }, 'lattice')).toThrow(/finite numbers/)
})
