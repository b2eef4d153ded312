import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { csvText, textFile } from './support/files.ts'
import { expectAnswers, figuresOf, openGroup, openLab, panelOf, settled, typeNumber } from './support/lab.ts'
import { chooseFile } from './support/own-data.ts'
import { test } from './support/test.ts'

async function typeVector(page: Page, which: 'b₁' | 'b₂', x: number, y: number): Promise<void> {
  for (const [axis, value] of [
    ['x', x],
    ['y', y],
  ] as const) {
    await typeNumber(page, `${which}, ${axis}`, value)
  }
  await settled(page)
}

for (const [what, y] of [
  ['a singular generator', '0'],
  ['a nearly singular generator', '0.0000000000001'],
] as const) {
  test(`${what}, typed, is refused in one sentence, and the lattice stays`, async ({ page }) => {
    await openLab(page, 'n=2000&mr=0')
    await typeVector(page, 'b₁', 2, 0)
    await typeVector(page, 'b₂', 1, 1)
    const before = await figuresOf(page)
    await page.getByRole('spinbutton', { name: 'b₂, y' }).fill(y)
    await page.keyboard.press('Enter')
    const refusal = panelOf(page, 'lvq').getByRole('alert')
    await expect(refusal).toHaveText(/LVQ basis: basis vectors \(2, 0\) and \(1, 0\) with determinant 0/)
    await expect(refusal).toHaveText(
      /expected two vectors that span the plane\. The last good result is shown\.$/,
    )
    await settled(page)
    expect(await figuresOf(page)).toEqual(before)

    await page.getByRole('slider', { name: 'basis vector b2' }).focus()
    await page.keyboard.press('ArrowUp')
    await expect(refusal).toHaveCount(0)
    await settled(page)
  })
}

test('a singular generator in a link is refused, the other panels show theirs', async ({ page }) => {
  await page.goto('#/cells?n=2000&b2x=2&b2y=0')
  await expect(panelOf(page, 'lvq').getByRole('alert')).toHaveText(
    /LVQ basis: basis vectors \(1, 0\) and \(2, 0\) .*expected two vectors that span the plane/,
  )
  await expect(page.locator('.cells')).toHaveAttribute('aria-busy', 'false')
  const { usq, gvq } = await figuresOf(page)
  expect([usq.rate, Math.round(gvq.rate)]).toEqual([2, 2])
  await page.locator('label', { hasText: 'A₂' }).click()
  await settled(page)
  expect((await figuresOf(page)).lvq.rate).toBeCloseTo(2, 2)
  await expectAnswers(page)
})

test('a nearly singular generator in a link to an open page leaves the picture', async ({ page }) => {
  await openLab(page)
  const before = await figuresOf(page)
  await page.goto('#/cells?n=2000&b2x=2&b2y=0.0000009')
  await expect(panelOf(page, 'lvq').getByRole('alert')).toHaveText(/determinant 9.*e-7.*parallel/)
  await settled(page)
  expect(await figuresOf(page)).toEqual(before)
  await expectAnswers(page)
})

test('more codewords than distinct points are refused in one sentence', async ({ page }) => {
  await openLab(page, 'n=2000&mr=0&K=64')
  const five = Array.from({ length: 60 }, (_, i) => [i % 5, (i % 5) ** 2])
  await chooseFile(page, textFile('five.csv', csvText(['x', 'y'], five)))
  await expect(page.getByLabel('Distribution')).toHaveValue('own')
  const refusal = panelOf(page, 'gvq').getByRole('alert')
  await expect(refusal).toHaveText(/64.*5 distinct|5 distinct.*64/)
  await expect(refusal).toHaveText(/expected/)
  await openGroup(page, 'GVQ')
  await page
    .locator('input[type=range]')
    .and(page.getByRole('slider', { name: /words/ }))
    .press('Home')
  await expect(refusal).toHaveCount(0)
  await settled(page)
})

interface BadLink {
  readonly what: string
  readonly query: string
  readonly said: RegExp
}

const links: readonly BadLink[] = [
  {
    what: 'a missing value',
    query: 'n=2000&r=',
    said: /^Correlation: found “”, expected a number from -0.99 to 0.99; used 0.8\.$/,
  },
  {
    what: 'an unknown part',
    query: 'n=2000&zoom=3',
    said: /^The link has an unknown part “zoom”; it was ignored\.$/,
  },
  {
    what: 'a value out of range',
    query: 'n=2000&r=7',
    said: /^Correlation: found “7”, expected a number from -0.99 to 0.99; used 0.99\.$/,
  },
  { what: 'several values out of range', query: 'r=-3&n=-5&R=-4', said: /And 2 more like it\.$/ },
  {
    what: 'values that are no numbers',
    query: 'n=2000&seed=1e999&R=NaN',
    said: /^Seed: found “1e999”, expected a whole number from 0 to 4294967295; used 1948\..*1 more/,
  },
  {
    what: 'an unknown choice',
    query: 'n=2000&s=cauchy',
    said: /^Source: found “cauchy”, expected one of gaussian, laplacian/,
  },
  {
    what: 'a half codebook',
    query: 'n=2000&cb=1_2_3',
    said: /^Codebook: found “1_2_3”, expected up to 256 points/,
  },
  { what: 'a newer version', query: 'v=99&n=2000', said: /^The link was made with a newer version/ },
  { what: 'a huge codebook', query: `n=2000&cb=${'1_'.repeat(20_000)}`, said: /expected up to 256 points/ },
  {
    what: 'a part of a million letters',
    query: `n=2000&r=${'9'.repeat(1_000_000)}`,
    said: /^Correlation: found “9{40}…”/,
  },
  {
    what: 'keys of the language itself',
    query: 'n=2000&__proto__=1&constructor=2',
    said: /unknown part “__proto__”.*1 more/,
  },
]

for (const { what, query, said } of links) {
  test(`a link with ${what} says so and shows an allowed picture`, async ({ page }) => {
    await openLab(page)
    await page.goto(`#/cells?${query}`)
    await expect(page.locator('.top').getByRole('status')).toHaveText(said)
    await settled(page)
    const all = await figuresOf(page)
    for (const figure of [all.usq, all.lvq, all.gvq].flatMap((figures) => Object.values(figures))) {
      expect(Number.isFinite(figure)).toBe(true)
    }
    await expectAnswers(page)
  })
}

test('markup in a link is shown as text and never run', async ({ page }) => {
  await page.goto(`#/cells?n=2000&s=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
  page.on('dialog', () => {
    throw new Error('the link ran a script')
  })
  await expect(page.locator('.top').getByRole('status')).toContainText('“<img src=x onerror=alert(1)>”')
  await settled(page)
  await expect(page.locator('img')).toHaveCount(0)
  await expectAnswers(page)
})

test('a bad link opened first leads to an allowed picture, and the address is repaired on the next change', async ({
  page,
}) => {
  await openLab(page, 'n=2000&r=7&zzz=1')
  await expectAnswers(page)
  await expect(page).toHaveURL(/#\/cells\?v=1&r=0.99&n=2000&R=1.25$/)
})
