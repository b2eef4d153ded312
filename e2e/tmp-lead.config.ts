import { defineConfig } from '@playwright/test'
import { browserLaunchOptions } from './browser/find-browser.mjs'

/** A sub-path on purpose: the built site must work from any folder of any static host. */
const base = '/courses/quantization/'
const port = 4321

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  // On two cores that have other work a wait can run out; what passes the second time is reported as flaky.
  retries: 1,
  reporter: [['list']],
  timeout: 60_000,
  use: {
    baseURL: `http://127.0.0.1:${port}${base}`,
    launchOptions: browserLaunchOptions(),
    viewport: { width: 1440, height: 900 },
  },
  webServer: {
    command: `npx vite preview --base ${base} --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
  },
})
