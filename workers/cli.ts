import { runJob } from './cli/run-job.ts'

/** One JSON object on standard output; bad input is one line on standard error and exit code 2. */
try {
  const result = await runJob(process.argv.slice(2), process.stderr)
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'Refusal') throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
