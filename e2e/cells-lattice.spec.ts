import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { dragBy, expectAnswers, figuresOf, moreFigure, numberIn, openLab, settled } from './support/lab.ts'
import { test } from './support/test.ts'

const hexagonalMoment = 5 / (36 * Math.sqrt(3))

function handle(page: Page, which: 'b1' | 'b2') {
  return page.getByRole('slider', { name: `basis vector ${which}` })
}

async function moment(page: Page, cell: 'Voronoi' | 'Babai'): Promise<number> {
  return numberIn(await moreFigure(page, 'lvq', `G of the ${cell} cell`))
}

function preset(page: Page, label: string) {
  return page.getByRole('radiogroup', { name: 'Lattice' }).locator('label', { hasText: label })
}

test('a drag of b2 changes cell, G and error; undo takes it back as one step, redo repeats it', async ({
  page,
}) => {
  await openLab(page)
  const undo = page.getByRole('button', { name: 'Undo' })
  const redo = page.getByRole('button', { name: 'Redo' })
  const before = await figuresOf(page)
  await expect(undo).toBeDisabled()

  await dragBy(page, handle(page, 'b2'), 46, 18, 12)
  await settled(page)
  const dragged = await figuresOf(page)
  expect(await moment(page, 'Voronoi')).toBeGreaterThan(hexagonalMoment + 0.0005)
  expect(dragged.lvq.mse).toBeGreaterThan(before.lvq.mse)
  expect(dragged.lvq.rate).toBeCloseTo(2, 2)
  expect(dragged.usq).toEqual(before.usq)
  await expect(page.locator('.panel--lvq')).toContainText('free lattice')

  await undo.click()
  await settled(page)
  expect(await figuresOf(page)).toEqual(before)
  await expect(undo).toBeDisabled()
  await redo.click()
  await settled(page)
  expect(await figuresOf(page)).toEqual(dragged)
  await expect(redo).toBeDisabled()

  await page.keyboard.press('Control+z')
  await settled(page)
  expect(await figuresOf(page)).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await settled(page)
  expect(await figuresOf(page)).toEqual(dragged)
})

test('a drag keeps the handle under the hand', async ({ page }) => {
  await openLab(page)
  const box = await handle(page, 'b2').locator('.handle__knob').boundingBox()
  if (!box) throw new Error('the handle is not shown')
  await page.mouse.move(box.x + 7, box.y + 7)
  await page.mouse.down()
  for (const [x, y] of [
    [20, 10],
    [35, 22],
    [50, 4],
  ]) {
    await page.mouse.move(box.x + 7 + x, box.y + 7 + y)
    await settled(page)
    const now = await handle(page, 'b2').locator('.handle__knob').boundingBox()
    expect(Math.hypot((now?.x ?? 0) - box.x - x, (now?.y ?? 0) - box.y - y)).toBeLessThan(1.5)
  }
  await page.mouse.up()
})

test('where the rate is not matched, a longer vector costs fewer bits', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0')
  const before = await figuresOf(page)
  await dragBy(page, handle(page, 'b2'), 10, -50)
  await settled(page)
  await expect.poll(async () => (await figuresOf(page)).lvq.rate).toBeLessThan(before.lvq.rate - 0.1)
  const { lvq } = await figuresOf(page)
  expect(lvq.mse).toBeGreaterThan(before.lvq.mse)
})

test('the presets are the named lattices', async ({ page }) => {
  await openLab(page)
  await preset(page, 'Z²').click()
  await settled(page)
  const { usq, lvq } = await figuresOf(page)
  expect(await moment(page, 'Voronoi')).toBeCloseTo(1 / 12, 5)
  expect(lvq.gap).toBeCloseTo(usq.gap, 1)

  await preset(page, 'Free').click()
  await settled(page)
  expect(await moment(page, 'Voronoi')).toBeGreaterThan(hexagonalMoment)
  await expect(page.locator('.panel--lvq')).toContainText('free lattice')

  await preset(page, 'A₂').click()
  await settled(page)
  expect(await moment(page, 'Voronoi')).toBeCloseTo(hexagonalMoment, 5)
  await expect(page.getByRole('radio', { name: 'A₂, the hexagonal lattice' })).toBeChecked()
})

test('Reduce basis changes the vectors, never the lattice', async ({ page }) => {
  // b2 + 3 b1 of the hexagonal lattice: a long basis of the same lattice.
  await openLab(page, 'n=2000&b2x=3.5')
  const before = await figuresOf(page)
  expect(await moment(page, 'Voronoi')).toBeCloseTo(hexagonalMoment, 5)
  expect(await moment(page, 'Babai')).toBeGreaterThan(0.2)
  const area = async () => Math.abs(numberIn(await moreFigure(page, 'lvq', 'determinant')))
  const areaBefore = await area()
  await page.getByRole('button', { name: 'Reduce basis' }).click()
  await settled(page)
  // A2 by Babai's rounding with its reduced basis: tr(B'B) / (24 det B) = 1 / (12 sin 60°).
  await expect.poll(() => moment(page, 'Babai')).toBeCloseTo(1 / (12 * Math.sin(Math.PI / 3)), 4)
  expect(await moment(page, 'Voronoi')).toBeCloseTo(hexagonalMoment, 5)
  expect(await area()).toBeCloseTo(areaBefore, 3)
  expect((await figuresOf(page)).lvq.mse).toBeCloseTo(before.lvq.mse, 3)
})

test('Babai’s rounding gives the parallelogram and its error', async ({ page }) => {
  await openLab(page)
  const nearest = await figuresOf(page)
  const choice = page.getByRole('radiogroup', { name: 'Decoding' })
  await choice.locator('label', { hasText: 'Babai' }).click()
  await settled(page)
  const babai = await figuresOf(page)
  expect(babai.lvq.mse).toBeGreaterThan(1.05 * nearest.lvq.mse)
  expect(babai.lvq.gap).toBeGreaterThan(babai.usq.gap)
  await choice.locator('label', { hasText: 'nearest' }).click()
  await settled(page)
  expect(await figuresOf(page)).toEqual(nearest)
})

test('vectors can be typed; junk brings the old value back', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0')
  const field = page.getByRole('spinbutton', { name: 'b₂, x' })
  await field.fill('0')
  await field.press('Enter')
  await settled(page)
  await expect.poll(() => moment(page, 'Voronoi')).toBeGreaterThan(hexagonalMoment)
  await field.fill('two')
  await field.press('Enter')
  await expect(page.getByText('“two” is not a number')).toBeVisible()
  await expect(field).toHaveValue('0.000')
  await field.fill('123456')
  await field.press('Enter')
  const most = await field.getAttribute('aria-valuemax')
  await expect(page.getByText(`at most ${most}`)).toBeVisible()
  await expect(field).toHaveValue(`${most}.000`)
  await settled(page)
})

test('after a drag with matched rates everything still answers', async ({ page }) => {
  await openLab(page)
  await dragBy(page, handle(page, 'b1'), 30, -20, 20)
  await dragBy(page, handle(page, 'b2'), -30, 10, 20)
  await settled(page)
  await expectAnswers(page)
})
