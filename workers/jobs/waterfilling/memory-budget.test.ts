import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperSetting } from '../../contracts/waterfilling.ts'
import { Refusal } from '../../core/formats/refusal.ts'
import { checkMemory } from './memory-budget.ts'

const size = fc.integer({ min: 10, max: 100_000 })

function isRefused(...[wanted]: Parameters<typeof checkMemory>): boolean {
  try {
    checkMemory(wanted)
    return false
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    return true
  }
}

test('the paper’s setting fits, and so does every codebook over it', () => {
  expect(isRefused(paperSetting)).toBe(false)
  expect(isRefused({ ...paperSetting, codebookSize: 4096 })).toBe(false)
})

test('rows that alone exceed the budget are refused; a fifth of it never is, with small codebooks', () => {
  const wanted = fc.record({
    trainingSize: size,
    testSize: size,
    components: fc.integer({ min: 1, max: 5000 }),
    codebookSize: fc.integer({ min: 2, max: 4096 }),
  })
  fc.assert(
    fc.property(wanted, (memory) => {
      const rowBytes = 4 * memory.components * (memory.trainingSize + memory.testSize)
      const refused = isRefused(memory)
      expect(refused || rowBytes <= 1e9).toBe(true)
      // Six workers hold the codebook twice over for each of two sets of rows, and the scores of their rows.
      const codewordBytes = (16 + 6 * 2 * 2 * 4) * memory.components * memory.codebookSize
      const scoreBytes = 4 * memory.codebookSize * (memory.trainingSize + memory.testSize)
      expect(refused && rowBytes <= 2e8 && codewordBytes <= 2e8 && scoreBytes <= 2e8).toBe(false)
    }),
  )
})

test('a codebook that six workers have to hold counts six times', () => {
  // 82 MB of codewords: as 2 x 6 copies, each packed too, 2 GB beside 90 MB of rows.
  const wide = { trainingSize: 2000, testSize: 2000, components: 5000 }
  expect(isRefused({ ...wide, codebookSize: 4096 })).toBe(true)
  expect(isRefused({ ...wide, codebookSize: 512 })).toBe(false)
})

test('the refusal says how much it would be, of what, and what to reduce', () => {
  expect(() => checkMemory({ ...paperSetting, components: 5000, testSize: 100_000 })).toThrow(
    /^memory: about \d\.\d GB for 101,000 samples of 5,000 components and 256 codewords; expected at most 1 GB: fewer samples, components or codewords\.$/,
  )
})
