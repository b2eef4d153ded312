import { readFileSync } from 'node:fs'

/**
 * Fails when the product would ship two versions of one package: a second React, or d3 module, costs the reader
 * weight and breaks what is shared by identity.
 */
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))
/** @type {Map<string, Set<string>>} */
const versions = new Map()
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.dev || entry.optional || entry.peer) continue
  const name = path.split('node_modules/').at(-1) ?? path
  versions.set(name, (versions.get(name) ?? new Set()).add(entry.version))
}
const duplicates = [...versions].filter(([, found]) => found.size > 1)
for (const [name, found] of duplicates) console.error(`${name} is there as ${[...found].join(' and ')}`)
if (duplicates.length > 0) process.exitCode = 1
else console.log(`No duplicates among ${versions.size} packages that the product ships.`)
