import { expect, test } from 'vitest'
import { sizeWords } from './size-words.ts'

test('the height comes first', () => {
  expect(sizeWords({ height: 192, width: 168 })).toBe('192 × 168')
})
