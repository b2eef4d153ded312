import { afterEach, beforeEach, expect, test } from 'vitest'
import { page as screen } from 'vitest/browser'
import { fire, mount, press } from '../../../../ui/testing/mount.tsx'
import type { Mounted } from '../../../../ui/testing/mount.tsx'
import { ToastProvider } from '../../../../ui/Toast.tsx'
import type { ShownLook } from '../look-state.ts'
import { FacesContext } from '../../context.ts'
import { labOf } from '../../testing/made-up-lab.ts'
import { inputs, shownLook } from '../testing/made-up.ts'
import { Comparison } from './Comparison.tsx'
import '../look.css'

let page: Mounted | undefined
beforeEach(() => screen.viewport(1280, 800))
afterEach(() => page?.unmount())

function show(
  look: ShownLook = shownLook({ bicubic: 27.85, rrq: 25.34, mmse: 31.94 }),
  { store } = labOf(),
): Mounted {
  page = mount(
    <ToastProvider>
      <FacesContext value={store}>
        <Comparison look={look} title="Super-resolution" note="" stale={false} tools={null} />
      </FacesContext>
    </ToastProvider>,
  )
  return page
}

function choose({ host }: Mounted, words: string): void {
  const option = [...host.querySelectorAll('label')].find((label) => label.textContent === words)
  if (!option) throw new Error(`There is no ${words}`)
  fire(option, new MouseEvent('click', { bubbles: true, cancelable: true }))
}

function canvases({ host }: Mounted): HTMLCanvasElement[] {
  return [...host.querySelectorAll('canvas')]
}

function firstPixel(canvas: HTMLCanvasElement): number[] {
  return [...(canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? [])]
}

test('each picture is painted and says what it is', () => {
  const shown = canvases(show())
  expect(shown.map((canvas) => canvas.getAttribute('aria-label'))).toEqual([
    'Original',
    'Bicubic, 27.9 dB',
    'RRQ, 3 layers, 25.3 dB',
  ])
  expect(shown.map(firstPixel)).toEqual([
    [100, 100, 100, 255],
    [110, 110, 110, 255],
    [110, 110, 110, 255],
  ])
})

test('a difference of ten grey levels is towards the bright end, and the original stays grey', () => {
  const mounted = show()
  choose(mounted, 'Difference')
  const [original, bicubic] = canvases(mounted).map(firstPixel)
  expect(original).toEqual([100, 100, 100, 255])
  expect(bicubic[0]).toBeGreaterThan(bicubic[2] + 10)
})

test('what is ticked is shown, and one picture stays', () => {
  const mounted = show()
  choose(mounted, 'Linear MMSE')
  expect(canvases(mounted).at(-1)?.getAttribute('aria-label')).toBe('Linear MMSE, 31.9 dB')
  for (const name of ['Original', 'Bicubic', 'RRQ']) choose(mounted, name)
  expect(canvases(mounted)).toHaveLength(1)
  expect(mounted.host.querySelector<HTMLInputElement>('input[type=checkbox]:checked')?.disabled).toBe(true)
})

test('keys on one picture zoom all of them, and 0 brings the whole back', () => {
  const mounted = show()
  const frame = mounted.find('.picture-frame')
  const transforms = (): Set<string> => new Set(canvases(mounted).map(({ style }) => style.transform))
  press(frame, '+')
  press(frame, 'ArrowLeft', { shiftKey: true })
  expect([...transforms()].join()).toContain('scale(1.25)')
  expect(transforms().size).toBe(1)
  press(frame, '0')
  expect([...transforms()]).toEqual(['translate(0%, 0%) scale(1)'])
})

test('arrow keys move the bar of the split view by one per cent, with Shift by ten, within the picture', () => {
  const mounted = show()
  choose(mounted, 'Split')
  const bar = mounted.find('.split__bar')
  const over = mounted.find('.split__over')
  expect(bar.getAttribute('aria-valuenow')).toBe('50')
  press(bar, 'ArrowLeft')
  expect(bar.getAttribute('aria-valuenow')).toBe('49')
  expect(over.style.clipPath).toContain('49%')
  for (let i = 0; i < 6; i++) press(bar, 'ArrowRight', { shiftKey: true })
  expect(bar.getAttribute('aria-valuenow')).toBe('100')
  expect(bar.getBoundingClientRect().width).toBe(44)
})

test('the two sides of the split view can be any pictures', () => {
  const mounted = show()
  choose(mounted, 'Split')
  const left = mounted.find<HTMLSelectElement>('select')
  expect([...left.options].map(({ text }) => text)).toEqual([
    'Original',
    'Given: 3 × 2',
    'Bicubic',
    'RRQ',
    'Linear MMSE',
  ])
  Reflect.set(HTMLSelectElement.prototype, 'value', 'original', left)
  fire(left, new Event('change', { bubbles: true }))
  expect(canvases(mounted)[0].getAttribute('aria-label')).toBe('left: Original')
})

test('a lab that is entered again shows what it showed when it was left', () => {
  const lab = labOf()
  const left = show(undefined, lab)
  press(left.find('.picture-frame'), '+')
  choose(left, 'Split')
  press(left.find('.split__bar'), 'ArrowLeft')
  left.unmount()
  const mounted = show(undefined, lab)
  expect(mounted.find('.split__bar').getAttribute('aria-valuenow')).toBe('49')
  expect(canvases(mounted)[0].style.transform).toContain('scale(1.25)')
})

test('a small picture without an original has no differences, and is compared all the same', () => {
  const look = shownLook({ bicubic: 20 })
  const mounted = show({ ...look, inputs: { ...inputs, original: undefined } })
  choose(mounted, 'Difference')
  expect(canvases(mounted).map(firstPixel)).toEqual([[110, 110, 110, 255]])
})

test('on a phone one picture has the room of all', async () => {
  await screen.viewport(390, 800)
  const mounted = show()
  expect(canvases(mounted).map((canvas) => canvas.getAttribute('aria-label'))).toEqual([
    'RRQ, 3 layers, 25.3 dB',
  ])
  choose(mounted, 'Bicubic')
  expect(canvases(mounted)[0].getAttribute('aria-label')).toBe('Bicubic, 27.9 dB')
})
