import { expect } from '@playwright/test'
import { headPictures } from '../workers/core/images/heads/head-pictures.ts'
import { bringFiles } from './support/brought-faces.ts'
import type { MemoryFile } from './support/files.ts'
import { pngFile } from './support/files.ts'
import { test } from './support/test.ts'

const side = { height: 192, width: 168 }

/** Three heads from the front, and a picture of nothing. */
function pictures(): MemoryFile[] {
  const rendering = headPictures({ people: 3, lights: 1, ...side, seed: 1 })
  let step = rendering.next()
  while (!step.done) step = rendering.next()
  const { pixels } = step.value
  const heads = [0, 1, 2].map((place) =>
    pngFile({
      name: `head ${place}.png`,
      ...side,
      level: (x, y) => pixels[(place * side.height + y) * side.width + x],
    }),
  )
  return [...heads, pngFile({ name: 'nothing.png', ...side, level: () => 128 })]
}

test('the eyes are found on this machine, and corrected by hand', async ({ page }) => {
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname))
  const parts = /eyes\.worker|eye-detector|EyesPanel|tfjs|tiny_face|landmark/
  await page.goto('#/faces?v=1&L=3&K=8')
  await bringFiles(page, pictures())
  await expect(page.getByRole('dialog')).toContainText('4 pictures of')
  expect(asked.filter((path) => parts.test(path))).toEqual([])

  await page.getByRole('button', { name: 'Align by the eyes' }).click()
  await expect(page.getByText('Eyes are placed in 3 of 4 pictures.')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('3 pictures turned and scaled by the eyes.')).toBeVisible()

  await page.getByText('1 picture has no eyes placed').click()
  await page.getByRole('button', { name: 'nothing.png' }).click()
  const eye = page.getByRole('slider', { name: 'Left eye in the picture' })
  await expect(eye).toHaveAttribute('aria-valuetext', 'x 58.8, y 76.8 of 168 × 192 pixels')
  await eye.press('ArrowUp')
  await expect(eye).toHaveAttribute('aria-valuetext', 'x 58.8, y 75.8 of 168 × 192 pixels')
  await eye.press('Shift+ArrowLeft')
  await expect(eye).toHaveAttribute('aria-valuetext', 'x 49.2, y 75.8 of 168 × 192 pixels')
  await expect(page.getByText('Eyes are placed in all 4 pictures.')).toBeVisible()
  await expect(page.getByText('4 pictures turned and scaled by the eyes.')).toBeVisible()

  const knob = await eye.boundingBox()
  if (!knob) throw new Error('the handle is on the screen')
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2)
  await page.mouse.down()
  await page.mouse.move(knob.x + knob.width / 2 + 40, knob.y + knob.height / 2, { steps: 3 })
  await page.mouse.up()
  await expect(eye).not.toHaveAttribute('aria-valuetext', /^x 49/)
  await page.getByRole('button', { name: 'Leave this picture as it is' }).click()
  await expect(page.getByText('Eyes are placed in 3 of 4 pictures.')).toBeVisible()
})
