import { expect, test } from 'vitest'
import { fileKind } from './file-kind.ts'

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)

test.each([
  ['a.csv', 'σ²,x', '', 'text'],
  ['pasted numbers', '1 0.5\n0.25', '', 'text'],
  ['pasted numbers', 'σ² = 1', 'text/plain', 'text'],
  ['a.npy', 'anything', '', 'npy'],
  ['array', Uint8Array.of(0x93, 0x4e, 0x55), '', 'npy'],
  ['a.png', png, '', 'other'],
  ['photo', png, '', 'other'],
  ['photo', 'abc', 'image/png', 'other'],
  ['empty', '', '', 'text'],
])('%s with %j of type “%s” is %s', async (name, content, type, kind) => {
  expect(await fileKind(new Blob([content], { type }), name)).toBe(kind)
})
