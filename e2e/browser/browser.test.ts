import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browserCandidates, canLaunch, findBrowser } from './find-browser.mjs'
import { ensureBrowser } from './install-browser.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-test-'))
  vi.spyOn(console, 'log').mockReturnValue()
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** A program that runs a line of shell. */
function program(line: string): string {
  const path = join(folder, 'browser')
  writeFileSync(path, `#!/bin/sh\n${line}\n`)
  chmodSync(path, 0o755)
  return path
}

describe.skipIf(process.platform === 'win32')('what launches', () => {
  test('is what prints a page', () => {
    expect(canLaunch(program('echo "<html><head></head><body></body></html>"'))).toBe(true)
  })

  test.each([
    ['what ends with an error', 'exit 127'],
    ['what only tells where to get a browser', 'echo "install it with snap"'],
  ])('is not %s', (_, line) => {
    expect(canLaunch(program(line))).toBe(false)
  })

  test('is not what is no program', () => {
    const path = join(folder, 'text')
    writeFileSync(path, 'no program')
    expect(canLaunch(path)).toBe(false)
    expect(canLaunch(join(folder, 'nowhere'))).toBe(false)
  })
})

describe('the environment’s choice', () => {
  test('is the only candidate', () => {
    const path = program('exit 1')
    vi.stubEnv('CHROMIUM_PATH', path)
    expect(browserCandidates()).toEqual([path])
    expect(findBrowser()).toBe(path)
  })

  test('must exist and start: nothing is installed in its place', () => {
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'nowhere'))
    expect(() => browserCandidates()).toThrow(/CHROMIUM_PATH names .*, where there is no file/)
    vi.stubEnv('CHROMIUM_PATH', program('exit 1'))
    const install = vi.fn()
    expect(() => ensureBrowser({ install })).toThrow(/CHROMIUM_PATH names .*, which does not start/)
    expect(install).not.toHaveBeenCalled()
  })
})

describe('a browser is ensured', () => {
  beforeEach(() => {
    vi.stubEnv('CHROMIUM_PATH', '')
    vi.stubEnv('CHROME_PATH', '')
  })

  test('by the first candidate that starts', () => {
    const launches = (path: string): boolean => path === 'second'
    const install = vi.fn()
    expect(ensureBrowser({ candidates: () => ['first', 'second'], launches, install })).toBe('second')
    expect(install).not.toHaveBeenCalled()
  })

  test('by one way after the other, until one starts', () => {
    const installed: string[] = []
    const path = ensureBrowser({
      candidates: () => ['broken', ...installed],
      launches: (candidate) => candidate === 'apt-get',
      install: ({ name }) => void installed.push(name),
    })
    expect(path).toBe('apt-get')
    expect(installed.at(0)).toBe("Playwright's download")
    expect(installed.at(-1)).toBe('apt-get')
  })

  test('or it is said what to do', () => {
    const none = { candidates: () => [], launches: () => false, install: () => undefined }
    expect(() => ensureBrowser(none)).toThrow(/Install one by hand, or set CHROMIUM_PATH/)
  })
})
