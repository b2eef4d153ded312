import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** The browser that the environment names, if any. */
export function namedBrowser() {
  return process.env['CHROMIUM_PATH'] || process.env['CHROME_PATH'] || undefined
}

/**
 * The Chrome and Chromium to test with: only the environment's choice, else Playwright's own and the usual places.
 * @returns {string[]} paths that exist
 */
export function browserCandidates() {
  const named = namedBrowser()
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no file`)
  return named
    ? [named]
    : [chromium.executablePath(), ...usualPaths].filter((path) => path && existsSync(path))
}

/** The first candidate. It is not started: for that see `canLaunch`. */
export function findBrowser() {
  return browserCandidates().at(0)
}

/**
 * Whether a browser starts and draws a page: a file that exists may lack its libraries, or only tell where to get it.
 * @param {string} path
 */
export function canLaunch(path) {
  // A profile of its own: with the usual one, a browser that is open already would take the request and say nothing.
  const profile = mkdtempSync(join(tmpdir(), 'browser-'))
  const switches = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const { status, stdout } = spawnSync(path, [...switches, '--dump-dom', 'about:blank'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
    killSignal: 'SIGKILL',
  })
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return status === 0 && stdout.includes('<html')
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
