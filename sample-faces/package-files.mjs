import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Where the package is installed: outside of what is built, and unknown to git. */
export const installFolder = fileURLToPath(new URL('../.cache/sample-faces/', import.meta.url))

/** @param {string} folder where the package was installed */
export function picturesOf(folder) {
  return `${folder}node_modules/fake-avatars/avatars/webp/`
}

/**
 * The names of the portraits, in order.
 *
 * @param {string} folder where the package was installed
 * @returns {Promise<string[]>} none where it is not installed
 */
export async function installedPortraits(folder) {
  const names = await readdir(picturesOf(folder)).catch(() => [])
  return names.filter((name) => /^\d+\.webp$/.test(name)).sort((a, b) => parseInt(a) - parseInt(b))
}
