import { tableText } from '../table.mjs'

const targets = { vr: 0.2, kmeans: 1, longestTask: 50, megabytes: 1500 }
const names = { vr: 'RRQ', kmeans: 'K-means' }

/** @param {import('./measure-faces.mjs').Part} part */
export function facesTable(part) {
  if ('missing' in part) return `Faces beside numpy: skipped, ${part.missing}.\n`
  if ('trainer' in part) return trainerTable(part.trainer)
  return 'archive' in part
    ? pageTable('in the lab, an archive', part.archive)
    : pageTable('in the lab, rendered heads', part.heads)
}

/** @param {import('./measure-faces.mjs').TrainerFigures} figures */
function trainerTable({ trainer, load, ...figures }) {
  const { reading, preparation, layers, peer, ratio, testDistortion, peerTestDistortion } = figures
  const loads = load.map((one) => one.toFixed(1)).join(', ')
  return tableText(
    `Faces, ${names[trainer]}, 100 layers of 256 codewords, best of ${load.length} (load ${loads})`,
    [
      { what: 'archive read', measured: reading, unit: 's' },
      { what: 'transform fitted and applied', measured: preparation, unit: 's' },
      { what: '100 layers', measured: layers, unit: 's' },
      { what: '100 layers, numpy', measured: peer, unit: 's' },
      { what: '100 layers over numpy', target: targets[trainer], measured: ratio, unit: '', decimals: 2 },
      { what: 'test distortion', measured: testDistortion, unit: '', decimals: 4 },
      { what: 'test distortion, numpy', measured: peerTestDistortion, unit: '', decimals: 4 },
    ],
  )
}

/** @param {string} where @param {import('./measure-faces.mjs').PageFigures} figures */
function pageTable(where, { pictures, seconds, framesPerSecond, ...figures }) {
  const { longTasks, longestTask, longestCpu, peakMegabytes, load } = figures
  return tableText(`Faces, ${where}: ${pictures} pictures (load ${load.toFixed(1)})`, [
    { what: 'from the click to the last layer', measured: seconds, unit: 's' },
    { what: 'frames a second meanwhile', measured: framesPerSecond, unit: '' },
    { what: 'tasks over 50 ms', target: 0, measured: longTasks, unit: '' },
    { what: 'longest task', target: targets.longestTask, measured: longestTask, unit: 'ms' },
    { what: 'longest task, CPU', measured: longestCpu, unit: 'ms' },
    {
      what: 'peak memory of the page and its workers',
      target: targets.megabytes,
      measured: peakMegabytes,
      unit: 'MB',
    },
  ])
}
