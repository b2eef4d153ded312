import type { BrowserContext, Page } from '@playwright/test'

/** Keeps hold of the page's workers, so that a test can break one. */
export async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: { worker: Worker; name: string | undefined; isEnded: boolean }[] = []
    Object.assign(globalThis, { keptWorkers: kept })
    globalThis.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        kept.push({ worker: this, name: options?.name, isEnded: false })
      }

      override terminate(): void {
        for (const one of kept) if (one.worker === this) one.isEnded = true
        super.terminate()
      }
    }
  })
}

/** How many workers of a name were started so far. */
export function startedWorkers(page: Page, wanted: string): Promise<number> {
  return page.evaluate((named) => {
    const { keptWorkers } = globalThis as unknown as { keptWorkers: { name: string }[] }
    return keptWorkers.filter(({ name }) => name === named).length
  }, wanted)
}

/** How many workers of a name are running. */
export function runningWorkers(page: Page, wanted: string): Promise<number> {
  return page.evaluate((named) => {
    const { keptWorkers } = globalThis as unknown as { keptWorkers: { name: string; isEnded: boolean }[] }
    return keptWorkers.filter(({ name, isEnded }) => name === named && !isEnded).length
  }, wanted)
}

/** Tells the page that its first worker of a name is gone. */
export function crashWorker(page: Page, wanted: string): Promise<void> {
  return page.evaluate((named) => {
    const workers = (globalThis as unknown as { keptWorkers: { worker: Worker; name: string }[] }).keptWorkers
    const { worker } = workers[workers.findIndex(({ name }) => name === named)]
    worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
  }, wanted)
}

/** A worker's script cannot be had the first time that it is asked for. */
export async function failFirstLoad(context: BrowserContext, script: RegExp): Promise<void> {
  let failures = 1
  await context.route(script, (route) => (failures-- > 0 ? route.abort() : route.continue()))
}
