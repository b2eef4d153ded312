import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { exactFigures, saved } from './support/downloads.ts'
import { figuresOf, openLab, panelOf } from './support/lab.ts'
import { test } from './support/test.ts'

const figures = {
  panel: (page: Page) => panelOf(page, 'lvq'),
  plot: (page: Page) => page.getByRole('figure', { name: 'Rate–distortion' }),
} as const

/** What the browser's own XML parser makes of a text. */
async function parsed(page: Page, xml: string) {
  return page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = [...root.querySelectorAll('*')]
    return {
      root: root.tagName,
      namespace: root.namespaceURI,
      hasError: root.querySelector('parsererror') !== null,
      width: Number.parseFloat(root.getAttribute('width') ?? ''),
      styled: all.filter((node) => node.hasAttribute('style') || node.hasAttribute('class')).length,
      foreign: all.filter((node) => /^(https?:|\/\/)/.test(node.getAttribute('href') ?? '')).length,
      scripts: root.querySelectorAll('script, foreignObject').length,
      shapes: root.querySelectorAll('path, circle, rect, polygon, line').length,
    }
  }, xml)
}

for (const [kind, figureOf] of Object.entries(figures)) {
  test(`the ${kind} as SVG: well-formed XML that stands alone`, async ({ page }) => {
    await openLab(page)
    const menu = figureOf(page).getByRole('button', { name: 'Export figure' })
    const { name, bytes } = await saved(page, menu, /Vector picture/)
    expect(name).toMatch(/^quantarium-[a-z-]+\.svg$/)
    const found = await parsed(page, bytes.toString())
    expect(found).toMatchObject({
      root: 'svg',
      namespace: 'http://www.w3.org/2000/svg',
      hasError: false,
      styled: 0,
      foreign: 0,
      scripts: 0,
    })
    expect(found.shapes).toBeGreaterThan(5)
    await expect(page.getByText(`Saved ${name}`)).toBeVisible()
  })

  test(`the ${kind} as PNG: the right signature, twice the size, and something on it`, async ({ page }) => {
    await openLab(page)
    const menu = figureOf(page).getByRole('button', { name: 'Export figure' })
    const svg = await saved(page, menu, /Vector picture/)
    const { width } = await parsed(page, svg.bytes.toString())
    const { bytes } = await saved(page, menu, /Pixel picture/)
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    expect(bytes.readUInt32BE(16)).toBe(Math.round(2 * width))
    // An empty picture of this size packs into a few hundred bytes.
    expect(bytes.length).toBeGreaterThan(4000)
  })
}

test('a panel’s numbers as CSV and as JSON agree', async ({ page }) => {
  await openLab(page)
  const menu = panelOf(page, 'lvq').getByRole('button', { name: 'Export figure' })
  const csv = (await saved(page, menu, /Table of numbers/)).bytes.toString()
  const [header, ...lines] = csv.trim().split('\r\n')
  expect(header).toBe('u1,u2,probability,bits,error share,x,y')
  const cells = lines.map((line) => line.split(',').map(Number))
  for (const row of cells) expect(row.every(Number.isFinite)).toBe(true)
  expect(cells.reduce((sum, row) => sum + row[2], 0)).toBeCloseTo(1, 4)
  expect(cells.reduce((sum, row) => sum + row[4], 0)).toBeCloseTo(1, 4)
  // The joint entropy that stands under the panel is that of this very table.
  const bits = cells.reduce((sum, row) => sum + row[2] * row[3], 0)
  expect(bits / 2).toBeCloseTo((await figuresOf(page)).lvq.rate, 2)

  const json = JSON.parse((await saved(page, menu, /Numbers and settings/)).bytes.toString()) as {
    rows: Record<string, number>[]
    settings: Record<string, unknown>
  }
  expect(json.rows.map((row) => Object.values(row))).toEqual(cells)
  expect(json.settings).toMatchObject({
    lvq: { parameters: { source: 'gaussian', seed: 1948, samples: 2000 }, basis: {} },
  })
})

test('all figures as CSV and as JSON, with the settings that made them', async ({ page }) => {
  await openLab(page)
  const rows = await exactFigures(page)
  const shown = await figuresOf(page)
  for (const name of ['usq', 'lvq', 'gvq'] as const) {
    const of = (figure: string) =>
      Number(rows.find((row) => row.quantizer === name.toUpperCase() && row.figure === figure)?.value)
    expect(of('rate, bit/dim').toFixed(2)).toBe(shown[name].rate.toFixed(2))
    expect(of('MSE').toFixed(4)).toBe(shown[name].mse.toFixed(4))
    expect(of('SNR, dB') + 10 * Math.log10(of('MSE'))).toBeCloseTo(0, 0)
  }
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  const csv = (await saved(page, menu, /All figures CSV/)).bytes.toString()
  expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1)
})

test('the codebook as .npy: K points in float32', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0&K=24')
  const menu = page.getByRole('button', { name: 'Export', exact: true })
  const { name, bytes } = await saved(page, menu, /GVQ codebook \(array\)/)
  expect(name).toBe('quantarium-codebook.npy')
  expect(bytes.subarray(0, 6).toString('latin1')).toBe('\x93NUMPY')
  const start = 10 + bytes.readUInt16LE(8)
  const header = bytes.subarray(10, start).toString()
  expect(header).toContain("'descr': '<f4'")
  expect(header).toContain("'shape': (24, 2)")
  expect(bytes.length).toBe(start + 24 * 2 * 4)
  for (let i = 0; i < 48; i++) expect(Math.abs(bytes.readFloatLE(start + 4 * i))).toBeLessThan(5)
})
