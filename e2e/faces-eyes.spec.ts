import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { headPictures } from '../workers/core/images/heads/head-pictures.ts'
import { test } from './support/test.ts'

const side = { height: 192, width: 168 }

interface PictureFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

function greymap(name: string, pixels: Uint8Array): PictureFile {
  const header = Buffer.from(`P5\n${side.width} ${side.height}\n255\n`)
  return { name, mimeType: 'image/x-portable-graymap', buffer: Buffer.concat([header, pixels]) }
}

/** Three heads from the front, and a picture of nothing. */
function pictures(): PictureFile[] {
  const rendering = headPictures({ people: 3, lights: 1, ...side, seed: 1 })
  let step = rendering.next()
  while (!step.done) step = rendering.next()
  const { pixels } = step.value
  const size = side.height * side.width
  const heads = [0, 1, 2].map((place) =>
    greymap(`head ${place}.pgm`, pixels.subarray(place * size, (place + 1) * size)),
  )
  return [...heads, greymap('nothing.pgm', new Uint8Array(size).fill(128))]
}

async function bringPictures(page: Page): Promise<void> {
  await page.goto('#/faces')
  await page.getByRole('button', { name: 'Bring faces' }).click()
  await page.getByLabel('Choose files', { exact: true }).last().setInputFiles(pictures())
  await expect(page.locator('.bring__facts')).toContainText('4 pictures', { timeout: 20_000 })
}

test('the eyes are found on this machine, and corrected by hand', async ({ page }) => {
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname))
  const parts = /eyes\.worker|eye-detector|EyesPanel|tfjs|tiny_face|landmark/
  await bringPictures(page)
  expect(asked.filter((path) => parts.test(path))).toEqual([])

  await page.getByRole('button', { name: 'Align by the eyes' }).click()
  await expect(page.getByText('Eyes are placed in 3 of 4 pictures.')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('3 pictures turned and scaled by the eyes.')).toBeVisible()

  await page.getByText('1 picture has no eyes placed').click()
  await page.getByRole('button', { name: 'nothing.pgm' }).click()
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
