import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Sizes of the built scripts as a static host sends them.
 *
 * @param {string} folder of the built site
 */
export function scriptSizes(folder) {
  const assets = join(folder, 'assets')
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const gzipOf = (/** @type {string} */ name) =>
    gzipSync(readFileSync(join(assets, name)), { level: 9 }).length
  const total = (/** @type {RegExp} */ pattern) =>
    names.filter((name) => pattern.test(name)).reduce((sum, name) => sum + gzipOf(name), 0) / 1000
  // What index.html loads by itself: its module scripts and what it preloads.
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const first = names.filter((name) => page.includes(name))
  return {
    firstLoadKilobytes: first.reduce((sum, name) => sum + gzipOf(name), 0) / 1000,
    labChunkKilobytes: total(/^lab-cells-/),
    workerKilobytes: total(/^cells\.worker-/),
  }
}
