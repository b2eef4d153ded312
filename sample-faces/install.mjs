import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { installedPortraits, installFolder } from './package-files.mjs'

// A version, not a range: the sample is the same everywhere.
const sample = 'fake-avatars@1.1.0'

mkdirSync(installFolder, { recursive: true })
execFileSync(
  process.platform === 'win32' ? 'npm.cmd' : 'npm',
  ['install', '--prefix', installFolder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', sample],
  { stdio: 'inherit', shell: process.platform === 'win32' },
)
const { length } = await installedPortraits(installFolder)
if (length === 0) throw new Error(`${sample} holds no portraits where they are looked for`)
console.log(
  `${length} AI-generated portraits are installed (package fake-avatars, MIT; pictures from StyleGAN2, whose upstream\n` +
    'terms say research or evaluation). "npm start" and "npm run dev" offer them in the Faces lab as "Sample portraits".\n' +
    'They are no part of the built site.',
)
