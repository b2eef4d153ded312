import { expect, test } from 'vitest'
import { peopleOf } from './people.ts'

test.each([
  ['folders', ['orl/s1/1.pgm', 'orl/s1/2.pgm', 'orl/s2/1.pgm'], ['s1', 's1', 's2']],
  [
    'folders of the same name in folders that differ',
    ['anna/photos/1.jpg', 'boris/photos/1.jpg'],
    ['anna', 'boris'],
  ],
  ['one person in two places', ['train/s1/1.pgm', 'test/s1/2.pgm', 'train/s2/1.pgm'], ['s1', 's1', 's2']],
  ['a folder and files beside it', ['anna_1.jpg', 'boris/1.jpg'], ['anna', 'boris']],
  ['one folder: the names of the files', ['all/anna_1.jpg', 'all/boris_1.jpg'], ['anna', 'boris']],
  [
    'Yale names',
    ['yaleB01_P00A+000E+00.pgm', 'yaleB01_P00A-035E-20.pgm', 'yaleB02_P00A+000E-20.pgm'],
    ['yaleB01', 'yaleB01', 'yaleB02'],
  ],
  ['a camera’s names', ['IMG_0001.jpg', 'IMG_0002.jpg', 'IMG_20200101_120000.jpg'], ['IMG', 'IMG', 'IMG']],
  [
    'names of several words',
    ['George_W_Bush_0001.jpg', 'anna-03.png', 'subject01.happy.gif'],
    ['George_W_Bush', 'anna', 'subject01'],
  ],
  ['names without parts', ['anna12.jpg', 'anna (3).jpg', 'Boris.jpg', 's1'], ['anna', 'anna', 'Boris', 's']],
  ['nothing but numbers', ['0001.jpg', '0002.jpg', '_17.jpg'], ['unnamed', 'unnamed', 'unnamed']],
  ['no pictures', [], []],
])('whose pictures are: %s', (_, names, people) => {
  expect(peopleOf(names)).toEqual(people)
})
