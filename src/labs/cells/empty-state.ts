import { cellsTable } from '../../../workers/contracts/cells.ts'
import { defaultParameters } from '../../../workers/contracts/parameters.ts'
import { emptyHistory } from '../../storage/undo.ts'
import { noCurves } from './curves.ts'
import type { CellsState } from './state.ts'
import { usualView } from './state.ts'

/** The lab before anything is computed. */
export function emptyState(): CellsState {
  return {
    wanted: defaultParameters(cellsTable),
    data: undefined,
    codebookFile: undefined,
    history: emptyHistory(),
    source: undefined,
    panels: {},
    line: undefined,
    lineCurves: undefined,
    lineProbe: undefined,
    refusals: {},
    curves: noCurves,
    isCatchingUp: false,
    progress: undefined,
    crash: undefined,
    isCancelled: false,
    pinned: undefined,
    view: usualView,
    probe: undefined,
    pointer: undefined,
    selectedCodeword: undefined,
    picked: undefined,
    isPlaying: false,
    focus: 'lvq',
    lit: undefined,
    lesson: undefined,
  }
}
