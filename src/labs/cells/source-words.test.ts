import { expect, test } from 'vitest'
import type { CellsParameters } from '../../../workers/contracts/cells.ts'
import { cellsTable } from '../../../workers/contracts/cells.ts'
import { sourceKey } from '../../../workers/contracts/cells-keys.ts'
import type { SourceResult } from '../../../workers/contracts/cells-results.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import type { DrawnSource } from './source-words.ts'
import { otherSource } from './source-words.ts'

function drawn(some: Partial<CellsParameters>, result: Partial<SourceResult> = {}): DrawnSource {
  const parameters = { ...defaultParameters(cellsTable), ...some }
  const source: SourceResult = {
    kind: 'source',
    key: sourceKey(parameters, undefined),
    title: 'a.csv',
    axisNames: ['x', 'y'],
    columns: [],
    trainCount: 10,
    testCount: 10,
    drawn: new Float32Array(0),
    extent: 1,
    scale: 1,
    offset: [0, 0],
    bound: { kind: 'exact', curve: new Float64Array(0) },
    remarks: [],
    ...result,
  }
  return { parameters, source }
}

test.each([
  ['another distribution', drawn({ source: 'laplacian' }), drawn({}), 'Laplacian, ρ 0.80'],
  ['another correlation', drawn({ correlation: 0.5 }), drawn({}), 'Gaussian, ρ 0.50'],
  ['another seed', drawn({ seed: 7 }), drawn({}), 'Gaussian, ρ 0.80, seed 7'],
  ['another width', drawn({ source: 'ring', width: 0.3 }), drawn({ source: 'ring' }), 'Ring, ρ 0.80, w 0.30'],
  [
    'other columns of one table',
    drawn({ source: 'own' }, { columns: ['x', 'y', 'z'], key: 'x y' }),
    drawn({ source: 'own' }, { columns: ['x', 'y', 'z'], axisNames: ['y', 'z'] }),
    'a.csv, x × y',
  ],
  [
    'another file of the same name',
    drawn({ source: 'own' }, { key: 'another' }),
    drawn({ source: 'own' }),
    'a.csv',
  ],
])('%s is said of A', (_, a, b, words) => {
  expect(otherSource(a, b)).toBe(words)
})

test('the same data are not said, whether computed once or twice, nor what does not matter to them', () => {
  const once = drawn({})
  expect(otherSource(once, once)).toBeUndefined()
  expect(otherSource(drawn({}), drawn({ rate: 1, turns: 3, width: 0.9 }))).toBeUndefined()
})
