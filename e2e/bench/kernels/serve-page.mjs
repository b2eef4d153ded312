import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Bundles the page that measures kernels and serves it on a free port.
 *
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveKernelPage() {
  const outDir = fileURLToPath(new URL('../../../.cache/bench-kernels', import.meta.url))
  const common = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') }
  await build({
    ...common,
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 5000 },
  })
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the preview server has no address')
  return { address, close: () => server.close() }
}
