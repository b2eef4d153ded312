import { describe, expect, test } from 'vitest'
import { classNames } from './class-names.ts'
import { itemByKey } from './menu-keys.ts'
import { popupPlace } from './popup-place.ts'
import { timeLeftWords } from './time-words.ts'

test('class names: what does not apply is left out', () => {
  expect(classNames('button', false, undefined, '', 'button--quiet')).toBe('button button--quiet')
})

describe('menu keys', () => {
  const labels = ['Vector picture', 'Pixel picture', 'Table of numbers', 'Text']
  test('arrows go round', () => {
    expect(itemByKey('ArrowDown', 3, labels)).toBe(0)
    expect(itemByKey('ArrowUp', 0, labels)).toBe(3)
    expect(itemByKey('ArrowDown', -1, labels)).toBe(0)
    expect(itemByKey('ArrowUp', -1, labels)).toBe(3)
  })
  test('a letter leads to the next item that begins with it', () => {
    expect(itemByKey('t', 0, labels)).toBe(2)
    expect(itemByKey('T', 2, labels)).toBe(3)
    expect(itemByKey('t', 3, labels)).toBe(2)
    expect(itemByKey('x', 0, labels)).toBeUndefined()
  })
  test('other keys and empty menus are left alone', () => {
    expect(itemByKey('Enter', 0, labels)).toBeUndefined()
    expect(itemByKey(' ', 0, labels)).toBeUndefined()
    expect(itemByKey('ArrowDown', -1, [])).toBeUndefined()
  })
})

describe('the place of a popup', () => {
  const view = { width: 1000, height: 700 }
  test('hangs below a button in the top bar and opens inward', () => {
    expect(popupPlace({ left: 900, right: 980, top: 10, bottom: 46 }, view)).toEqual({
      left: 'auto',
      right: '20px',
      top: '50px',
      bottom: 'auto',
      maxHeight: '642px',
    })
  })
  test('stands above a button at the bottom, and stays off the rim of the window', () => {
    const place = popupPlace({ left: 2, right: 60, top: 650, bottom: 690 }, view)
    expect(place).toEqual({ left: '8px', right: 'auto', top: 'auto', bottom: '54px', maxHeight: '638px' })
  })
})

test.each([
  [0.2, 'less than a second left'],
  [1, 'about 1 second left'],
  [6.1, 'about 7 seconds left'],
  [42, 'about 45 seconds left'],
  [56, 'about 1 minute left'],
  [200, 'about 3 minutes left'],
  [7300, 'about 2 hours left'],
  [Infinity, 'time left unknown'],
  [NaN, 'time left unknown'],
])('%d seconds are %j', (seconds, words) => {
  expect(timeLeftWords(seconds)).toBe(words)
})
