import { expect, test } from 'vitest'
import { shownLook } from '../testing/made-up.ts'
import { onlyTile, splitPair } from './comparison-view.ts'

const enlarged = shownLook({ bicubic: 27.85, rrq: 25.34, mmse: 31.94 })

test('the layers stand beside what they are measured against, whoever trained them', () => {
  const alone = { pair: undefined }
  expect(splitPair(enlarged, alone)).toEqual(['bicubic', 'rrq'])
  expect(splitPair(shownLook({ bicubic: 20, rrq: 19 }, { trainer: 'random' }), alone)).toEqual([
    'bicubic',
    'rrq',
  ])
  expect(splitPair(shownLook({ rrq: 30 }, { task: 'denoising' }), alone)).toEqual(['given', 'rrq'])
  expect(splitPair(shownLook({ rrq: 30 }, { task: 'compression' }), alone)).toEqual(['original', 'rrq'])
})

test('a choice holds as long as its pictures are there', () => {
  const pair = ['given', 'mmse'] as const
  expect(splitPair(enlarged, { pair })).toBe(pair)
  expect(splitPair(shownLook({ rrq: 30 }), { pair })).toEqual(['original', 'rrq'])
  expect(onlyTile(enlarged, { only: 'mmse' })).toBe('mmse')
  expect(onlyTile(shownLook({ rrq: 30 }), { only: 'mmse' })).toBe('rrq')
})
