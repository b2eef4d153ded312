import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Mounted } from '../ui/testing/mount.tsx'
import { fire, mount } from '../ui/testing/mount.tsx'
import { FigureFrame } from './FigureFrame.tsx'
import { Plot } from './Plot.tsx'

const table = {
  columns: ['rate', 'MSE'],
  rows: Array.from({ length: 250 }, (_, row) => [row, 1 / (row + 1)]),
}

let page: Mounted
const saved: { name: string; blob: Blob }[] = []
beforeEach(() => {
  saved.length = 0
  const blobs = new Map<string, Blob>()
  const makeAddress = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = makeAddress(blob)
    if (blob instanceof Blob) blobs.set(address, blob)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (blob !== undefined) saved.push({ name: this.download, blob })
  })
  page = mount(
    <FigureFrame
      title="Rate–distortion"
      description="Error against rate."
      exportName="Rate distortion"
      table={table}
      exportContext={() => ({ seed: 7 })}
    >
      <Plot label="Rate–distortion" xDomain={[0, 3]} yDomain={[0, 1]} size={{ width: 200, height: 150 }} />
    </FigureFrame>,
  )
})
afterEach(() => {
  page.unmount()
  vi.restoreAllMocks()
})

function item(hint: string): HTMLElement {
  const items = [...page.host.querySelectorAll<HTMLElement>('.menu__item')]
  const found = items.find((candidate) => candidate.querySelector('.menu__hint')?.textContent === hint)
  if (found === undefined) throw new Error(`no menu item ${hint}`)
  return found
}

async function save(hint: string): Promise<{ name: string; blob: Blob }> {
  act(() => item(hint).click())
  await expect.poll(() => saved).toHaveLength(1)
  const [file] = saved
  if (file === undefined) throw new Error('nothing was saved')
  return file
}

describe('FigureFrame', () => {
  test('is named by its title and described by its description', () => {
    const figure = page.find('figure')
    const text = (attribute: string) =>
      document.getElementById(figure.getAttribute(attribute) ?? '')?.textContent
    expect(text('aria-labelledby')).toBe('Rate–distortion')
    expect(text('aria-describedby')).toBe('Error against rate.')
  })

  test('shows its numbers as a table, the first 200 rows, and says where the rest is', () => {
    expect(page.host.querySelector('table')).toBeNull()
    const toggle = page.find('[aria-label="Show as table"]')
    fire(toggle, new MouseEvent('click', { bubbles: true }))
    expect(toggle.getAttribute('aria-pressed')).toBe('true')
    expect(page.host.querySelectorAll('tbody tr')).toHaveLength(200)
    expect(page.find('caption').textContent).toContain('The first 200 rows; the CSV file has all.')
    fire(toggle, new MouseEvent('click', { bubbles: true }))
    expect(page.host.querySelector('table')).toBeNull()
  })

  test('exports its picture', async () => {
    const { name, blob } = await save('SVG')
    expect(name).toBe('rate-distortion.svg')
    expect(await blob.text()).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u)
    saved.length = 0
    const png = await save('PNG')
    expect(png.name).toBe('rate-distortion.png')
    expect(png.blob.type).toBe('image/png')
  })

  test('exports all its numbers, and the settings they were made with', async () => {
    const csv = await save('CSV')
    expect((await csv.blob.text()).trim().split('\r\n')).toHaveLength(251)
    saved.length = 0
    const json = JSON.parse(await (await save('JSON')).blob.text()) as { seed: number; rows: unknown[] }
    expect(json.seed).toBe(7)
    expect(json.rows).toHaveLength(250)
  })
})
