import { Refusal } from '../core/formats/refusal.ts'
import { parseArguments } from './arguments.ts'
import { cellsJobs } from './cells.ts'
import { facesJobs } from './faces.ts'
import type { ProgressStream } from './progress-printer.ts'
import type { TerminalJob } from './terminal-job.ts'
import { waterfillingJobs } from './waterfilling.ts'

const labs: Readonly<Record<string, Readonly<Record<string, TerminalJob>>>> = {
  cells: cellsJobs,
  waterfilling: waterfillingJobs,
  faces: facesJobs,
}

/** Runs `<lab> <job> [--name value ...]`. @returns what is to be printed as JSON @throws Refusal on bad input */
export async function runJob(words: readonly string[], progressStream: ProgressStream): Promise<unknown> {
  const [lab = '', name = ''] = words
  const jobs = Object.hasOwn(labs, lab) ? labs[lab] : undefined
  if (!jobs) throw new Refusal('lab', `“${lab}”`, `one of ${Object.keys(labs).join(', ')}`)
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined
  if (!job) throw new Refusal(`${lab} job`, `“${name}”`, `one of ${Object.keys(jobs).join(', ')}`)
  return await job(parseArguments(words.slice(2)), progressStream)
}
