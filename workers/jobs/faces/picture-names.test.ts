import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byCodeUnits, isSystemFile, pathWithin, UniqueNames } from './picture-names.ts'

test.each([
  ['s1/1.pgm', 's1/1.pgm', false],
  ['./s1//1.pgm', 's1/1.pgm', false],
  ['s1\\1.pgm', 's1/1.pgm', false],
  ['s1/../s2/1.pgm', 's2/1.pgm', false],
  ['../../etc/1.pgm', 'etc/1.pgm', true],
  ['s1/../../1.pgm', '1.pgm', true],
  ['/etc/1.pgm', 'etc/1.pgm', true],
  ['C:\\faces\\1.pgm', 'faces/1.pgm', true],
  ['..', '', true],
])('%s is %s', (path, name, ledOut) => {
  expect(pathWithin(path)).toEqual({ name, ledOut })
})

test('no path leads out, and a name within is a name within', () => {
  const step = fc.constantFrom('..', '.', '', 'a', 'b', 'C:', '...')
  fc.assert(
    fc.property(fc.array(step), fc.constantFrom('/', '\\'), (steps, slash) => {
      const { name } = pathWithin(steps.join(slash))
      expect(name.split('/')).not.toContain('..')
      expect(name.startsWith('/')).toBe(false)
      if (!name.startsWith('C:')) expect(pathWithin(name)).toEqual({ name, ledOut: false })
    }),
  )
})

test('what systems leave in folders is told from pictures', () => {
  const left = ['.DS_Store', 'a/.DS_Store', '__MACOSX/a/._1.png', '._1.png', 'a/Thumbs.db', 'desktop.ini']
  expect(left.map(isSystemFile)).toEqual(left.map(() => true))
  expect(['a/1.png', 'a.b/1.png', 'thumbs.png'].map(isSystemFile)).toEqual([false, false, false])
})

test('names are in the order of code units, and none is there twice', () => {
  const names = ['ä.png', 'Z.png', 'a.png', 'a (2).png', 'a.png', 'a.png', 'b/c', 'b/c']
  const unique = new UniqueNames()
  const sorted = names.map((name) => ({ name: unique.of(name) })).sort(byCodeUnits)
  const expected = ['Z.png', 'a (2).png', 'a (3).png', 'a (4).png', 'a.png', 'b/c', 'b/c (2)', 'ä.png']
  expect(sorted.map(({ name }) => name)).toEqual(expected)
})
