import { test as base } from '@playwright/test'
import type { BrowserContext } from '@playwright/test'

interface Watched {
  /** What a page should never do, as sentences: each makes the test fail unless it was expected. */
  readonly faults: string[]
  /** Console errors that a test provokes on purpose. */
  readonly expected: RegExp[]
}

/** Writes down foreign requests, console errors and warnings, exceptions and broken policy of every page. */
export async function watch(context: BrowserContext, home: string, { faults }: Watched): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy broken: ${event.violatedDirective} by ${event.blockedURI || event.sourceFile}`)
    })
  })
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    const isLocal = protocol === 'blob:' || protocol === 'data:' || host === new URL(home).host
    if (!isLocal) faults.push(`request to ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      faults.push(`console ${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`))
}

/** Every test is also a test that its page stays at home, keeps its policy and says nothing on the console. */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const watched: Watched = { faults: [], expected: [] }
      await watch(context, baseURL ?? '', watched)
      await use(watched)
      const unexpected = watched.faults.filter(
        (fault) => !watched.expected.some((pattern) => pattern.test(fault)),
      )
      if (unexpected.length > 0) throw new Error(`The page misbehaved:\n${unexpected.join('\n')}`)
    },
    { auto: true },
  ],
})
