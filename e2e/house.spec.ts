import { expect } from '@playwright/test'
import { expectAnswers, figuresOf, openLab, settled } from './support/lab.ts'
import { test } from './support/test.ts'

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; media-src 'self' blob:"

// The fixture of `test` fails each of these on a foreign request, a word on the console or a broken policy.
test('the built page states the policy before anything else', async ({ page, request }) => {
  const html = await (await request.get('./')).text()
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  await page.goto('./')
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(meta).toHaveAttribute('content', policy)
})

test('the policy is in force: neither foreign addresses nor inline scripts', async ({ page, watched }) => {
  await openLab(page)
  watched.expected.push(/policy broken|Content Security Policy/)
  const isRefused = await page.evaluate(() =>
    fetch('https://foreign.invalid/').then(
      () => false,
      () => true,
    ),
  )
  expect(isRefused).toBe(true)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "inline"'
    document.head.append(script)
  })
  await expect(page).toHaveTitle('Quantarium')
  await expect.poll(() => watched.faults.filter((fault) => fault.includes('policy broken')).length).toBe(2)
})

test('every room opens from the sub-path, by link and by the rail', async ({ page }) => {
  await page.goto('./')
  await settled(page)
  const rooms = page.getByRole('navigation', { name: 'Labs' }).getByRole('link')
  const hashes = await rooms.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hashes).toEqual(['#/cells', '#/waterfilling', '#/faces', '#/about'])
  for (const [place, hash] of hashes.entries()) {
    await page.goto(`./${hash}`)
    await expect(rooms.nth(place)).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  }
  await rooms.first().click()
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cells')
})

for (const hash of ['#/nowhere', '#', '#/cells/deeper?x', '#%', '#/__proto__']) {
  test(`the unknown link ${hash} opens the Cells lab`, async ({ page }) => {
    await page.goto(`./${hash}`)
    await settled(page)
    await expect(page.locator('[aria-current=page]')).toHaveText('Cells')
  })
}

test('menus, selects and dialogs work under the policy', async ({ page }) => {
  // Without a clipboard the link is shown in a dialog.
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
  })
  await openLab(page)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: /All figures and settings/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem', { name: /All figures and settings/ })).toBeHidden()
  await page.getByRole('button', { name: 'Export figure' }).first().click()
  await expect(page.getByRole('menuitem', { name: /Vector picture/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByLabel('Distribution').selectOption('Ring')
  await settled(page)
  await page.getByRole('button', { name: 'Share link' }).click()
  await expect(page.getByRole('dialog', { name: 'Share link' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#\/cells\?v=1&s=ring/)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByText('More figures').first().click()
  await expect(page.locator('.more-figures').first()).toBeVisible()
})

test('the chosen theme survives a reload', async ({ page }) => {
  await openLab(page)
  const background = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const seen = new Set<string>()
  for (const theme of ['dark', 'projector', 'light']) {
    await page.locator(`.top input[type=radio][value=${theme}]`).check({ force: true })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const chosen = await background()
    seen.add(chosen)
    await page.reload()
    await settled(page)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await background()).toBe(chosen)
  }
  expect(seen.size).toBe(3)
})

test('without a choice the theme is the system’s', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openLab(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('once loaded it computes without a network', async ({ page, context, watched }) => {
  // The browser asks for the icon of the tab again, which does not matter; the page asks for nothing.
  watched.expected.push(/ERR_INTERNET_DISCONNECTED/)
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(request.url()))
  await openLab(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await expectAnswers(page)
  expect((await figuresOf(page)).lvq.rate).toBeCloseTo(1.25, 2)
  expect(failed.filter((url) => !url.endsWith('/icon.svg'))).toEqual([])
})

test('going back and forth between links shows what each asks for', async ({ page }) => {
  await openLab(page, 'n=2000&R=1')
  await page.goto('#/cells?n=2000&R=3')
  await expect.poll(async () => (await figuresOf(page)).usq.rate, { timeout: 20_000 }).toBe(3)
  await page.goto('#/about')
  await expect(page.getByRole('heading', { name: 'Quantarium' })).toBeVisible()
  await page.goBack()
  await settled(page)
  expect((await figuresOf(page)).usq.rate).toBe(3)
})
