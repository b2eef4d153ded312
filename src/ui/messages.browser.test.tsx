import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Announcer, useAnnounce } from './Announcer.tsx'
import { DropZone } from './DropZone.tsx'
import type { Mounted } from './testing/mount.tsx'
import { fire, mount } from './testing/mount.tsx'
import { ToastProvider, ToastSlot, useToast } from './Toast.tsx'
import type { ToastActions } from './Toast.tsx'

let page: Mounted | undefined
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  page?.unmount()
  page = undefined
})

function mountToast(): ToastActions {
  const caught: { actions?: ToastActions } = {}
  const Catch = () => {
    const actions = useToast()
    return <input type="hidden" ref={() => void (caught.actions = actions)} />
  }
  page = mount(
    <ToastProvider>
      <ToastSlot />
      <Catch />
    </ToastProvider>,
  )
  return caught.actions ?? { show: () => {}, dismiss: () => {} }
}
const shown = () => page?.find('.toast-slot').textContent

function wait(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

describe('Toast', () => {
  test('goes by itself; a new message takes the place of the old one and has its full time', () => {
    const toast = mountToast()
    act(() => toast.show('Link copied'))
    wait(3900)
    act(() => toast.show('Link copied again'))
    expect(shown()).toBe('Link copied again')
    wait(3900)
    expect(shown()).toBe('Link copied again')
    wait(200)
    expect(shown()).toBe('')
  })

  test('an error is an alert and stays until it is dismissed', () => {
    const toast = mountToast()
    act(() => toast.show('Line 3 has no number.', 'error'))
    wait(3_600_000)
    expect(page?.find('[role=alert]').textContent).toBe('Line 3 has no number.')
    fire(page?.find('[aria-label=Dismiss]') ?? document, new MouseEvent('click', { bubbles: true }))
    expect(shown()).toBe('')
  })
})

function Speaker() {
  const announce = useAnnounce()
  return (
    <button type="button" onClick={() => announce('12 samples')}>
      Count
    </button>
  )
}

test('the announcer changes even when it says the same twice', () => {
  const texts: string[] = []
  page = mount(
    <Announcer>
      <Speaker />
    </Announcer>,
  )
  for (let turn = 0; turn < 2; turn++) {
    fire(page.find('button'), new MouseEvent('click', { bubbles: true }))
    texts.push(page.find('output').textContent)
  }
  expect(texts.map((text) => text.trim())).toEqual(['12 samples', '12 samples'])
  expect(texts[0]).not.toBe(texts[1])
})

function carrying(fill: (data: DataTransfer) => void): DataTransfer {
  const data = new DataTransfer()
  fill(data)
  return data
}

describe('DropZone', () => {
  const onFiles = vi.fn<(files: readonly File[]) => void>()
  beforeEach(() => {
    onFiles.mockReset()
    page = mount(
      <>
        <DropZone label="Open a file" accept=".csv" paste onFiles={onFiles} />
        <textarea aria-label="notes" />
      </>,
    )
  })
  test('takes a dropped file and shows while one is held over it', () => {
    const zone = page?.find('.drop') ?? document.body
    const dataTransfer = carrying((data) => data.items.add(new File(['1,2'], 'points.csv')))
    fire(zone, new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }))
    expect(zone.classList.contains('drop--over')).toBe(true)
    const isUnhandled = fire(zone, new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    expect(isUnhandled).toBe(false)
    expect(onFiles.mock.calls[0]?.[0].map((file) => file.name)).toEqual(['points.csv'])
    expect(zone.classList.contains('drop--over')).toBe(false)
  })

  test('takes pasted text as a file, but not text pasted into a field', async () => {
    const clipboardData = carrying((data) => data.setData('text/plain', '1\t2\n3\t4'))
    const paste = () => new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
    fire(page?.find('textarea') ?? document, paste())
    expect(onFiles).not.toHaveBeenCalled()
    fire(document.body, paste())
    const file = onFiles.mock.calls[0]?.[0][0]
    expect(file?.name).toBe('pasted.txt')
    expect(await file?.text()).toBe('1\t2\n3\t4')
  })
})
