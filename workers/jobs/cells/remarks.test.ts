import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figures } from '../../contracts/cells-results.ts'
import { parametersWith } from '../testing/pictures.ts'
import { codebookRemarks, entropyRemarks, rateRemarks } from './remarks.ts'

function figuresWith(some: Partial<Figures>): Figures {
  const train = { rateBits: 2, mse: 0.1, snrDb: 10 }
  const test = { ...train, crossEntropyBits: 2, gapDb: 1, fixedRateBits: 3, occupiedCells: 20 }
  return { ...test, train, ...some }
}

describe('a rate that is not the one asked for', () => {
  test('is said above the tolerance, with both rates', () => {
    expect(rateRemarks(2.004, 2)).toEqual([])
    expect(rateRemarks(1.9, 2)).toEqual(['Nearest rate 1.900 bit: 2.00 cannot be matched on these data.'])
  })

  const matched = parametersWith({ rate: 2 })
  const trained = { size: 20, iteration: 30, isLast: true, distinctCount: 900 }
  const said = (rateBits: number, shown: Partial<typeof trained>, some = {}): string =>
    codebookRemarks(figuresWith({ rateBits }), { ...matched, ...some }, { ...trained, ...shown }).join('|')

  test.each([
    ['a step of whole codewords', 1.96, {}, ''],
    [
      'more than a step',
      1.8,
      {},
      'Nearest rate 1.800 bit: 2.00 cannot be matched by a whole number of codewords.',
    ],
    ['the largest codebook', 1.8, { size: 1024, distinctCount: 9000 }, 'with at most 1024 codewords'],
    ['as many codewords as points', 1.8, { distinctCount: 20 }, 'with 20 codewords, one for each distinct'],
    [
      'an early iteration',
      1.96,
      { iteration: 3, isLast: false },
      'At iteration 3 the rate is 1.960 bit; 20 codewords match 2.00 bit when trained.',
    ],
    ['an early iteration that has the rate', 2.003, { iteration: 3, isLast: false }, ''],
  ])('of a codebook: %s', (_, rateBits, shown, sentence) => {
    const remark = said(rateBits, shown)
    if (sentence === '') expect(remark).toBe('')
    expect(remark).toContain(sentence)
  })

  test('of an edited codebook, and not where no rate was asked for', () => {
    expect(said(1.8, {}, { codebook: [0, 0] })).toBe(
      'The edited codebook keeps its 20 codewords: its rate is 1.800 bit, not matched to 2.00 bit.',
    )
    expect(said(1.8, {}, { codebook: [0, 0], importedCodebook: true })).toContain(
      'The imported codebook keeps',
    )
    expect(said(1.8, {}, { matchRate: false })).toBe('')
  })
})

describe('an entropy that reads low', () => {
  test('is said with both figures and what they do to the gap', () => {
    const remarks = entropyRemarks(figuresWith({ rateBits: 3, crossEntropyBits: 3.25 }), 500)
    expect(remarks).toEqual([
      'Gap too low by about 1.5 dB: the test half (500 samples) is too small for this rate. The entropy reads ' +
        '3.00 bit per dimension, the held-out code length is 3.25.',
    ])
  })

  test('is a lower estimate where most samples are alone in their cells', () => {
    const remarks = entropyRemarks(figuresWith({ crossEntropyBits: 4, occupiedCells: 80 }), 100)
    expect(remarks.join('')).toContain('by at least 12.0 dB')
  })

  test('is said from a twentieth of a bit on', () => {
    const bits = fc.double({ min: 0, max: 6, noNaN: true })
    fc.assert(
      fc.property(bits, bits, (rateBits, crossEntropyBits) => {
        const remarks = entropyRemarks(figuresWith({ rateBits, crossEntropyBits }), 1000)
        expect(remarks).toHaveLength(crossEntropyBits - rateBits > 0.05 ? 1 : 0)
      }),
      { seed: 1 },
    )
  })
})
