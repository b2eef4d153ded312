import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { numberIn, setSlider } from './support/lab.ts'
import { test } from './support/test.ts'

const names = {
  uniform: 'Uniform quantizer',
  muLaw: 'Mu-law quantizer',
  lloydMax: 'Lloyd-Max quantizer',
  entropyCoded: 'Entropy-coded uniform quantizer',
} as const

async function openLine(page: Page, query = ''): Promise<void> {
  await page.goto(`#/cells?d=line${query === '' ? '' : `&${query}`}`)
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('.line')).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('.line-panel')).toHaveCount(4)
}

function panel(page: Page, name: keyof typeof names): Locator {
  return page.getByRole('region', { name: names[name], exact: true })
}

/** Levels, entropy, error and gap under a figure. */
async function figures(page: Page, name: keyof typeof names) {
  const texts = await panel(page, name).locator('.stat dd').allTextContents()
  const [levels, entropy, mse, gap] = texts.map(numberIn)
  return { levels, entropy, mse, gap }
}

test('the line opens with the figures of the tables, at one rate', async ({ page }) => {
  await openLine(page, 'b=4')
  const lloydMax = await figures(page, 'lloydMax')
  expect(lloydMax).toMatchObject({ levels: 16, entropy: 3.765, mse: 0.0095 })
  expect((await figures(page, 'uniform')).mse).toBe(0.0115)
  const coded = await figures(page, 'entropyCoded')
  expect([coded.entropy, coded.gap]).toEqual([4, 1.53])
  expect(lloydMax.gap).toBeCloseTo(3.86, 2)
  await page.getByRole('radio', { name: /^Plane/ }).check({ force: true })
  await expect(page.locator('.panel dl.stats')).toHaveCount(3)
})

test('the switch leads to the line and back, undo too, and the link says so', async ({ page }) => {
  await page.goto('#/cells?n=2000')
  await expect(page.locator('.cells')).toHaveAttribute('aria-busy', 'false')
  await page.getByRole('radio', { name: /^Line/ }).check({ force: true })
  await settled(page)
  await expect(page).toHaveURL(/d=line/)
  await expect(page.getByRole('button', { name: 'Own data: file, drop or paste' })).toHaveCount(0)
  await page.getByRole('button', { name: /Undo/ }).click()
  await expect(page.locator('.panel dl.stats')).toHaveCount(3)
  await page.getByRole('button', { name: /Redo/ }).click()
  await settled(page)
  await page.getByRole('radio', { name: /^Plane/ }).check({ force: true })
  await expect(page.locator('.panel dl.stats')).toHaveCount(3)
})

test('the overload point is dragged and walked, undone as one gesture, and set back', async ({ page }) => {
  await openLine(page)
  const best = await figures(page, 'uniform')
  const before = await figures(page, 'lloydMax')
  const handle = page.getByRole('slider', { name: /overload point/ })
  const box = await handle.boundingBox()
  if (!box) throw new Error('there is no handle')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect.poll(async () => (await figures(page, 'uniform')).mse).toBeGreaterThan(best.mse)
  expect(await figures(page, 'lloydMax')).toEqual(before)
  await expect(page.getByText(/^Yours; optimal is 0\.586/)).toBeVisible()
  await expect(page).toHaveURL(/lo=0.*lx=|lx=.*lo=0/)
  await page.getByRole('button', { name: /Undo/ }).click()
  await expect.poll(async () => (await figures(page, 'uniform')).mse).toBe(best.mse)
  await handle.focus()
  await handle.press('Shift+ArrowRight')
  await expect.poll(async () => (await figures(page, 'uniform')).mse).toBeGreaterThan(best.mse)
  await page.getByRole('button', { name: 'Optimal step' }).click()
  await expect.poll(async () => (await figures(page, 'uniform')).mse).toBe(best.mse)
})

test('a place pointed at in one figure is read in all four, by mouse and by keys', async ({ page }) => {
  await openLine(page)
  await panel(page, 'lloydMax')
    .locator('.line-probe__area')
    .hover({ position: { x: 120, y: 60 } })
  const readouts = page.locator('.line-probe__text')
  await expect(readouts).toHaveCount(4)
  const texts = await readouts.allTextContents()
  const places = texts.map((text) => /x (\S+) →/.exec(text)?.[1])
  expect(new Set(places).size).toBe(1)
  for (const text of texts.slice(0, 3)) expect(text).toContain('3.00 bit')
  const spoken = await page
    .getByRole('slider', { name: /place x in the entropy/ })
    .getAttribute('aria-valuetext')
  const [, probability, bits] = /probability (\S+), (\S+) bit/.exec(spoken ?? '') ?? []
  expect(Number(bits)).toBeCloseTo(-Math.log2(Number(probability)), 1)
  await page.mouse.move(5, 400)
  await expect(readouts).toHaveCount(0)
  const area = page.getByRole('slider', { name: 'place x in the lloyd-max quantizer' })
  await area.focus()
  await area.press('ArrowRight')
  await expect(readouts).toHaveCount(4)
  await expect(area).toHaveAttribute('aria-valuetext', /^x 0\.04, decoded to 0\.2\d+, .* 3\.00 bit$/)
  await area.press('Escape')
  await expect(readouts).toHaveCount(0)
})

test('mid-points, mu, the rate and the source each move what they should', async ({ page }) => {
  await openLine(page, 'b=2')
  await page.getByRole('radio', { name: /the middle of the cell/ }).check({ force: true })
  await expect.poll(async () => (await figures(page, 'entropyCoded')).gap).toBe(1.94)
  const mild = await figures(page, 'muLaw')
  await page.getByRole('spinbutton', { name: 'μ' }).fill('255')
  await page.getByRole('spinbutton', { name: 'μ' }).press('Enter')
  await expect.poll(async () => (await figures(page, 'muLaw')).mse).toBeGreaterThan(mild.mse)
  await page.getByRole('radio', { name: /^the entropy/ }).check({ force: true })
  await expect.poll(async () => (await figures(page, 'entropyCoded')).entropy).toBe(1.911)
  await setSlider(page, /bits/, 5)
  await expect.poll(async () => (await figures(page, 'lloydMax')).levels).toBe(32)
  await openLine(page, 'ls=laplacian&b=3')
  await expect.poll(async () => (await figures(page, 'lloydMax')).entropy).toBe(2.565)
  await expect(page.locator('.line-note')).toContainText('of unit variance')
})

test('the curves, the table and the files hold all four', async ({ page }) => {
  await openLine(page)
  for (const title of ['SNR and rate', 'Gap to R(D)']) {
    const figure = page.getByRole('figure', { name: title })
    await expect(figure.locator('.curve.ecsq')).toHaveAttribute('d', /^M.+L/)
    await figure.getByRole('button', { name: 'Show as table' }).click()
    for (const name of ['Uniform', 'μ-law', 'Lloyd-Max', 'Entropy-coded']) {
      await expect(figure.getByRole('table')).toContainText(name)
    }
  }
  await panel(page, 'lloydMax').getByRole('button', { name: 'Show as table' }).click()
  await expect(panel(page, 'lloydMax').getByRole('table').locator('tbody tr')).toHaveCount(8)
  await page.locator('.top').getByRole('button', { name: 'Export' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /JSON/ }).click()
  const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {
    bits: number
    rows: { quantizer: string; MSE: number }[]
  }
  expect(saved.bits).toBe(3)
  expect(saved.rows.map(({ quantizer }) => quantizer)).toEqual([
    'Uniform',
    'μ-law',
    'Lloyd-Max',
    'Entropy-coded',
  ])
  expect(saved.rows[2].MSE).toBeCloseTo(0.0345478, 6)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the figures stand one after another, and nothing is wider than the screen', async ({ page }) => {
    await openLine(page)
    const boxes = await page
      .locator('.line-panel')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect))
    for (const [i, box] of boxes.slice(1).entries()) expect(box.top).toBeGreaterThan(boxes[i].bottom - 1)
    expect(await page.locator('.main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0)
    await expect(page.getByRole('slider', { name: /bits/ })).toBeVisible()
  })
})

for (const theme of ['light', 'dark', 'projector'] as const) {
  test(`${theme}: no serious or critical finding, with a place pointed at`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.addInitScript((value) => localStorage.setItem('quantarium.theme', value), theme)
    await openLine(page, 'ls=bimodal&b=2')
    await panel(page, 'uniform').locator('.line-probe__area').focus()
    await page.keyboard.press('ArrowRight')
    const { violations } = await new AxeBuilder({ page }).analyze()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
  })
}
