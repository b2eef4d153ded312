import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { installedPortraits, picturesOf } from './package-files.mjs'
import { answerSampleFaces } from './serve-sample-faces.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function folderWith(...names: string[]): Promise<string> {
  const folder = `${await mkdtemp(`${tmpdir()}/sample-faces-`)}/`
  ends.push(() => rm(folder, { recursive: true }))
  if (names.length > 0) await mkdir(picturesOf(folder), { recursive: true })
  for (const name of names) await writeFile(`${picturesOf(folder)}${name}`, name)
  await writeFile(`${folder}secret.webp`, 'secret')
  return folder
}

async function serve(folder: string): Promise<string> {
  const answer = answerSampleFaces(folder)
  const server = createServer((request, response) => {
    void answer(request, response, () => response.writeHead(404).end('passed on'))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  ends.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('the portraits are listed in order, and served under any base', async () => {
  const folder = await folderWith('10.webp', '2.webp', 'readme.txt')
  expect(await installedPortraits(folder)).toEqual(['2.webp', '10.webp'])
  const home = await serve(folder)
  for (const base of ['', '/courses/quantization']) {
    const index = await fetch(`${home}${base}/sample-faces/index.json`)
    expect(await index.json()).toEqual({ files: ['2.webp', '10.webp'] })
    const picture = await fetch(`${home}${base}/sample-faces/10.webp?v=1`)
    expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/webp', '10.webp'])
  }
})

test.each(['readme.txt', '3.webp', '%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.webp', ''])(
  'what is no portrait of the list is passed on: “%s”',
  async (name) => {
    const home = await serve(await folderWith('2.webp', 'readme.txt'))
    expect((await fetch(`${home}/sample-faces/${name}`)).status).toBe(404)
    expect((await fetch(`${home}/elsewhere/2.webp`)).status).toBe(404)
  },
)

test('where nothing is installed the list of the site itself is served', async () => {
  const home = await serve(await folderWith())
  expect(await (await fetch(`${home}/sample-faces/index.json`)).text()).toBe('passed on')
})
