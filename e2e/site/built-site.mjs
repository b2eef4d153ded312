import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the site into a folder of its own (so that nobody's `dist` is replaced) and serves it on a free port.
 *
 * @param {string} outDir relative to the top of the repository
 * @returns {Promise<{ address: string, folder: string, close: () => Promise<void> }>} the address ends in a slash
 */
export async function serveBuiltSite(outDir) {
  const common = { root, logLevel: /** @type {const} */ ('error') }
  await build({ ...common, build: { outDir, emptyOutDir: true } })
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false, open: false },
  })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the preview server has no address')
  return { address, folder: `${root}${outDir}`, close: () => server.close() }
}
