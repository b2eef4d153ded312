import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { dragBy, expectNoSidewaysScroll, typeNumber } from './support/lab.ts'
import { test } from './support/test.ts'
import type { ShownWater } from './support/water.ts'
import { dragLevel, expectedWater, levelHandle, openWater, waterOf, waterSettled } from './support/water.ts'

/** All that is shown of the water is one state of it, to the digits shown. */
function expectAgreement(water: ShownWater): void {
  const expected = expectedWater(water.level, water.count)
  expect(water.distortion).toBeCloseTo(expected.distortion, 3)
  // Half a unit of the level's last digit, in every active component.
  expect(Math.abs(water.totalBits - expected.totalBits)).toBeLessThan(0.006 + 4e-4 * water.active)
  expect(water.perComponent).toBeCloseTo(water.totalBits / water.count, 2)
  expect(Math.abs(water.active - expected.active)).toBeLessThanOrEqual(1)
}

const followers = (page: Page) => page.locator('.param--follows .param__label').allTextContents()

test('the lab opens on the rate of a codebook, with its three figures', async ({ page }) => {
  await openWater(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Water-filling')
  expect(await waterOf(page)).toEqual({
    totalBits: 8,
    perComponent: 0.04,
    distortion: 0.9057,
    level: 0.6275,
    active: 47,
    count: 200,
  })
  for (const name of ['Component variances', 'Rate per component', 'D(R)']) {
    await expect(page.getByRole('figure', { name })).toBeVisible()
  }
  await expect(page.getByText('47 active')).toBeVisible()
  await expect(page.getByText('153 inactive')).toBeVisible()
})

test('8 bit over 1000 components are the figures of the paper', async ({ page }) => {
  await openWater(page, 'v=1&n=1000&h=rate&R=3')
  await typeNumber(page, /rate, bit/, 8)
  await expect.poll(async () => (await waterOf(page)).level).toBe(0.6275)
  expect(await waterOf(page)).toMatchObject({ active: 47, distortion: 0.9185, count: 1000 })
  await expect(page.getByText('47 active, 953 inactive')).toBeVisible()
})

test('the level is dragged: water let out costs bits and leaves less error', async ({ page }) => {
  await openWater(page)
  const before = await waterOf(page)
  await dragLevel(page, 60)
  const lower = await waterOf(page)
  expect(lower.level).toBeLessThan(before.level - 0.05)
  expect(lower.totalBits).toBeGreaterThan(before.totalBits)
  expect(lower.distortion).toBeLessThan(before.distortion)
  expectAgreement(lower)
  await dragLevel(page, -40)
  const higher = await waterOf(page)
  expect(higher.level).toBeGreaterThan(lower.level)
  expect(higher.totalBits).toBeLessThan(lower.totalBits)
  expectAgreement(higher)
  expect((await followers(page)).map((text) => text.trim()[0])).toEqual(['R', 'D'])

  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => waterOf(page)).toEqual(before)
})

test('arrow keys move the level; Shift makes large steps, Alt small ones; it speaks its value', async ({
  page,
}) => {
  await openWater(page, 'v=1&h=level&g=0.5')
  const handle = levelHandle(page)
  await handle.focus()
  const moved = async (key: string): Promise<number> => {
    const { level } = await waterOf(page)
    await handle.press(key)
    await expect.poll(async () => (await waterOf(page)).level).not.toBe(level)
    await waterSettled(page)
    expectAgreement(await waterOf(page))
    return (await waterOf(page)).level - level
  }
  const step = await moved('ArrowUp')
  expect(step).toBeGreaterThan(0)
  expect(await moved('Shift+ArrowDown')).toBeCloseTo(-10 * step, 3)
  expect(await moved('Alt+ArrowUp')).toBeCloseTo(step / 10, 3)
  const { level } = await waterOf(page)
  await expect(handle).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${level}, rate .+ bit, distortion 0\\.`),
  )
})

test('on a logarithmic axis a step multiplies', async ({ page }) => {
  await openWater(page, 'v=1&h=level&g=0.5&vs=log')
  const ratioOfStep = async (): Promise<number> => {
    const { level } = await waterOf(page)
    await levelHandle(page).press('Shift+ArrowDown')
    await expect.poll(async () => (await waterOf(page)).level).toBeLessThan(level)
    await waterSettled(page)
    return (await waterOf(page)).level / level
  }
  const first = await ratioOfStep()
  expect(first).toBeLessThan(0.9)
  for (let i = 0; i < 4; i++) expect(await ratioOfStep()).toBeCloseTo(first, 2)
  expectAgreement(await waterOf(page))
})

test('the point slides along D(R), and the level follows', async ({ page }) => {
  await openWater(page, 'v=1&h=rate&R=100')
  const before = await waterOf(page)
  await dragBy(page, page.locator('.curve-point'), 60, 0)
  await waterSettled(page)
  const after = await waterOf(page)
  expect(after.totalBits).toBeGreaterThan(before.totalBits + 20)
  expect(after.level).toBeLessThan(before.level)
  expectAgreement(after)
  await page.locator('.curve-point').press('ArrowLeft')
  await expect.poll(async () => (await waterOf(page)).totalBits).toBeLessThan(after.totalBits)
})

test('whichever name of the dial is moved is held, and letting go of log2 K moves nothing', async ({
  page,
}) => {
  await openWater(page)
  expect(await followers(page)).toHaveLength(3)
  const before = await waterOf(page)
  const held = page.getByRole('switch', { name: /R = log/ })
  await held.click()
  await waterSettled(page)
  expect(await waterOf(page)).toEqual(before)
  expect((await followers(page)).map((text) => text.trim()[0])).toEqual(['γ', 'D'])
  await typeNumber(page, /distort/, 0.5)
  await expect.poll(async () => (await waterOf(page)).distortion).toBe(0.5)
  expect((await followers(page)).map((text) => text.trim()[0])).toEqual(['γ', 'R'])
  expectAgreement(await waterOf(page))
  await held.click()
  await expect.poll(() => waterOf(page)).toEqual(before)
  await typeNumber(page, /codewords/, 16)
  await expect.poll(async () => (await waterOf(page)).totalBits).toBe(4)
})

test('a component is read by pointing at it and by keys, in all figures at once', async ({ page }) => {
  await openWater(page)
  const card = page.locator('.component-card')
  await expect(card).toContainText('Component 1 of 200')
  const probe = page.getByRole('slider', { name: 'component, in the variances' })
  await probe.focus()
  await probe.press('Shift+ArrowRight')
  await expect(card).toContainText('Component 11 of 200')
  await expect(card).toContainText('0.9048')
  await expect(probe).toHaveAttribute('aria-valuetext', /^component 11: variance 0\.9048, distortion 0\.6275/)
  await expect(page.locator('.component-probe__line')).toHaveCount(2)
  for (let i = 0; i < 4; i++) await probe.press('Shift+ArrowRight')
  await expect(probe).toHaveAttribute('aria-valuetext', /^component 51: .+under water, no bits$/)
  await probe.press('Escape')
  const box = await probe.boundingBox()
  if (!box) throw new Error('the variances are not shown')
  await page.mouse.move(box.x + box.width - 1, box.y + box.height - 5)
  await expect(card).toContainText('Component 200 of 200')
})

test('who drags the level points at no component', async ({ page }) => {
  await openWater(page)
  await dragLevel(page, 40)
  await expect(page.locator('.component-probe__line')).toHaveCount(0)
})

test('D(R) opens near a small rate, on the whole at a large one, and stays as the reader chose', async ({
  page,
}) => {
  await openWater(page)
  const [whole, near] = ['the whole curve', 'the curve near the current point'].map((name) =>
    page.getByRole('radio', { name }),
  )
  await expect(near).toBeChecked()
  await typeNumber(page, /rate, bit/, 300)
  await expect(whole).toBeChecked()
  await typeNumber(page, /rate, bit/, 8)
  await expect(near).toBeChecked()
  await whole.check({ force: true })
  await typeNumber(page, /rate, bit/, 12)
  await waterSettled(page)
  await expect(whole).toBeChecked()
})

test('terms of the equations light up with their sliders', async ({ page }) => {
  await openWater(page)
  const lit = page.getByRole('region', { name: 'Equation', exact: true }).locator('math .live.is-on')
  await page.locator('.lit-row[data-parameter=waterLevel]').hover()
  await expect(lit).toHaveText(['γ', 'γ'])
  await page.locator('.lit-row[data-parameter=totalBits]').hover()
  await expect(lit).toHaveText(['R'])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the level is at hand, all controls are one tap away, and nothing is wider than the screen', async ({
    page,
  }) => {
    await openWater(page)
    await expectNoSidewaysScroll(page)
    await expect(page.locator('[aria-current=page]')).toHaveText('Water', { useInnerText: true })
    const sheet = page.getByRole('region', { name: 'Controls' })
    await sheet.getByRole('spinbutton').fill('0.4')
    await sheet.getByRole('spinbutton').press('Enter')
    await expect.poll(async () => (await waterOf(page)).level).toBe(0.4)
    expectAgreement(await waterOf(page))
    await page.getByRole('button', { name: 'All controls' }).click()
    const dialog = page.getByRole('dialog', { name: 'Controls' })
    await expect(dialog.getByLabel('Variances')).toBeVisible()
    await typeNumber(page, /dims/, 64)
    await expect.poll(async () => (await waterOf(page)).count).toBe(64)
    const within = await dialog.evaluate((element) => {
      const body = element.querySelector('.dialog__body')
      return (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0)
    })
    expect(within).toBeLessThanOrEqual(0)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expectNoSidewaysScroll(page)
    await dragLevel(page, 30)
    expect((await waterOf(page)).level).toBeLessThan(0.4)
  })
})
