import fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentText } from './component-words.ts'
import { componentTable, filledComponent } from './components.ts'
import { waterOf } from './testing/water.ts'

const variance = fc.double({ min: 1e-9, max: 1e9, noNaN: true })

test('a variance is its distortion plus its codeword variance, and the rate is that of a Gaussian', () => {
  fc.assert(
    fc.property(variance, variance, (value, waterLevel) => {
      const { distortion, rateBits, codewordVariance } = filledComponent(value, waterLevel)
      expect(distortion + codewordVariance).toBeCloseTo(value, 12 - Math.ceil(Math.log10(value + 1)))
      expect(distortion * 4 ** rateBits).toBeCloseTo(value, 8 - Math.ceil(Math.log10(value + 1)))
      expect(rateBits === 0 && codewordVariance === 0).toBe(value <= waterLevel)
    }),
  )
})

test('the rates of all components add up to the rate in total, the distortions to D', () => {
  const water = waterOf([4, 2, 1, 0.5], 0.75)
  const { columns, rows } = componentTable(water)
  const sum = (name: string) => rows.reduce((part, row) => part + Number(row[columns.indexOf(name)]), 0)
  expect(sum('rate, bit')).toBeCloseTo(Math.log2((4 * 2 * 1) / 0.75 ** 3) / 2, 12)
  expect(sum('distortion')).toBeCloseTo(3 * 0.75 + 0.5, 12)
  expect(sum('variance')).toBe(7.5)
})

test('a component is spoken with its figures, and one under water without a rate', () => {
  const water = waterOf([4, 2, 1, 0.5], 1)
  expect(componentText(water, 0)).toBe(
    'component 1: variance 4, distortion 1, rate 1.000 bit, codeword variance 3',
  )
  expect(componentText(water, 3)).toBe('component 4: variance 0.5, under water, no bits')
})
