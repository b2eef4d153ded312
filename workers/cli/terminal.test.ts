import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A process of its own, on a machine that does other things too. */
const patience = 60_000

/** What `npm run job -- ...` runs, without npm. */
function job(words: string): { status: number | null; stdout: string; stderr: string } {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'workers/cli.ts', ...words.split(' ')]
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
}

test('the result is one JSON object on standard output', { timeout: patience }, () => {
  const { status, stdout } = job('cells compare --source gaussian --samples 500 --rate 1 --seed 1')
  expect(status).toBe(0)
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['usq', 'lvq', 'gvq'])
})

test('progress is on standard error, a line at a time', { timeout: patience }, () => {
  const { status, stderr } = job('cells compare --samples 500 --rate 1')
  expect(status).toBe(0)
  expect(stderr).toMatch(/^(matching the rate with \d+ codewords\n)+computing the bound\n$/)
})

test('bad input is one line on standard error and exit code 2', { timeout: patience }, () => {
  const { status, stdout, stderr } = job('cells compare --rate 99')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^rate: found “99”, expected a number from 0\.25 to 6\n$/)
})
