import { spawnSync } from 'node:child_process'
import { findBrowser } from './find-browser.mjs'

/** The ways to a browser, the gentlest first; each is tried only while none is there. */
const ways = [
  { name: "Playwright's download", commands: [['npx', 'playwright', 'install', 'chromium']] },
  {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
  },
  { name: 'apk', commands: [['apk', 'add', 'chromium']] },
  { name: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
  { name: 'pacman', commands: [['pacman', '-S', '--noconfirm', 'chromium']] },
  { name: 'Homebrew', commands: [['brew', 'install', '--cask', 'chromium']] },
]

/** @param {string[]} command */
function run([program, ...words]) {
  const isRoot = process.getuid?.() === 0
  const needsRoot = ['apt-get', 'apk', 'dnf', 'pacman'].includes(program)
  const [first, ...rest] = needsRoot && !isRoot ? ['sudo', '-n', program, ...words] : [program, ...words]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    spawnSync(first, rest, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 }).status === 0
  )
}

/**
 * A Chrome or Chromium, installed if need be.
 * @returns {string} its path
 */
export function ensureBrowser() {
  for (const { name, commands } of ways) {
    const found = findBrowser()
    if (found) return found
    console.log(`No Chrome or Chromium found; trying ${name}.`)
    commands.every(run)
  }
  const found = findBrowser()
  if (found) return found
  throw new Error(
    'The tests need Chrome or Chromium: none was found, and neither Playwright nor a package manager could ' +
      'install one. Install one by hand, or set CHROMIUM_PATH to it.',
  )
}
