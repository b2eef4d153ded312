import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sequentialMap } from './colour-map.ts'

const greys = sequentialMap(['#000000', '#808080', '#ffffff'])

test('the stops are met exactly and the middle between two of them is their mean', () => {
  expect([0, 0.5, 1].map(greys)).toEqual(['rgb(0,0,0)', 'rgb(128,128,128)', 'rgb(255,255,255)'])
  expect(greys(0.25)).toBe('rgb(64,64,64)')
  const house = [
    '#f6f8ec',
    '#d8edc6',
    '#b0deb2',
    '#82ccab',
    '#54b8aa',
    '#33a1a8',
    '#318aa1',
    '#3b7395',
    '#465d83',
  ]
  expect(sequentialMap(house)(3 / 8)).toBe('rgb(130,204,171)')
})

const level = (fraction: number): number => Number(/\d+/u.exec(greys(fraction))?.[0])

test('a map between dark and light never turns back', () => {
  const fractions = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(level(Math.min(a, b))).toBeLessThanOrEqual(level(Math.max(a, b)))
      expect(Math.abs(level(a) - 255 * a)).toBeLessThan(1.5)
    }),
  )
})

test('outside the range the ends are taken, and nonsense is the low end', () => {
  expect([-1, NaN, 2, Infinity].map(greys)).toEqual([
    'rgb(0,0,0)',
    'rgb(0,0,0)',
    'rgb(255,255,255)',
    'rgb(255,255,255)',
  ])
})

test('one stop is a constant; a token that is not there yet is black', () => {
  expect(sequentialMap(['#102030'])(0.7)).toBe('rgb(16,32,48)')
  expect(sequentialMap(['', ''])(0.7)).toBe('rgb(0,0,0)')
  expect(sequentialMap([])(0.7)).toBe('rgb(0,0,0)')
})
