import { expect } from '@playwright/test'
import {
  figuresOf,
  moreFigure,
  numberIn,
  openLab,
  planeOf,
  quantizers,
  settled,
  slider,
} from './support/lab.ts'
import { test } from './support/test.ts'

for (const quantizer of quantizers) {
  test(`arrow keys walk through the cells of the ${quantizer.toUpperCase()}, and each is spoken`, async ({
    page,
  }) => {
    await openLab(page)
    const live = page.locator('output.visually-hidden').last()
    const plane = planeOf(page, quantizer)
    await plane.focus()
    const heard = new Set<string>()
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
      const last = await live.textContent()
      await page.keyboard.press(key)
      await expect.poll(() => live.textContent()).not.toBe(last)
      const said = (await live.textContent()) ?? ''
      const sentence =
        /^([UGL]VQ|USQ) cell: probability ([\d.]+), ([\d.]+) bit, [\d.]+ % of the error, decoded to /
      const [, name, probability, bits] = sentence.exec(said) ?? []
      expect(name).toBe(quantizer.toUpperCase())
      expect(Number(bits)).toBeCloseTo(-Math.log2(Number(probability)), 0)
      heard.add(said)
      await expect(page.locator('.probe__cell')).toHaveCount(3)
      const place = await plane.locator('.probe__place').boundingBox()
      const box = await plane.boundingBox()
      if (!place || !box) throw new Error('the cell is not marked')
      expect(place.x).toBeGreaterThan(box.x - 5)
      expect(place.y).toBeGreaterThan(box.y - 5)
      expect(place.x).toBeLessThan(box.x + box.width)
      expect(place.y).toBeLessThan(box.y + box.height)
    }
    expect(heard.size).toBeGreaterThan(2)
  })
}

test('plus, minus, Shift with arrows and 0 move the window of all three panels', async ({ page }) => {
  await openLab(page)
  const axes = page.locator('.plane-axes')
  const before = await axes.allTextContents()
  const markup = () => axes.evaluateAll((all) => all.map((svg) => svg.innerHTML))
  const home = await markup()
  await planeOf(page, 'lvq').focus()
  for (const key of ['+', '+', '+', 'Shift+ArrowRight', 'Shift+ArrowUp', '-']) {
    const last = await markup()
    await page.keyboard.press(key)
    await expect.poll(markup).not.toEqual(last)
  }
  await page.keyboard.press('0')
  await expect.poll(markup).toEqual(home)
  expect(await axes.allTextContents()).toEqual(before)
})

test('a basis vector moves with the arrows, coarse with Shift, fine with Alt, and speaks', async ({
  page,
}) => {
  await openLab(page, 'n=2000&mr=0')
  const handle = page.getByRole('slider', { name: 'basis vector b2' })
  const moment = async () => numberIn(await moreFigure(page, 'lvq', 'G of the Voronoi cell'))
  const x = async () => Number(await handle.getAttribute('aria-valuenow'))
  const before = await moment()
  await handle.focus()
  for (const [key, shift] of [
    ['ArrowRight', 0.02],
    ['Shift+ArrowRight', 0.2],
    ['Alt+ArrowRight', 0.002],
    ['ArrowLeft', -0.02],
  ] as const) {
    const from = await x()
    await page.keyboard.press(key)
    await settled(page)
    await expect.poll(x).toBeCloseTo(from + shift, 6)
  }
  await expect(handle).toHaveAttribute('aria-valuetext', /^x 0.70, y 0.87, G 0.08/)
  await expect.poll(moment).toBeGreaterThan(before)
  await expect(handle).toBeFocused()
  // Each press with its release is one step.
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z')
  await settled(page)
  await expect.poll(moment).toBe(before)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('sliders, number fields, choices, switches and selects by keys alone', async ({ page }) => {
  await openLab(page)
  await slider(page, /rate, bit/).focus()
  await page.keyboard.press('ArrowLeft')
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeCloseTo(1.95, 2)
  await page.keyboard.press('Tab')
  await page.keyboard.type('1.5')
  await page.keyboard.press('Enter')
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).usq.rate).toBeCloseTo(1.5, 2)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'the quantizer’s own point' })).toBeChecked()
  const group = page.locator('details[name=quantizer] > summary').first()
  await group.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('switch', { name: 'One step for both axes' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('switch', { name: 'One step for both axes' })).not.toBeChecked()
  await page.getByLabel('Distribution').focus()
  await page.keyboard.press('ArrowDown')
  await settled(page)
  await expect(page).toHaveURL(/s=laplacian/)
})

test('menus open, walk and close by keys, and give the focus back', async ({ page }) => {
  await openLab(page)
  const button = page.getByRole('button', { name: 'Export', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menuitem')
  await expect(items.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(items.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(items.filter({ hasText: 'GVQ codebook (table)' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(items.first()).toBeHidden()
  await expect(button).toBeFocused()
})

test('Escape closes a dialog, which keeps the focus inside while it is open', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
  })
  await openLab(page)
  const button = page.getByRole('button', { name: 'Share link' })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share link' })
  await expect(dialog).toBeVisible()
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab')
    const isOutside = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement !== document.body && activeElement?.closest('dialog') === null
    })
    expect(isOutside).toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
})

test('with reduced motion wanted, nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLab(page)
  const moving = await page.evaluate(() => {
    const long = (text: string) => text.split(',').some((part) => Number.parseFloat(part) > 0.01)
    return [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
      return long(transitionDuration) || (animationName !== 'none' && long(animationDuration))
    }).length
  })
  expect(moving).toBe(0)
})
