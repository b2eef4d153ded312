import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { installedPortraits, installFolder, picturesOf } from './package-files.mjs'

type Next = () => void

/**
 * Serves the portraits from the machine they are installed on, and the list of them; the built site has an empty list in
 * its place. Only names on the list are answered, so that no path leads out of the folder.
 */
export function answerSampleFaces(folder: string) {
  return async (request: IncomingMessage, response: ServerResponse, next: Next): Promise<void> => {
    const name = /\/sample-faces\/([^/?]+)(?:\?|$)/.exec(request.url ?? '')?.[1]
    const files = name === undefined ? [] : await installedPortraits(folder)
    if (name === 'index.json' && files.length > 0) {
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(JSON.stringify({ files }))
    } else if (name !== undefined && files.includes(name)) {
      response.setHeader('Content-Type', 'image/webp')
      createReadStream(`${picturesOf(folder)}${name}`).pipe(response)
    } else {
      next()
    }
  }
}

/** The sample portraits, for the development and the preview server; the build knows nothing of them. */
export const sampleFaces: Plugin = {
  name: 'sample-faces',
  configureServer: (server) => void server.middlewares.use(answerSampleFaces(installFolder)),
  configurePreviewServer: (server) => void server.middlewares.use(answerSampleFaces(installFolder)),
}
