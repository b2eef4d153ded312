import { act, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Menu } from './Menu.tsx'
import type { Mounted } from './testing/mount.tsx'
import { mount } from './testing/mount.tsx'

let page: Mounted | undefined
afterEach(() => page?.unmount())

function WithDialog() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog open={open} onOpenChange={setOpen} title="All controls">
        <input aria-label="inside" />
      </Dialog>
    </>
  )
}

describe('Dialog', () => {
  test('opens modal, keeps the focus, closes on Escape and gives the focus back', async () => {
    page = mount(<WithDialog />)
    const button = page.find('button')
    await act(() => userEvent.click(button))
    const dialog = page.find<HTMLDialogElement>('dialog')
    expect(dialog.matches(':modal')).toBe(true)
    expect(dialog.contains(document.activeElement)).toBe(true)
    await act(() => userEvent.keyboard('{Escape}'))
    expect(dialog.open).toBe(false)
    expect(document.activeElement).toBe(button)
  })

  test('its name is its title, and its content exists only while it is open', async () => {
    page = mount(<WithDialog />)
    const dialog = page.find<HTMLDialogElement>('dialog')
    expect(dialog.childElementCount).toBe(0)
    await act(() => userEvent.click(page?.find('button') ?? document.body))
    const titleId = dialog.getAttribute('aria-labelledby') ?? ''
    expect(document.getElementById(titleId)?.textContent).toBe('All controls')
    await act(() => userEvent.click(page?.find('[aria-label=Close]') ?? document.body))
    expect(dialog.open).toBe(false)
  })
})

describe('Menu', () => {
  const onLink = vi.fn<() => void>()
  const items = [
    { label: 'Copy link', onSelect: onLink },
    { label: 'Not now', onSelect: () => {}, disabled: true },
    { label: 'Save file', onSelect: () => {} },
  ]

  test('opens with the focus on the first item, arrows skip what is disabled, Escape returns', async () => {
    page = mount(<Menu label="Export" items={items} />)
    const [button, menu] = [page.find('.button'), page.find('.menu')]
    await act(() => userEvent.click(button))
    await expect.poll(() => document.activeElement?.textContent).toBe('Copy link')
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await act(() => userEvent.keyboard('{ArrowDown}'))
    expect(document.activeElement?.textContent).toBe('Save file')
    await act(() => userEvent.keyboard('{ArrowDown}'))
    expect(document.activeElement?.textContent).toBe('Copy link')
    await act(() => userEvent.keyboard('{Escape}'))
    expect(menu.matches(':popover-open')).toBe(false)
    expect(document.activeElement).toBe(button)
  })

  test('an item runs its command once and the menu closes', async () => {
    onLink.mockReset()
    page = mount(<Menu label="Export" items={items} />)
    const button = page.find('.button')
    button.focus()
    await act(() => userEvent.keyboard('{ArrowDown}'))
    await expect.poll(() => document.activeElement?.textContent).toBe('Copy link')
    await act(() => userEvent.keyboard('{Enter}'))
    expect(onLink).toHaveBeenCalledOnce()
    expect(page.find('.menu').matches(':popover-open')).toBe(false)
  })
})
