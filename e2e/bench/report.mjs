import { quantile } from './quantile.mjs'
import { tableText } from './table.mjs'

const targets = { frameP95: 8, longTasks: 0, statistics: 100, firstLoad: 130, labChunk: 60 }
const longTaskMilliseconds = 50

/** @param {Awaited<ReturnType<typeof import('./drag.mjs').measureDrag>>} drag */
export function dragFigures({ sent, frames, tasks, longestCpu, latencies, isCpuTime }) {
  return {
    moves: sent,
    frames: frames.length,
    frameClock: isCpuTime ? 'CPU' : 'wall',
    frameP50: quantile(frames, 0.5),
    frameP95: quantile(frames, 0.95),
    frameMax: quantile(frames, 1),
    longTasks: tasks.filter((task) => task > longTaskMilliseconds).length,
    longestTask: quantile(tasks, 1),
    longestTaskCpu: longestCpu,
    statisticsP50: quantile(latencies, 0.5),
    statisticsP95: quantile(latencies, 0.95),
  }
}

/** @param {string} title @param {ReturnType<typeof dragFigures>} figures */
export function dragTable(title, figures) {
  const clock = figures.frameClock === 'CPU' ? 'main-thread CPU' : 'main-thread time'
  return tableText(`${title} (${figures.moves} moves, ${figures.frames} frames)`, [
    { what: `${clock} per frame, median`, measured: figures.frameP50, unit: 'ms' },
    {
      what: `${clock} per frame, 95th percentile`,
      target: targets.frameP95,
      measured: figures.frameP95,
      unit: 'ms',
    },
    { what: `${clock} per frame, longest`, measured: figures.frameMax, unit: 'ms' },
    {
      what: `tasks over ${longTaskMilliseconds} ms`,
      target: targets.longTasks,
      measured: figures.longTasks,
      unit: '',
    },
    { what: 'longest task', measured: figures.longestTask, unit: 'ms' },
    { what: 'longest task, CPU', measured: figures.longestTaskCpu, unit: 'ms' },
    { what: 'move to statistics on the screen, median', measured: figures.statisticsP50, unit: 'ms' },
    {
      what: 'move to statistics on the screen, 95th percentile',
      target: targets.statistics,
      measured: figures.statisticsP95,
      unit: 'ms',
    },
  ])
}

/** @param {ReturnType<typeof import('./sizes.mjs').scriptSizes>} sizes */
export function sizeTable({ firstLoadKilobytes, labChunkKilobytes, workerKilobytes }) {
  return tableText('Script, gzip', [
    { what: 'first load', target: targets.firstLoad, measured: firstLoadKilobytes, unit: 'kB' },
    { what: 'Cells lab, chunk', target: targets.labChunk, measured: labChunkKilobytes, unit: 'kB' },
    { what: 'Cells worker', measured: workerKilobytes, unit: 'kB' },
  ])
}

/**
 * @typedef {Awaited<ReturnType<typeof import('./job-times.mjs').nodeTimes>>} JobTimes
 * @param {readonly (JobTimes & { where: string, samples: number })[]} times
 */
export function jobTable(times) {
  return tableText(
    'Jobs',
    times.flatMap(({ where, samples, firstPanel, allPanels, lattice }) => {
      const of = `${samples.toLocaleString('en')} samples, ${where}`
      return [
        { what: `first panel from nothing, ${of}`, measured: firstPanel, unit: 'ms' },
        { what: `all panels from nothing, ${of}`, measured: allPanels, unit: 'ms' },
        { what: `lattice panel after a move, median, ${of}`, measured: lattice.p50, unit: 'ms' },
      ]
    }),
  )
}
