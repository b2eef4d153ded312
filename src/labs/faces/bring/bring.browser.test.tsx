import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { FaceSetRequest } from '../../../../workers/contracts/faces-requests.ts'
import type { FaceSet, FaceSetEvent } from '../../../../workers/contracts/faces-results.ts'
import { madeUpSet } from '../../../storage/testing/made-up-faces.ts'
import type { Mounted } from '../../../ui/testing/mount.tsx'
import { fire, mount } from '../../../ui/testing/mount.tsx'
import { FakeRunner } from '../testing/fake-runner.ts'
import { BringDialog } from './BringDialog.tsx'
import { createBringStore } from './bring-store.ts'

let page: Mounted | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.restoreAllMocks()
})

function openDialog() {
  const runner = new FakeRunner<FaceSetRequest, FaceSetEvent>()
  const store = createBringStore(runner)
  const used: FaceSet[] = []
  const shown = mount(<BringDialog store={store} onUse={(set) => used.push(set)} onClose={() => undefined} />)
  page = shown
  return { runner, store, used, shown }
}

function buttonOf(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (button) => button.textContent === name || button.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no button ${name}`)
  return found
}
const click = (name: string) => fire(buttonOf(name), new MouseEvent('click', { bubbles: true }))

/** Lets what was promised happen, and React draw it. */
const settle = () =>
  act(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  })

describe('the dialog', () => {
  test('takes a drop, shows what will be used and why the rest will not, and then hands it over', async () => {
    const { runner, used, shown } = openDialog()
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'a.png'))
    fire(shown.find('.bring__zone'), new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    await settle()
    expect(runner.asked).toMatchObject([{ files: [{ name: 'a.png' }] }])
    expect(buttonOf('Use these').disabled).toBe(true)
    const reason = 'b.txt: no picture; expected one.'
    act(() => runner.tell({ kind: 'refused', name: 'b.txt', reason }, madeUpSet()))
    await act(() => runner.end())
    await settle()
    expect(shown.find('.bring__facts').textContent).toBe(
      '4 pictures of 2 people, 2 × 3 pixels each (height × width)',
    )
    expect(shown.find('details').textContent).toBe(`1 file was left out${reason}`)
    const second = shown.host.querySelectorAll('canvas')[1]
    const colours = second.getContext('2d')?.getImageData(0, 0, 3, 2).data
    expect([...(colours ?? [])].filter((_, place) => place % 4 === 0)).toEqual([6, 7, 8, 9, 10, 11])
    click('Use these')
    expect(used.map(({ id }) => id)).toEqual(['set-1'])
  })

  test('says that pictures stay on this machine', () => {
    const { shown } = openDialog()
    expect(shown.find('dialog').textContent).toContain('never leave this machine')
  })
})

/** A camera that films a canvas. */
function fakeCamera(): MediaStream {
  const canvas = document.createElement('canvas')
  canvas.width = 40
  canvas.height = 30
  canvas.getContext('2d')?.fillRect(0, 0, 40, 30)
  return canvas.captureStream(20)
}
const isStopped = (stream: MediaStream) => stream.getTracks().every((track) => track.readyState === 'ended')

async function openCamera(answer: () => Promise<MediaStream>) {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(answer)
  const dialog = openDialog()
  click('Camera')
  await settle()
  return dialog
}

describe('the camera', () => {
  test('takes pictures, of which those that are kept become files', async () => {
    const stream = fakeCamera()
    const { runner } = await openCamera(() => Promise.resolve(stream))
    await vi.waitFor(async () => {
      click('Take a picture')
      await settle()
      expect(document.querySelectorAll('.camera__shots li').length).toBeGreaterThan(1)
    })
    const count = document.querySelectorAll('.camera__shots li').length
    click('Remove picture 1')
    const left = count - 1
    click(left === 1 ? 'Add this picture' : `Add these ${left} pictures`)
    expect(isStopped(stream)).toBe(true)
    const [request] = runner.asked
    expect(request.task === 'pictures' && request.files.map(({ name }) => name)).toHaveLength(left)
    expect(request).toMatchObject({ title: left === 1 ? 'camera/002.png' : 'camera' })
  })

  test.each([
    ['its panel closes', () => void click('Close the camera')],
    ['the dialog goes', () => page?.unmount()],
    ['the page is left', () => void fire(window, new PageTransitionEvent('pagehide'))],
  ])('is off when %s', async (_, leave) => {
    const stream = fakeCamera()
    await openCamera(() => Promise.resolve(stream))
    expect(isStopped(stream)).toBe(false)
    leave()
    expect(isStopped(stream)).toBe(true)
  })

  test('is off when the reader allows it only after closing', async () => {
    const stream = fakeCamera()
    let allow: (stream: MediaStream) => void = () => undefined
    await openCamera(() => new Promise((resolve) => (allow = resolve)))
    click('Close the camera')
    allow(stream)
    await settle()
    expect(isStopped(stream)).toBe(true)
  })

  test.each([
    ['NotAllowedError', 'not allowed'],
    ['NotFoundError', 'no camera'],
    ['NotReadableError', 'in use by another program'],
    ['UnknownError', 'could not be started'],
  ])('that fails with %s is explained, and can be tried again', async (name, words) => {
    await openCamera(() => Promise.reject(new DOMException('', name)))
    expect(document.querySelector('.camera [role=alert]')?.textContent).toContain(words)
    const stream = fakeCamera()
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream)
    click('Try again')
    await settle()
    expect(buttonOf('Take a picture').disabled).toBe(false)
  })

  test('that is unplugged says so', async () => {
    const stream = fakeCamera()
    await openCamera(() => Promise.resolve(stream))
    fire(stream.getTracks()[0], new Event('ended'))
    expect(document.querySelector('.camera [role=alert]')?.textContent).toContain('unplugged')
    expect(isStopped(stream)).toBe(true)
  })

  test('is not asked for on a page that is not secure', async () => {
    vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices)
    openDialog()
    click('Camera')
    await settle()
    expect(document.querySelector('.camera [role=alert]')?.textContent).toContain('https')
  })
})
