import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { browserLaunchOptions } from './e2e/browser/find-browser.mjs'
import { sampleFaces } from './sample-faces/serve-sample-faces.ts'

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
].join('; ')

/** The policy stands in the built page only: the development server injects inline scripts of its own. */
const strictPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

/** Every lab's entry is called Lab.tsx; its chunk is called after the lab, so that its size can be limited by name. */
function chunkName({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const lab = /labs\/(\w+)\/Lab\.tsx$/.exec(facadeModuleId ?? '')?.[1]
  return lab ? `assets/lab-${lab}-[hash].js` : 'assets/[name]-[hash].js'
}

/** Gives property tests one seed, so that a failure is seen again. */
const seededProperties = './e2e/checks/seeded-properties.ts'

export default defineConfig({
  // Relative addresses: the built site works from any sub-path of any static host.
  base: './',
  plugins: [react(), strictPage, sampleFaces],
  worker: { format: 'es' },
  // A module as it stands; found only when eyes are looked for, it would have the page loaded anew in between.
  optimizeDeps: { exclude: ['@vladmandic/face-api'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { chunkFileNames: chunkName } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          setupFiles: [seededProperties],
          environment: 'node',
          include: ['{workers,src,e2e,sample-faces}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          setupFiles: [seededProperties],
          include: ['{workers,src}/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
