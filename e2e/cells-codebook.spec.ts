import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  controls,
  dragBy,
  figuresOf,
  openGroup,
  openLab,
  panelOf,
  planeOf,
  settled,
  slider,
} from './support/lab.ts'
import { test } from './support/test.ts'

/** Twelve codewords, so that they stand apart under the hand. */
const twelve = 'n=2000&mr=0&K=12'

function codeword(page: Page) {
  return page.getByRole('slider', { name: /^codeword \d+ of/ })
}

/** Points at a codeword: its reproduction is a row of the panel's table. */
async function pointAtCodeword(page: Page): Promise<void> {
  const plane = planeOf(page, 'gvq')
  const box = await plane.boundingBox()
  if (!box) throw new Error('the plane is not shown')
  // A walk from the middle outward until a codeword offers its handle.
  for (let step = 0; step < 200; step++) {
    const angle = step * 2.4
    const radius = 8 * Math.sqrt(step)
    await page.mouse.move(
      box.x + box.width / 2 + radius * Math.cos(angle),
      box.y + box.height / 2 + radius * Math.sin(angle),
    )
    if ((await codeword(page).count()) > 0) return
  }
  throw new Error('no codeword was found near the middle of the plane')
}

async function note(page: Page): Promise<string> {
  return (await panelOf(page, 'gvq').locator('.figure__note').textContent()) ?? ''
}

test('a codeword is dragged: the training starts from there, undo brings the old codebook back', async ({
  page,
}) => {
  await openLab(page, twelve)
  const before = await figuresOf(page)
  await pointAtCodeword(page)
  await dragBy(page, codeword(page), 60, -50, 10)
  await settled(page)
  await expect(page.getByRole('button', { name: 'Discard edits' })).toBeVisible()
  expect(await note(page)).toBe('K 12')
  await expect.poll(async () => (await figuresOf(page)).gvq.mse).toBeGreaterThan(before.gvq.mse)
  await expect(page.getByText(/^iteration 0 of/)).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await settled(page)
  expect(await figuresOf(page)).toEqual(before)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('codewords are added and deleted, by button and by key', async ({ page }) => {
  await openLab(page, twelve)
  const before = await figuresOf(page)
  expect(await note(page)).toBe('K 12')
  const remove = page.getByRole('button', { name: 'Delete the selected codeword' })
  await expect(remove).toBeDisabled()
  await page.getByRole('button', { name: 'Add a codeword' }).click()
  await settled(page)
  await expect.poll(() => note(page)).toBe('K 13')
  await expect(codeword(page)).toHaveAttribute('aria-label', /codeword 13 of 13/)
  // It stands where it helps, so that the error falls.
  await expect.poll(async () => (await figuresOf(page)).gvq.mse).toBeLessThan(before.gvq.mse)
  await remove.click()
  await settled(page)
  await expect.poll(() => note(page)).toBe('K 12')
  await expect(remove).toBeDisabled()

  await page.getByRole('button', { name: 'Add a codeword' }).click()
  await expect.poll(() => note(page)).toBe('K 13')
  await codeword(page).focus()
  const x = async () => Number(await codeword(page).getAttribute('aria-valuenow'))
  const from = await x()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(x).toBeCloseTo(from - 0.2, 4)
  await page.keyboard.press('Delete')
  await settled(page)
  await expect.poll(() => note(page)).toBe('K 12')

  await page.getByRole('button', { name: 'Discard edits' }).click()
  await settled(page)
  await expect(page.getByRole('radiogroup', { name: 'Initial codebook' })).toBeVisible()
})

test('the last codeword stays', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0&cb=0_0&i=0')
  expect(await note(page)).toBe('K 1')
  await pointAtCodeword(page)
  await codeword(page).focus()
  await page.keyboard.press('Delete')
  await settled(page)
  expect(await note(page)).toBe('K 1')
})

test('training by step, play, pause and scrubber; Lloyd’s error never rises', async ({ page }) => {
  await openLab(page, twelve)
  await openGroup(page, 'GVQ')
  const iteration = slider(page, 'iteration')
  const now = async () => Number(await iteration.inputValue())
  const last = await now()
  expect(last).toBeGreaterThan(5)

  await page.getByRole('button', { name: 'Back to the start' }).click()
  await settled(page)
  await expect.poll(now).toBe(0)
  await page.getByRole('button', { name: 'One iteration' }).click()
  await settled(page)
  await expect.poll(now).toBe(1)

  await controls(page).getByRole('button', { name: 'Play the training' }).click()
  await expect.poll(now).toBeGreaterThan(2)
  await controls(page).getByRole('button', { name: 'Pause' }).click()
  await settled(page)
  const paused = await now()
  expect(paused).toBeLessThan(last)

  await iteration.fill('2')
  await settled(page)
  await expect(page.getByText(`iteration 2 of ${last}`)).toBeVisible()
  await controls(page).getByRole('button', { name: 'Play the training' }).click()
  await expect(page.getByText(`iteration ${last}, settled`)).toBeVisible({ timeout: 30_000 })
  await expect(controls(page).getByRole('button', { name: 'Play the training' })).toBeVisible()

  const figure = page.getByRole('figure', { name: 'Error' })
  await figure.getByRole('button', { name: 'Show as table' }).click()
  const errors = (await figure.locator('tbody td:nth-of-type(1)').allTextContents()).map(Number)
  expect(errors).toHaveLength(last + 1)
  for (const [i, error] of errors.slice(1).entries()) expect(error).toBeLessThanOrEqual(errors[i])
})

test('a scrub is one step of undo, and trails show where the codewords came from', async ({ page }) => {
  await openLab(page, twelve)
  await expect(page.locator('.trails')).toHaveCount(0)
  await openGroup(page, 'GVQ')
  const iteration = slider(page, 'iteration')
  const last = await iteration.inputValue()
  await iteration.scrollIntoViewIfNeeded()
  const box = await iteration.boundingBox()
  if (!box) throw new Error('the scrubber is not shown')
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 8, box.y + box.height / 2, { steps: 10 })
  await page.mouse.up()
  await settled(page)
  expect(Number(await iteration.inputValue())).toBeLessThan(Number(last) / 4)
  await iteration.press('ArrowRight')
  await settled(page)
  await expect(page.locator('.trails').last()).toHaveAttribute(
    'd',
    /^(M[-\d.]+,[-\d.]+(L[-\d.]+,[-\d.]+)+){12}$/,
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await settled(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await settled(page)
  await expect(iteration).toHaveValue(last)
})

for (const start of ['random', 'LBG']) {
  test(`another start of the training: ${start}`, async ({ page }) => {
    await openLab(page, twelve)
    await openGroup(page, 'GVQ')
    const before = await figuresOf(page)
    await page
      .getByRole('radiogroup', { name: 'Initial codebook' })
      .locator('label', { hasText: start })
      .click()
    await settled(page)
    const after = await figuresOf(page)
    expect(after.usq).toEqual(before.usq)
    expect(after.gvq.mse / before.gvq.mse).toBeGreaterThan(0.8)
    expect(after.gvq.mse / before.gvq.mse).toBeLessThan(1.25)
    expect(await note(page)).toBe('K 12')
  })
}
