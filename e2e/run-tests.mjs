import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './browser/install-browser.mjs'

/** Everything that must hold, cheapest first; the first step that fails ends the run. */
const steps = [
  ['Format, lint, types, dead code, duplicate dependencies', 'check'],
  ['Unit, property and worker tests', 'test:unit'],
  ['Production build', 'build'],
  ['Size limits', 'size'],
  ['End-to-end and accessibility tests against the built site', 'test:e2e'],
]

try {
  process.env['CHROMIUM_PATH'] = ensureBrowser()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
for (const [title, script] of steps) {
  console.log(`\n== ${title} (npm run ${script})`)
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`\n${title}: failed.`)
    process.exit(1)
  }
}
console.log(`\n${steps.length} passed, 0 failed`)
