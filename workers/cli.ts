import { Refusal } from './core/formats/refusal.ts'
import { cellsJobs } from './cli/cells.ts'
import { parseArguments } from './cli/arguments.ts'
import type { TerminalJob } from './cli/terminal-job.ts'

const labs: Readonly<Record<string, Readonly<Record<string, TerminalJob>>>> = { cells: cellsJobs }

/** One JSON object on standard output; bad input is one line on standard error and exit code 2. */
async function main(words: readonly string[]): Promise<void> {
  const [lab = '', name = ''] = words
  const jobs = Object.hasOwn(labs, lab) ? labs[lab] : undefined
  if (!jobs) throw new Refusal('lab', `“${lab}”`, `one of ${Object.keys(labs).join(', ')}`)
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined
  if (!job) throw new Refusal(`${lab} job`, `“${name}”`, `one of ${Object.keys(jobs).join(', ')}`)
  const result = await job(parseArguments(words.slice(2)))
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'Refusal') throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
