import { cellsTable } from '../../../../workers/contracts/cells.ts'
import type { CellsParameters } from '../../../../workers/contracts/cells.ts'
import { defaultParameters } from '../../../../workers/contracts/parameters.ts'
import { useCells, useCellsStore } from '../context.ts'
import type { Finding } from '../../parts/presets/preset-words.ts'
import { asCarried } from '../../../link/codec.ts'
import { isWhole } from '../pin-actions.ts'
import type { CellsState, Lesson, ParameterName } from '../state.ts'
import { presets } from './all-presets.ts'
import type { Preset, PresetPanels } from './preset.ts'

export function presetOfLesson(lesson: Lesson | undefined): Preset | undefined {
  return presets.find(({ id }) => id === lesson?.id)
}

/** The settings of a preset before or after its answer, as the store keeps them. */
function settingsOf(preset: Preset, isAnswered: boolean): CellsParameters {
  const some = { ...preset.before, ...(isAnswered ? preset.after : {}) }
  return { ...defaultParameters(cellsTable), ...asCarried(cellsTable, some) }
}

/** Whether the screen shows a preset: at rest, nothing refused, and nothing that figures depend on changed. */
function isShown(state: CellsState, preset: Preset, isAnswered: boolean): boolean {
  if (state.isCatchingUp || !isWhole(state)) return false
  const settings = settingsOf(preset, isAnswered)
  const names = Object.keys(cellsTable) as ParameterName[]
  return names.every(
    (name) => name === 'colouring' || JSON.stringify(state.wanted[name]) === JSON.stringify(settings[name]),
  )
}

/** Opens presets, asks, answers. */
export function usePreset(): {
  open: (id: string) => void
  answer: (guess: number) => void
  close: () => void
} {
  const store = useCellsStore()
  const open = (id: string): void => {
    const preset = presets.find((one) => one.id === id)
    if (!preset) return
    const { change, setLesson, setFocus } = store.getState()
    setLesson({ id })
    setFocus(preset.focus)
    change(settingsOf(preset, false))
  }
  return {
    open,
    answer(guess) {
      const state = store.getState()
      const { lesson, panels } = state
      const preset = presetOfLesson(lesson)
      if (!lesson || !preset) return
      // What was changed meanwhile is not what was asked about.
      if (!isShown(state, preset, false)) return open(preset.id)
      state.setLesson({ ...lesson, guess, before: panels })
      state.change(preset.after)
    },
    close: () => store.getState().setLesson(undefined),
  }
}

/** Whether the open preset is on the screen as it is to be asked about. */
export function useIsAsked(): boolean {
  return useCells((state) => {
    const preset = presetOfLesson(state.lesson)
    return preset !== undefined && isShown(state, preset, false)
  })
}

/** All three panels, where there are all three. */
function wholePanels({ usq, lvq, gvq }: CellsState['panels']): PresetPanels | undefined {
  return usq && lvq && gvq ? { usq, lvq, gvq } : undefined
}

/** What the screen says about the open preset: nothing before it is answered, or where it shows something else. */
export function useFinding(): Finding | undefined {
  const lesson = useCells((state) => state.lesson)
  const panels = useCells((state) => state.panels)
  const preset = presetOfLesson(lesson)
  const isAnswered = useCells((state) => preset !== undefined && isShown(state, preset, true))
  if (!preset || !lesson?.before || !isAnswered) return undefined
  const before = wholePanels(lesson.before)
  const after = wholePanels(panels)
  return before && after && preset.finding(before, after)
}
