type Verdict = 'allowed' | 'refused'

/** A file (the star is a number), a statement in it, and what the lint rules must say. Names need not exist. */
export const imports: readonly (readonly [path: string, statement: string, verdict: Verdict])[] = [
  ['workers/kernels/*.ts', "import './loader.ts'", 'allowed'],
  ['workers/kernels/*.ts', "import '../core/rate/entropy.ts'", 'refused'],
  ['workers/kernels/*.ts', "import 'd3-delaunay'", 'refused'],

  ['workers/core/rate/*.ts', "import './cell-table.ts'", 'allowed'],
  ['workers/core/rate/*.ts', "import '../sources/covariance.ts'", 'allowed'],
  ['workers/core/rate/*.ts', "import '../../kernels/loader.ts'", 'allowed'],
  ['workers/core/rate/*.ts', "import 'd3-delaunay'", 'allowed'],
  ['workers/core/rate/*.ts', "import 'react'", 'refused'],
  ['workers/core/rate/*.ts', "import 'd3-array'", 'refused'],
  ['workers/core/rate/*.ts', "import 'comlink'", 'refused'],
  ['workers/core/rate/*.ts', "import '../../jobs/cells.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import '../../contracts/cells.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import type { A } from '../../contracts/cells.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import '../../../src/ui/theme.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import type { A } from '../../../src/ui/theme.ts'", 'refused'],
  ['workers/core/rate/*.ts', "export { a } from '../../jobs/cells.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import '../../cells.worker.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import '../../serve-jobs.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import '../../cli.ts'", 'refused'],
  ['workers/core/rate/*.ts', "import '../../cli/arguments.ts'", 'refused'],
  ['workers/core/rate/*.ts', "export const a = await import('../../jobs/cells.ts')", 'refused'],

  ['workers/contracts/*.ts', "import './parameters.ts'", 'allowed'],
  ['workers/contracts/*.ts', "import type { A } from '../core/lattices/planar-basis.ts'", 'allowed'],
  ['workers/contracts/*.ts', "import { a } from '../core/lattices/planar-basis.ts'", 'refused'],
  ['workers/contracts/*.ts', "import type { A } from '../jobs/cells.ts'", 'refused'],
  ['workers/contracts/*.ts', "import '../../src/link/codec.ts'", 'refused'],
  ['workers/contracts/*.ts', "import '../kernels/loader.ts'", 'refused'],
  ['workers/contracts/*.ts', "import '../serve-jobs.ts'", 'refused'],
  ['workers/contracts/*.ts', "import '../cli.ts'", 'refused'],
  ['workers/contracts/*.ts', "import 'zustand'", 'refused'],

  ['workers/jobs/cells/*.ts', "import '../pace.ts'", 'allowed'],
  ['workers/jobs/cells/*.ts', "import '../../core/rate/entropy.ts'", 'allowed'],
  ['workers/jobs/cells/*.ts', "import '../../contracts/cells.ts'", 'allowed'],
  ['workers/jobs/cells/*.ts', "import '../../kernels/loader.ts'", 'refused'],
  ['workers/jobs/cells/*.ts', "import '../../../src/ui/theme.ts'", 'refused'],
  ['workers/jobs/cells/*.ts', "import '../../cells.worker.ts'", 'refused'],
  ['workers/jobs/cells/*.ts', "import '../../serve-jobs.ts'", 'refused'],
  ['workers/jobs/cells/*.ts', "import '../../cli.ts'", 'refused'],
  ['workers/jobs/cells/*.ts', "import '../../cli/cells.ts'", 'refused'],
  ['workers/jobs/cells/*.ts', "import 'react'", 'refused'],

  ['workers/*.worker.ts', "import './jobs/cells.ts'", 'allowed'],
  ['workers/*.worker.ts', "import './serve-jobs.ts'", 'allowed'],
  ['workers/*.worker.ts', "import type { A } from './contracts/cells.ts'", 'allowed'],
  ['workers/*.worker.ts', "import './core/rate/entropy.ts'", 'refused'],
  ['workers/*.worker.ts', "import './kernels/loader.ts'", 'refused'],
  ['workers/*.worker.ts', "import '../src/bridge/job-runner.ts'", 'refused'],
  ['workers/*.worker.ts', "import './cli.ts'", 'refused'],
  ['workers/*.ts', "import '../src/bridge/job-runner.ts'", 'refused'],

  ['workers/cli/*.ts', "import '../jobs/cells.ts'", 'allowed'],
  ['workers/cli/*.ts', "import '../../src/link/codec.ts'", 'refused'],
  ['workers/cli/*.ts', "import '../cells.worker.ts'", 'refused'],

  ['src/bridge/*.ts', "import '../../workers/contracts/cells.ts'", 'allowed'],
  ['src/bridge/*.ts', "import type { A } from '../../workers/cells.worker.ts'", 'allowed'],
  ['src/bridge/*.ts', "import { a } from '../../workers/cells.worker.ts'", 'refused'],
  ['src/bridge/*.ts', "import { a } from '../../workers/serve-jobs.ts'", 'refused'],
  ['src/bridge/*.ts', "import { a } from '../../workers/core/rate/entropy.ts'", 'refused'],
  ['src/bridge/*.ts', "import { a } from '../../workers/jobs/cells.ts'", 'refused'],
  ['src/bridge/*.ts', "import '../labs/cells/store.ts'", 'refused'],
  ['src/link/*.ts', "import '../app/rooms.ts'", 'refused'],
  ['src/storage/*.ts', "import '../figures/format.ts'", 'refused'],

  ['src/ui/*.tsx', "import './Button.tsx'", 'allowed'],
  ['src/ui/*.tsx', "import '../figures/format.ts'", 'refused'],
  ['src/ui/*.tsx', "import '../labs/cells/store.ts'", 'refused'],
  ['src/ui/*.tsx', "import type { A } from '../../workers/contracts/cells.ts'", 'refused'],

  ['src/figures/*.tsx', "import './Plot.tsx'", 'allowed'],
  ['src/figures/*.tsx', "import '../ui/theme.ts'", 'allowed'],
  ['src/figures/*.tsx', "import '../labs/cells/store.ts'", 'refused'],
  ['src/figures/*.tsx', "import '../app/rooms.ts'", 'refused'],
  ['src/figures/*.tsx', "import '../../workers/contracts/cells.ts'", 'refused'],

  ['src/labs/cells/*.tsx', "import './figures/RatePlot.tsx'", 'allowed'],
  ['src/labs/cells/*.tsx', "import '../../figures/Plot.tsx'", 'allowed'],
  ['src/labs/cells/*.tsx', "import '../../bridge/job-runner.ts'", 'allowed'],
  ['src/labs/cells/*.tsx', "import { a } from '../../../workers/contracts/cells.ts'", 'allowed'],
  ['src/labs/cells/*.tsx', "import type { A } from '../../../workers/cells.worker.ts'", 'allowed'],
  ['src/labs/cells/*.tsx', "import { a } from '../../../workers/core/rate/entropy.ts'", 'refused'],
  ['src/labs/cells/*.tsx', "import { a } from '../../../workers/jobs/cells.ts'", 'refused'],
  ['src/labs/cells/*.tsx', "import '../faces/Lab.tsx'", 'refused'],
  ['src/labs/cells/*.tsx', "import '../../app/rooms.ts'", 'refused'],
  ['src/labs/cells/figures/*.tsx', "import '../names.ts'", 'allowed'],
  ['src/labs/cells/figures/*.tsx', "import '../../../figures/Plot.tsx'", 'allowed'],
  ['src/labs/cells/figures/*.tsx', "import '../../faces/figures/Face.tsx'", 'refused'],
  ['src/labs/cells/figures/*.tsx', "import '../../../app/rooms.ts'", 'refused'],
  ['src/labs/cells/figures/*.tsx', "import '../../../../workers/core/rate/entropy.ts'", 'refused'],
  ['src/labs/faces/*.tsx', "import '../cells/names.ts'", 'refused'],
  ['src/labs/waterfilling/*.tsx', "import '../cells/names.ts'", 'refused'],
  ['src/labs/waterfilling/figures/*.tsx', "import '../../parts/link.ts'", 'allowed'],
  ['src/labs/parts/*.tsx', "import './controls/LitRow.tsx'", 'allowed'],
  ['src/labs/parts/*.tsx', "import '../cells/names.ts'", 'refused'],
  ['src/labs/parts/controls/*.tsx', "import '../../waterfilling/store.ts'", 'refused'],

  ['src/app/*.tsx', "import '../ui/theme.ts'", 'allowed'],
  ['src/app/*.tsx', "import { a } from '../../workers/contracts/cells.ts'", 'allowed'],
  ['src/app/*.tsx', "import { a } from '../../workers/core/rate/entropy.ts'", 'refused'],
  ['src/*.tsx', "import { a } from '../workers/jobs/cells.ts'", 'refused'],
]

/** Texts that some rule must name, wherever they stand. */
export const breaches: readonly {
  readonly what: string
  readonly path: string
  readonly text: string
  readonly rule: string
}[] = [
  {
    what: 'unseeded randomness in the core',
    path: 'workers/core/random/unseeded.ts',
    text: 'export const luck = Math.random()\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    what: 'unseeded randomness in the page',
    path: 'src/app/unseeded.ts',
    text: 'export const luck = Math.random()\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    what: 'any',
    path: 'workers/core/rate/loose.ts',
    text: 'export function loose(value: any): string {\n  return String(value)\n}\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    what: '@ts-ignore',
    path: 'src/ui/silenced.ts',
    text: '// @ts-ignore\nexport const silenced: string = 1\n',
    rule: 'typescript(ban-ts-comment)',
  },
  {
    what: 'a file of 301 lines',
    path: 'workers/core/rate/long.ts',
    text: Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line}\n`).join(''),
    rule: 'eslint(max-lines)',
  },
  {
    what: 'a worker of 41 lines',
    path: 'workers/long.worker.ts',
    text: Array.from({ length: 41 }, (_, line) => `export const line${line} = ${line}\n`).join(''),
    rule: 'eslint(max-lines)',
  },
  {
    what: 'a barrel file',
    path: 'src/figures/barrel.ts',
    text: "export * from './Plot.tsx'\n",
    rule: 'oxc(no-barrel-file)',
  },
]
