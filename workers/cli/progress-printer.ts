import type { ProgressEvent } from '../contracts/cells-results.ts'

/** Where progress goes: standard error, or a test's stand-in. */
export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const clearLine = '\r\u001B[2K'

/**
 * Prints the progress of a job. A terminal has one line that changes; a file or a pipe gets a line for every task and
 * for every whole tenth of it.
 */
export class ProgressPrinter {
  private last = ''

  constructor(private readonly stream: ProgressStream) {}

  readonly print = ({ task, done }: ProgressEvent): void => {
    const { isTTY = false } = this.stream
    const percent =
      done === undefined ? undefined : isTTY ? Math.round(100 * done) : 10 * Math.floor(10 * done)
    const line = percent === undefined ? task : `${task}, ${percent} %`
    if (line === this.last) return
    this.last = line
    this.stream.write(isTTY ? `${clearLine}${line}` : `${line}\n`)
  }

  /** Leaves a terminal's line empty, so that what comes next stands alone. */
  finish(): void {
    if (this.last !== '' && this.stream.isTTY) this.stream.write(clearLine)
    this.last = ''
  }
}
