import { expect, test } from 'vitest'
import { ProgressPrinter } from './progress-printer.ts'

/** What is written for the given progress, piece by piece. */
function written(isTTY: boolean, events: readonly (readonly [task: string, done?: number])[]): string[] {
  const pieces: string[] = []
  const printer = new ProgressPrinter({ isTTY, write: (text) => pieces.push(text) })
  for (const [task, done] of events)
    printer.print({ kind: 'progress', task, ...(done === undefined ? {} : { done }) })
  printer.finish()
  return pieces
}

test('a file gets a line for every task and every whole tenth', () => {
  const training = Array.from({ length: 100 }, (_, i) => ['training', i / 100] as const)
  const lines = written(false, [['matching 8'], ['matching 8'], ['matching 9'], ...training])
  expect(lines).toEqual([
    'matching 8\n',
    'matching 9\n',
    ...Array.from({ length: 10 }, (_, i) => `training, ${10 * i} %\n`),
  ])
})

test('a terminal has one line, which is empty in the end', () => {
  const pieces = written(true, [
    ['training', 0.123],
    ['training', 0.124],
    ['training', 0.5],
  ])
  expect(pieces.map((piece) => piece.replace('\r\u001B[2K', '<'))).toEqual([
    '<training, 12 %',
    '<training, 50 %',
    '<',
  ])
})

test('without progress nothing is written', () => {
  expect(written(true, [])).toEqual([])
})
