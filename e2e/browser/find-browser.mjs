import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chrome or Chromium to test with: the environment's choice, then Playwright's own, then the usual places.
 * @returns {string | undefined} a path that exists
 */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'] ?? process.env['CHROME_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no file`)
    return named
  }
  return [chromium.executablePath(), ...usualPaths].find((path) => path !== '' && existsSync(path))
}

/** Launch options for Playwright and for Vitest's browser mode; quiet about the network, calm without a GPU. */
export function browserLaunchOptions() {
  const executablePath = findBrowser()
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
