import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

interface Stop {
  readonly tag: string
  readonly name: string
  /** as `markStops` numbered it; empty for what came later */
  readonly mark: string
  /** whether it stands after the stop before it */
  readonly isAfter: boolean
  readonly hasOutline: boolean
}

async function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const kept = globalThis as unknown as { stopBefore?: Element }
    const before = kept.stopBefore
    kept.stopBefore = element
    const position = before ? before.compareDocumentPosition(element) : Node.DOCUMENT_POSITION_FOLLOWING
    return {
      tag: element.tagName.toLowerCase(),
      name: element.getAttribute('aria-label') ?? label ?? element.textContent.trim().slice(0, 40),
      mark:
        element instanceof HTMLElement || element instanceof SVGElement
          ? (element.dataset['stop'] ?? '')
          : '',
      isAfter: (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      hasOutline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    }
  })
}

/** Whether the focus changes a pixel where it is: some controls mark a part or a parent of theirs. */
async function isSeen(page: Page): Promise<boolean> {
  const element = await page.evaluateHandle(() => document.activeElement as HTMLElement)
  const box = await element.asElement()?.boundingBox()
  if (!box) return false
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 }
  const withFocus = await page.screenshot({ clip, animations: 'disabled' })
  await element.evaluate((control) => control.blur())
  const without = await page.screenshot({ clip, animations: 'disabled' })
  await element.evaluate((control) => control.focus())
  return !withFocus.equals(without)
}

/** Numbers controls, so that they are known again where focus opens and closes groups between them. */
export async function markStops(controls: Locator): Promise<void> {
  await controls.evaluateAll((all) => {
    for (const [i, one] of all.entries()) {
      if (one.checkVisibility() && 'dataset' in one) (one as HTMLElement).dataset['stop'] = String(i)
    }
  })
}

/** Every stop of Tab from the top of the page until the focus leaves it. */
export async function tabStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop.tag === 'body') return stops
    stops.push(stop)
    if (!stop.hasOutline) expect(await isSeen(page), `the focus on “${stop.name}” is not seen`).toBe(true)
  }
  throw new Error('Tab never came to an end')
}
