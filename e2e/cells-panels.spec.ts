import { expect } from '@playwright/test'
import {
  dragBy,
  figuresOf,
  moreFigure,
  openGroup,
  openLab,
  panelOf,
  planeOf,
  settled,
  typeNumber,
} from './support/lab.ts'
import { test } from './support/test.ts'

const momentOfA2 = '0.08019'
const momentOfZ2 = '0.08333'

test('the first picture: matched rates, and hexagons nearer to the bound than squares', async ({ page }) => {
  await openLab(page, '')
  const { usq, lvq, gvq } = await figuresOf(page)
  expect(Math.abs(usq.rate - 2)).toBeLessThanOrEqual(0.005)
  expect(Math.abs(lvq.rate - 2)).toBeLessThanOrEqual(0.005)
  expect(Math.abs(gvq.rate - 2)).toBeLessThan(0.06)
  expect(usq.gap).toBeGreaterThan(lvq.gap)
  expect(lvq.gap).toBeGreaterThan(1)
  expect(gvq.gap).toBeGreaterThan(1)
  for (const { snr, mse } of [usq, lvq, gvq]) expect(snr).toBeCloseTo(-10 * Math.log10(mse), 0)
  expect(await moreFigure(page, 'lvq', 'G of the Voronoi cell')).toBe(momentOfA2)
  expect(await moreFigure(page, 'usq', 'G of the cell')).toBe(momentOfZ2)
})

test('each panel draws its cells, samples and points', async ({ page }) => {
  await openLab(page)
  for (const quantizer of ['usq', 'lvq', 'gvq'] as const) {
    const inked = await planeOf(page, quantizer)
      .locator('canvas')
      .evaluateAll((layers) =>
        layers.map((layer) => {
          const { width, height } = layer as HTMLCanvasElement
          const pixels = (layer as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data
          return (pixels ?? new Uint8ClampedArray()).filter((value, i) => i % 4 === 3 && value > 0).length
        }),
      )
    expect(inked).toHaveLength(3)
    for (const count of inked) expect(count).toBeGreaterThan(100)
  }
})

test('the wheel over one panel zooms all three, and Reset view brings them back', async ({ page }) => {
  await openLab(page)
  const axes = page.locator('.plane-axes')
  const before = await axes.allTextContents()
  await planeOf(page, 'usq').hover()
  await page.mouse.wheel(0, -400)
  await expect.poll(async () => (await axes.allTextContents())[2]).not.toBe(before[2])
  const zoomed = await axes.allTextContents()
  expect(new Set(zoomed).size).toBe(1)
  await page.getByRole('button', { name: 'Reset view' }).click()
  await expect.poll(() => axes.allTextContents()).toEqual(before)
  await expect(page.getByRole('button', { name: 'Reset view' })).toBeDisabled()
})

test('a drag of the plane pans all three panels', async ({ page }) => {
  await openLab(page)
  const tick = page.locator('.plane-axes text', { hasText: /^0$/ })
  const places = () => tick.evaluateAll((all) => all.map((text) => text.getBoundingClientRect().x))
  const before = await places()
  const box = await planeOf(page, 'gvq').boundingBox()
  if (!box) throw new Error('the plane is not shown')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 20, { steps: 4 })
  await page.mouse.up()
  const moved = (await places()).map((x, i) => Math.round(x - before[i]))
  // The labels of both axes say 0; only those of the horizontal axis move.
  expect(moved.filter((shift) => Math.abs(shift - 40) <= 3)).toHaveLength(3)
})

test('pointing at a sample shows its cell in all three panels', async ({ page }) => {
  await openLab(page)
  const rows = page.getByRole('region', { name: 'This cell' }).locator('tbody tr')
  await expect(rows.first()).toContainText('–')
  await planeOf(page, 'usq').hover()
  for (const place of [0, 1, 2]) {
    const [probability, bits, share] = await rows.nth(place).locator('td').allTextContents()
    expect(Number(bits)).toBeCloseTo(-Math.log2(Number(probability)), 1)
    expect(share).toMatch(/^\d+\.\d %$/)
  }
  await expect(page.locator('.probe__cell')).toHaveCount(3)
  await page.mouse.move(5, 300)
  await expect(page.locator('.probe__cell')).toHaveCount(0)
  await expect(rows.first()).toContainText('–')
})

test('cells are coloured by probability, by share of the error or by code length', async ({ page }) => {
  await openLab(page)
  const legend = page.locator('.bar')
  const paint = () =>
    planeOf(page, 'lvq')
      .locator('canvas')
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
  const seen = new Set([await paint()])
  for (const [choice, title] of [
    ['Error share', /error/i],
    ['Code length', /bit|length/i],
  ] as const) {
    await page.getByRole('radio', { name: choice }).check({ force: true })
    await expect(legend).toContainText(title)
    seen.add(await paint())
  }
  expect(seen.size).toBe(3)
  await expect(page).toHaveURL(/c=length/)
})

test('an enlarged panel takes the room, and gives it back', async ({ page }) => {
  await openLab(page)
  await page.getByRole('button', { name: 'Enlarge LVQ' }).click()
  await expect(panelOf(page, 'lvq')).toBeVisible()
  await expect(page.locator('.panel--usq')).toBeHidden()
  await page.getByRole('button', { name: 'Show all panels' }).click()
  await expect(panelOf(page, 'usq')).toBeVisible()
})

test('Show as table replaces a figure by its numbers', async ({ page }) => {
  await openLab(page)
  await panelOf(page, 'lvq').getByRole('button', { name: 'Show as table' }).click()
  const table = panelOf(page, 'lvq').getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText([
    'u1',
    'u2',
    'probability',
    'bits',
    'error share',
    'x',
    'y',
  ])
  const fullest = await table.locator('tbody tr').first().locator('td').allTextContents()
  expect(Number(fullest[2])).toBeCloseTo(-Math.log2(Number(fullest[1])), 1)
})

test('without matching, each quantizer keeps its own setting', async ({ page }) => {
  await openLab(page)
  const before = await figuresOf(page)
  await page.getByRole('switch', { name: /Match rate/ }).click()
  await settled(page)
  const { usq, lvq } = await figuresOf(page)
  expect([usq.rate, lvq.rate]).toEqual([before.usq.rate, before.lvq.rate])
  await openGroup(page, 'USQ')
  await typeNumber(page, 'Δ step', 0.6)
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeGreaterThan(2.3)
  expect((await figuresOf(page)).lvq).toEqual(lvq)
})

test('the plots follow: one point a quantizer, and the bound', async ({ page }) => {
  await openLab(page)
  for (const title of ['Rate–distortion', 'Gap to R(D)']) {
    const figure = page.getByRole('figure', { name: title })
    await figure.getByRole('button', { name: 'Show as table' }).click()
    for (const name of ['USQ', 'LVQ', 'GVQ']) await expect(figure.getByRole('table')).toContainText(name)
  }
})

test('steps of their own for the two axes', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0&dx=1&dy=1')
  const linked = (await figuresOf(page)).usq
  await openGroup(page, 'USQ')
  await page.getByRole('switch', { name: 'One step for both axes' }).click()
  await typeNumber(page, /Δ\s*y step/, 0.4)
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeGreaterThan(linked.rate + 0.5)
  await expect(panelOf(page, 'usq')).toContainText(/grid, Δ 1.00 × 0/)
})

test('dragging a handle outside the plane does no harm', async ({ page }) => {
  await openLab(page)
  await dragBy(page, page.getByRole('slider', { name: 'basis vector b1' }), 900, -400)
  await settled(page)
  expect((await figuresOf(page)).lvq.rate).toBeCloseTo(2, 1)
})
