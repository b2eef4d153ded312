import { spawnSync } from 'node:child_process'
import { browserCandidates, canLaunch, namedBrowser } from './find-browser.mjs'

const isRoot = process.getuid?.() === 0
const isWindows = process.platform === 'win32'
const isLinux = process.platform === 'linux'

/** @typedef {{ name: string, commands: string[][] }} Way */

/**
 * The ways to a browser, the gentlest first; each is tried only while none starts.
 * @type {Way[]}
 */
const ways = [
  { name: "Playwright's download", commands: [['npx', 'playwright', 'install', 'chromium']] },
  // A download that does not start lacks libraries of the system, which only root may add.
  ...(isRoot && isLinux
    ? [
        {
          name: "the libraries that Playwright's download needs",
          commands: [['npx', 'playwright', 'install', '--with-deps', 'chromium']],
        },
      ]
    : []),
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

/**
 * @param {string[]} command
 * @returns whether it could be run and ended well
 */
function run([program, ...words]) {
  const needsRoot = ['apt-get', 'apk', 'dnf', 'pacman'].includes(program)
  const [first, ...rest] = needsRoot && !isRoot ? ['sudo', '-n', program, ...words] : [program, ...words]
  const { status } = spawnSync(first, rest, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
    // On Windows npx is a script, which only a shell starts.
    shell: isWindows,
  })
  return status === 0
}

/**
 * A Chrome or Chromium that starts, installed if need be.
 * @param {{ candidates?: () => string[], launches?: (path: string) => boolean, install?: (way: Way) => void }} [tools]
 * stand-ins for a test
 * @returns {string} its path
 */
export function ensureBrowser({
  candidates = browserCandidates,
  launches = canLaunch,
  install = ({ commands }) => void commands.every(run),
} = {}) {
  const failed = new Set()
  const firstThatLaunches = () =>
    candidates().find((path) => {
      if (launches(path)) return true
      if (!failed.has(path)) console.log(`${path} does not start.`)
      failed.add(path)
      return false
    })
  const found = firstThatLaunches()
  if (found) return found
  const named = namedBrowser()
  if (named) throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`)
  for (const way of ways) {
    console.log(`No Chrome or Chromium that starts; trying ${way.name}.`)
    install(way)
    const installed = firstThatLaunches()
    if (installed) return installed
  }
  throw new Error(
    'The tests need Chrome or Chromium: none was found that starts, and neither Playwright nor a package manager ' +
      'could install one. Install one by hand, or set CHROMIUM_PATH to it.',
  )
}
