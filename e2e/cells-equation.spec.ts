import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { figuresOf, numberIn, openGroup, openLab, panelOf, settled, slider } from './support/lab.ts'
import { test } from './support/test.ts'

const isOn = /(^| )is-on( |$)/

function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Equation' })
}

function symbol(page: Page, name: string): Locator {
  return card(page).locator(`.live[data-parameter=${name}]`)
}

function value(page: Page, name: string): Locator {
  return card(page).locator(`button[data-parameter=${name}]`)
}

function control(page: Page, name: string): Locator {
  return page.locator(`.lit-row[data-parameter=${name}]`)
}

test('the focus follows the panel: its rule, its controls, its equation', async ({ page }) => {
  await openLab(page)
  const groups = page.locator('details[name=quantizer]')
  for (const [quantizer, name] of [
    ['usq', 'USQ'],
    ['gvq', 'GVQ'],
    ['lvq', 'LVQ'],
  ] as const) {
    const box = await panelOf(page, quantizer).boundingBox()
    await panelOf(page, quantizer).locator('.figure__title').click()
    await expect(page.locator('.panel[aria-current=true]')).toHaveCount(1)
    await expect(panelOf(page, quantizer)).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('details[name=quantizer][open]')).toHaveCount(1)
    await expect(groups.filter({ hasText: name }).first()).toHaveAttribute('open')
    await expect(card(page).locator('summary')).toContainText(name)
    expect(await panelOf(page, quantizer).boundingBox()).toEqual(box)
  }
  await openGroup(page, 'USQ')
  await expect(panelOf(page, 'usq')).toHaveAttribute('aria-current', 'true')
  await panelOf(page, 'gvq').getByRole('application').focus()
  await expect(card(page).locator('summary')).toContainText('GVQ')
  await expect(groups.first()).not.toHaveAttribute('open')
  // The focus is no setting: undo and the link know nothing of it.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await expect(page).toHaveURL(/#\/cells\?n=2000$/)
})

test('a group that the reader folds stays folded, and only one is open', async ({ page }) => {
  await openLab(page)
  const lattice = page.locator('details[name=quantizer]').nth(1)
  await lattice.locator('summary').click()
  await expect(lattice).not.toHaveAttribute('open')
  await expect(lattice.locator('summary')).toContainText('hexagonal lattice')
  await openGroup(page, 'GVQ')
  await openGroup(page, 'LVQ')
  await expect(page.locator('details[name=quantizer][open]')).toHaveCount(1)
})

test('pointing at a symbol lights up its control, and the other way round', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0')
  await openGroup(page, 'USQ')
  await symbol(page, 'stepSize').first().hover()
  await expect(control(page, 'stepSize')).toHaveClass(isOn)
  await expect(control(page, 'placement')).not.toHaveClass(isOn)
  await symbol(page, 'placement').first().hover()
  await expect(control(page, 'placement')).toHaveClass(isOn)
  await expect(control(page, 'stepSize')).not.toHaveClass(isOn)

  await slider(page, /Δ\s*step/).hover()
  for (const one of await symbol(page, 'stepSize').all()) await expect(one).toHaveClass(isOn)
  await page.getByRole('heading', { level: 1 }).hover({ force: true })
  await expect(symbol(page, 'stepSize').first()).not.toHaveClass(isOn)

  await value(page, 'stepSize').focus()
  await expect(control(page, 'stepSize')).toHaveClass(isOn)
  await slider(page, /Δ\s*step/).focus()
  await expect(value(page, 'stepSize')).toHaveClass(isOn)
})

test('every live symbol has its control', async ({ page }) => {
  for (const query of ['mr=0', 'mr=0&dl=0&dy=2', 'ax=principal&cp=mu-law', 'tr=ecvq&dec=babai']) {
    await openLab(page, `n=2000&${query}`)
    for (const name of ['usq', 'lvq', 'gvq'] as const) {
      await panelOf(page, name).locator('.figure__title').click()
      const live = await card(page)
        .locator('[data-parameter]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-parameter') ?? ''))
      expect(live.length).toBeGreaterThan(2)
      for (const parameter of live) await expect(control(page, parameter)).toBeVisible()
    }
  }
})

test('a drag keeps the symbol lit wherever the hand strays, and the value follows', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0')
  await openGroup(page, 'USQ')
  const before = numberIn((await value(page, 'stepSize').textContent())?.replace(/^\D+/u, '') ?? '')
  const box = await slider(page, /Δ\s*step/).boundingBox()
  if (!box) throw new Error('the slider is not shown')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 0.75 * box.width, box.y + 200, { steps: 4 })
  await expect(symbol(page, 'stepSize').first()).toHaveClass(isOn)
  await page.mouse.up()
  await settled(page)
  await expect
    .poll(async () => numberIn((await value(page, 'stepSize').textContent())?.replace(/^\D+/u, '') ?? ''))
    .toBeGreaterThan(1.5 * before)
})

test('the prediction stands beside the measured error of the panel', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0&dx=0.6&rec=point')
  await openGroup(page, 'USQ')
  const prediction = card(page).locator('.equation-card__line').first()
  await expect(prediction.locator('b')).toHaveText((0.36 / 12).toFixed(4))
  await expect(prediction).toContainText(`Measured ${(await figuresOf(page)).usq.mse.toFixed(4)}`)
  // Solved values say so, and name what fixes them.
  await page.getByRole('switch', { name: /Match rate/ }).click()
  await settled(page)
  await expect(value(page, 'stepSize')).toHaveAttribute('aria-label', /solved for the rate$/)
  await expect(value(page, 'rate')).toHaveText(/R 2\.00 fixes Δ/)
})

test('the equation is that of the decoding, the axes, the companding and the training', async ({ page }) => {
  await openLab(page)
  const formula = card(page).locator('math[display=block]')
  await expect(formula).toHaveText(/arg min.*‖y−λ‖/)
  await page.getByRole('radiogroup', { name: 'Decoding' }).locator('label', { hasText: 'Babai' }).click()
  await expect(formula).toHaveText(/Bround\(B−1y\)/)

  await openGroup(page, 'USQ')
  await expect(formula).toHaveText('Q(x)=Δ(round(x/Δ−o)+o)')
  await page
    .getByRole('radiogroup', { name: 'Axes of the grid' })
    .locator('label', { hasText: 'principal' })
    .click()
  await expect(formula.first()).toHaveText('Q(x)=UTQΔ(Ux)')
  await page.getByRole('radiogroup', { name: 'Companding' }).locator('label', { hasText: 'μ-law' }).click()
  await expect(formula.first()).toHaveText('Q(x)=UTF−1(QΔ(F(Ux)))')
  await expect(value(page, 'compression')).toContainText('255')

  await openGroup(page, 'GVQ')
  await expect(formula).toHaveText('i(x)=arg mini‖x−ci‖2')
  await page
    .getByRole('radiogroup', { name: 'Training of the codebook' })
    .locator('label', { hasText: 'ECVQ' })
    .click()
  await expect(formula).toHaveText('i(x)=arg mini‖x−ci‖2+λℓi', { timeout: 20_000 })
  await settled(page)
  // J = D + λR, with the numbers that are shown.
  const line = card(page).locator('.equation-card__line').first()
  const cost = numberIn((await line.locator('b').textContent()) ?? '')
  const [distortion, multiplier, rate] = ((await line.locator('.note').textContent()) ?? '')
    .split(/[+·]/u)
    .map(numberIn)
  expect(distortion + multiplier * rate).toBeCloseTo(cost, 2)
})

test('the panel plays and pauses its training, and both buttons agree', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0&K=48&i=0')
  const button = panelOf(page, 'gvq').getByRole('button', { name: /^(Play the training|Pause)$/ })
  await button.click()
  await expect(page.getByText(/^iteration [3-9]\d* of/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(2)
  await button.click()
  await settled(page)
  await expect(page.getByRole('button', { name: 'Play the training' })).toHaveCount(2)
})

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
]) {
  test(`the card is in view at ${width} × ${height}, and nothing sticks out of it`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const query of [
      'n=2000',
      'n=2000&dec=babai',
      'n=2000&ax=principal&cp=mu-law&dl=0',
      'n=2000&tr=ecvq',
    ]) {
      await openLab(page, query)
      for (const name of ['usq', 'lvq', 'gvq'] as const) {
        await panelOf(page, name).locator('.figure__title').click()
        const box = await card(page).boundingBox()
        expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height)
        const overhang = await card(page).evaluate((element) => {
          const right = element.getBoundingClientRect().right
          return Math.max(
            ...[...element.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right - right),
          )
        })
        expect(overhang).toBeLessThanOrEqual(0)
      }
      const title = await panelOf(page, 'gvq').locator('.figure__title').boundingBox()
      const tools = await panelOf(page, 'gvq').locator('.figure__tools').boundingBox()
      expect((title?.x ?? 0) + (title?.width ?? 0)).toBeLessThanOrEqual(tools?.x ?? 0)
    }
  })
}
