import { expect, test } from 'vitest'
import { nameInSet, namesOfList } from './sample-portraits.ts'

test('only names of portraits are taken from the list', () => {
  const files = ['0.webp', '../0.webp', 'a.webp', 3, '12.webp', 'https://elsewhere/1.webp']
  expect(namesOfList({ files })).toEqual(['0.webp', '12.webp'])
})

test.each([undefined, null, 'text', [], {}, { files: 'x' }])(
  'what is no list is an empty one: %j',
  (listed) => {
    expect(namesOfList(listed)).toEqual([])
  },
)

test('every portrait has a folder of its own, in the order of numbers', () => {
  const names = ['10.webp', '9.webp', '100.webp'].map(nameInSet).sort()
  expect(names).toEqual(['portrait 009/9.webp', 'portrait 010/10.webp', 'portrait 100/100.webp'])
})
