import { array, assert, constantFrom, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { fromPicker, titleOf, withAdded } from './brought-files.ts'

const file = (name: string, content = name, lastModified = 1) => ({
  name,
  file: new File([content], name, { lastModified }),
})

test('files of a folder are called by their path', () => {
  const plain = new File(['x'], 'a.png')
  const inFolder = Object.defineProperty(new File(['x'], 'b.png'), 'webkitRelativePath', {
    value: 'people/b.png',
  })
  expect(fromPicker([plain, inFolder]).map(({ name }) => name)).toEqual(['a.png', 'people/b.png'])
})

test('the same file twice is one, another of the same name gets a number before its extension', () => {
  const before = [file('a/face.png'), file('b')]
  const added = withAdded(before, [
    file('a/face.png'),
    file('a/face.png', 'another face'),
    file('a/face.png', 'another face', 2),
    file('b', 'longer'),
    file('.hidden', '1'),
    file('.hidden', '22'),
  ])
  expect(added.map(({ name }) => name)).toEqual([
    'a/face.png',
    'b',
    'a/face (2).png',
    'a/face (3).png',
    'b (2)',
    '.hidden',
    '.hidden (2)',
  ])
})

test('names stay apart, nothing is lost, and adding the same again changes nothing', () => {
  const one = tuple(constantFrom('a.png', 'a (2).png', 'b.png'), integer({ min: 1, max: 4 }))
  assert(
    property(array(one), array(one), (first, second) => {
      const make = (list: [string, number][]) => list.map(([name, size]) => file(name, 'x'.repeat(size)))
      const once = withAdded(withAdded([], make(first)), make(second))
      expect(new Set(once.map(({ name }) => name)).size).toBe(once.length)
      const distinct = new Set([...first, ...second].map(String))
      expect(once.length).toBeLessThanOrEqual(distinct.size)
      for (const [name, size] of [...first, ...second]) {
        const stem = name.slice(0, 1)
        expect(once.some((kept) => kept.name.startsWith(stem) && kept.file.size === size)).toBe(true)
      }
      expect(withAdded(once, make(second))).toEqual(once)
    }),
  )
})

test('faces are called after their file, their folder, or their number', () => {
  expect(titleOf([file('yale.zip')])).toBe('yale.zip')
  expect(titleOf([file('team/a.png'), file('team/b/c.png')])).toBe('team')
  expect(titleOf([file('team/a.png'), file('b.png')])).toBe('2 files')
  expect(titleOf([file('a.png'), file('b.png'), file('c.png')])).toBe('3 files')
})
