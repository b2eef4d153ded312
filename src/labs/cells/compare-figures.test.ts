import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShownFigures } from './state.ts'
import { changeNote, changeText, comparedFigures, figureText } from './compare-figures.ts'

const number = fc.double({ min: -50, max: 50, noNaN: true })
const figures: fc.Arbitrary<ShownFigures> = fc.record({
  rateBits: number,
  crossEntropyBits: number,
  mse: fc.double({ min: 1e-6, max: 9, noNaN: true }),
  snrDb: number,
  gapDb: number,
  gapTo: fc.constant('exact'),
  fixedRateBits: number,
  occupiedCells: fc.nat(),
  train: fc.constant({ rateBits: 0, mse: 1, snrDb: 0 }),
})

/** A text of this lab as a number again. */
function read(text: string): number {
  return Number(text.replace('−', '-').replaceAll(/[\u2009\u202f\u00a0]/g, ''))
}

test('B is A plus the difference, and swapped states differ by its negative', () => {
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      const back = comparedFigures(b, a)
      for (const [i, compared] of comparedFigures(a, b).entries()) {
        expect(compared.a + compared.change).toBeCloseTo(compared.b, 9)
        expect(back[i].change).toBe(0 - compared.change)
        expect([back[i].a, back[i].b]).toEqual([compared.b, compared.a])
      }
    }),
  )
})

test('a state does not differ from itself', () => {
  fc.assert(
    fc.property(figures, (a) => {
      for (const { name, change } of comparedFigures(a, a))
        expect(changeText(name, change)).toMatch(/^0\.0+$/)
    }),
  )
})

test('a difference says its sign, and is right to half a unit of its last decimal', () => {
  const names = fc.constantFrom('rateBits', 'crossEntropyBits', 'mse', 'snrDb', 'gapDb')
  fc.assert(
    fc.property(names, fc.double({ min: -9, max: 9, noNaN: true }), (name, change) => {
      const text = changeText(name, change)
      const decimals = text.split('.')[1].length
      expect(Math.abs(read(text) - change)).toBeLessThanOrEqual(0.500001 * 10 ** -decimals)
      if (Math.abs(change) > 0.01) expect(text.startsWith(change < 0 ? '−' : '+')).toBe(true)
    }),
  )
})

test('the texts that the lab shows', () => {
  expect(changeText('gapDb', -0.1668)).toBe('−0.17')
  expect(changeText('snrDb', 0.004)).toBe('0.00')
  expect(changeText('rateBits', -0.004)).toBe('0.00')
  expect(changeText('mse', 0.00123)).toBe('+0.0012')
  expect(changeText('mse', -0.00002)).toBe('0.0000')
  expect(changeText('crossEntropyBits', 0.0126)).toBe('+0.013')
  expect([figureText('mse', 0.05), figureText('gapDb', 1.53)]).toEqual(['0.0500', '1.53'])
})

test('a gap that is still being computed differs by nothing that could be said', () => {
  expect(changeText('gapDb', Number.NaN)).toBe('—')
})

test('without A there is nothing to say', () => {
  const [a] = fc.sample(figures, { seed: 1, numRuns: 1 })
  expect(changeNote(undefined, a, 'mse')).toBeUndefined()
  expect(changeNote(a, { ...a, gapDb: a.gapDb + 1.5 }, 'gapDb')).toBe('+1.50')
})
