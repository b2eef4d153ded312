import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breaches, imports } from './import-rules-cases.ts'

interface Diagnostic {
  readonly code: string
  readonly filename: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const importRule = 'eslint(no-restricted-imports)'

/** Files side by side in one room: each case has its own, named by its number. */
function fileOf(path: string, i: number): string {
  return path.replace('*', `case-${i}`)
}

let folder = ''
let reported: readonly Diagnostic[] = []

/** The rules that were reported for a file. */
function rulesAt(path: string): string[] {
  return reported.filter(({ filename }) => filename.replaceAll('\\', '/') === path).map(({ code }) => code)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-rules-'))
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [i, [path, statement]] of imports.entries()) write(fileOf(path, i), `${statement}\n`)
  for (const { path, text } of breaches) write(path, text)
  const words = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json']
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
  reported = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('who may import whom', () => {
  test.each(imports.map((row, i) => [...row, i] as const))('%s: %s is %s', (path, _, verdict, i) => {
    expect(rulesAt(fileOf(path, i)).includes(importRule)).toBe(verdict === 'refused')
  })
})

describe('what no file may hold', () => {
  test.each(breaches)('$what', ({ path, rule }) => {
    expect(rulesAt(path)).toContain(rule)
  })
})
