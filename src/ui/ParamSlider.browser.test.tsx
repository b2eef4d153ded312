import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ParamSlider } from './ParamSlider.tsx'
import type { Mounted } from './testing/mount.tsx'
import { enter, fire, mount, press } from './testing/mount.tsx'

const onChange = vi.fn<(value: number) => void>()
const onCommit = vi.fn<(value: number) => void>()

function Correlation() {
  const [value, setValue] = useState(0.8)
  return (
    <ParamSlider
      label="correlation"
      symbol="ρ"
      value={value}
      minimum={-0.99}
      maximum={0.99}
      step={0.01}
      onChange={(next) => {
        onChange(next)
        setValue(next)
      }}
      onCommit={onCommit}
    />
  )
}

describe('slider and number field as one control', () => {
  let page: Mounted
  let range: HTMLInputElement
  let field: HTMLInputElement
  beforeEach(() => {
    onChange.mockReset()
    onCommit.mockReset()
    page = mount(<Correlation />)
    range = page.find('input[type=range]')
    field = page.find('input[role=spinbutton]')
  })
  afterEach(() => page.unmount())

  test('Enter takes a typed value, decimal comma included, and moves the slider', () => {
    enter(field, '0,75')
    expect(onChange).not.toHaveBeenCalled()
    press(field, 'Enter')
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(0.75)
    expect(range.valueAsNumber).toBe(0.75)
    expect(field.value).toBe('0.75')
  })

  test('leaving the field takes the value too', () => {
    enter(field, '−0.5')
    fire(field, new FocusEvent('focusout', { bubbles: true }))
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(-0.5)
  })

  test('junk brings the old value back and says so', () => {
    enter(field, 'abc')
    press(field, 'Enter')
    expect(onChange).not.toHaveBeenCalled()
    expect(field.value).toBe('0.80')
    expect(page.find('.number__note').textContent).toBe('“abc” is not a number')
  })

  test('the field is described by its note while there is one', () => {
    expect(field.hasAttribute('aria-describedby')).toBe(false)
    enter(field, 'abc')
    press(field, 'Enter')
    const note = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toContain('not a number')
  })

  test('a value beyond the limit is clamped and says so', () => {
    enter(field, '7')
    press(field, 'Enter')
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(0.99)
    expect(page.find('.number__note').textContent).toBe('at most 0.99')
  })

  test('Escape gives up what was typed', () => {
    enter(field, '0.1')
    press(field, 'Escape')
    fire(field, new FocusEvent('focusout', { bubbles: true }))
    expect(onChange).not.toHaveBeenCalled()
    expect(field.value).toBe('0.80')
  })

  test('arrow and page keys move the slider; a held key commits once, on release', () => {
    for (let repeat = 0; repeat < 3; repeat++) {
      fire(range, new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
    }
    expect(onChange.mock.calls.flat()).toEqual([0.81, 0.82, 0.83])
    expect(onCommit).not.toHaveBeenCalled()
    fire(range, new KeyboardEvent('keyup', { key: 'ArrowRight', bubbles: true }))
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(0.83)
    press(range, 'PageDown')
    expect(onCommit).toHaveBeenLastCalledWith(0.63)
  })

  test('a drag changes all the time and commits once, at its end', () => {
    for (const value of ['0.1', '0.2', '0.3']) enter(range, value)
    expect(onChange.mock.calls.flat()).toEqual([0.1, 0.2, 0.3])
    expect(onCommit).not.toHaveBeenCalled()
    fire(range, new Event('change', { bubbles: true }))
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(0.3)
    fire(range, new FocusEvent('focusout', { bubbles: true }))
    expect(onCommit).toHaveBeenCalledOnce()
  })
})
