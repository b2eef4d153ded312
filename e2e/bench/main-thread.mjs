/**
 * One record of a trace (Trace Event Format); times in microseconds.
 * @typedef {{ name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur?: number,
 *   tdur?: number, args?: { name?: string } }} TraceRecord
 */

/** Few on purpose: the full timeline of the developer tools costs a quarter of what it measures. */
export const traceCategories = [
  'toplevel',
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline.frame',
  'blink.user_timing',
]

const taskName = 'ThreadControllerImpl::RunTask'
/** Recorded inside the task that makes a frame. */
const frameName = 'BeginMainThreadFrame'

/**
 * Work of the page's main thread, from the tasks its scheduler ran.
 *
 * @typedef {object} MainThreadWork
 * @property {number[]} frames CPU milliseconds of each frame: its own task and those begun since the frame before
 * @property {number[]} tasks wall-clock milliseconds of each task
 * @property {number} longestCpu CPU milliseconds of the task that took most: apart from the wall clock on a busy machine
 * @property {boolean} isCpuTime false where the browser records no thread clock: frames are then wall-clock time
 */

/**
 * @param {readonly TraceRecord[]} records
 * @param {string} startMark @param {string} endMark user timing marks around what is measured
 * @returns {MainThreadWork}
 */
export function mainThreadWork(records, startMark, endMark) {
  const start = records.find((record) => record.name === startMark)
  const end = records.find((record) => record.name === endMark)
  if (!start || !end) throw new Error('the trace does not hold the marks around the drag')
  // The thread that set the mark is the page's main thread, whatever else the process runs.
  const own = records.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts,
  )
  const tasks = own.filter(({ name, ph }) => name === taskName && ph === 'X')
  const frames = own.filter(({ name }) => name === frameName).map(({ ts }) => ts)
  if (tasks.length === 0 || frames.length < 2) throw new Error('the trace holds no frames of the main thread')
  // A task that took no CPU time at all has no `tdur`.
  const isCpuTime = tasks.some(({ tdur }) => tdur !== undefined)
  return {
    frames: sumsBetween(
      frames.toSorted((a, b) => a - b),
      tasks,
      ({ dur = 0, tdur = 0 }) => (isCpuTime ? tdur : dur) / 1000,
    ),
    tasks: tasks.map(({ dur = 0 }) => dur / 1000),
    longestCpu: Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    isCpuTime,
  }
}

/**
 * @param {readonly number[]} ends ascending
 * @param {readonly TraceRecord[]} tasks
 * @param {(task: TraceRecord) => number} cost
 * @returns {number[]} one sum for each interval between two ends; a task belongs to the one it starts in
 */
function sumsBetween(ends, tasks, cost) {
  const sums = Array.from({ length: ends.length - 1 }, () => 0)
  for (const task of tasks) {
    const interval = ends.findLastIndex((end) => end < task.ts)
    if (interval >= 0 && interval < sums.length) sums[interval] += cost(task)
  }
  return sums
}
