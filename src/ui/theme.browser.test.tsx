import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ControlGroup } from './ControlGroup.tsx'
import type { Mounted } from './testing/mount.tsx'
import { mount } from './testing/mount.tsx'
import { applyTheme, preferredTheme, useTheme, useTokens } from './theme.ts'
import type { Theme } from './theme.ts'

let page: Mounted | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.restoreAllMocks()
  localStorage.clear()
  delete document.documentElement.dataset['theme']
})

function Shown() {
  const [theme] = useTheme()
  const tokens = useTokens(['--c-usq', '--no-such-token'])
  return <p>{`${theme} ${tokens['--c-usq']} ${tokens['--no-such-token']}.`}</p>
}

function show(theme: Theme): Promise<void> {
  return act(async () => {
    applyTheme(theme)
    await Promise.resolve()
  })
}

describe('theme', () => {
  test('components and token values follow it', async () => {
    page = mount(<Shown />)
    expect(page.find('p').textContent).toBe('light #1769c9 .')
    await show('dark')
    expect(page.find('p').textContent).toBe('dark #9dcaff .')
  })

  test('a choice is remembered, a default is not', () => {
    applyTheme('projector')
    expect(preferredTheme()).toBe('projector')
    localStorage.clear()
    applyTheme('projector', false)
    expect(preferredTheme()).not.toBe('projector')
  })

  test('nonsense in the storage, or no storage at all, is no error', () => {
    localStorage.setItem('quantarium.theme', 'neon')
    expect(['light', 'dark']).toContain(preferredTheme())
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(() => applyTheme('dark')).not.toThrow()
    expect(['light', 'dark']).toContain(preferredTheme())
  })

  test('quiet groups close for the projector and open again after it', async () => {
    page = mount(
      <ControlGroup title="Source" quiet>
        <p>inside</p>
      </ControlGroup>,
    )
    const details = page.find<HTMLDetailsElement>('details')
    expect(details.open).toBe(true)
    await show('projector')
    expect(details.open).toBe(false)
    await show('light')
    expect(details.open).toBe(true)
  })
})
