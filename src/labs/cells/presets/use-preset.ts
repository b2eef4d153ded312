import { cellsTable } from '../../../../workers/contracts/cells.ts'
import type { CellsParameters } from '../../../../workers/contracts/cells.ts'
import { defaultParameters } from '../../../../workers/contracts/parameters.ts'
import { useCells, useCellsStore } from '../context.ts'
import type { CellsState, Lesson } from '../state.ts'
import { presets } from './all-presets.ts'
import type { Finding, Preset, PresetPanels } from './preset.ts'

export function presetOfLesson(lesson: Lesson | undefined): Preset | undefined {
  return presets.find(({ id }) => id === lesson?.id)
}

/** Opens presets, asks, answers. */
export function usePreset(): {
  open: (id: string) => void
  answer: (guess: number) => void
  close: () => void
} {
  const store = useCellsStore()
  return {
    open(id) {
      const preset = presets.find((one) => one.id === id)
      if (!preset) return
      const { change, setLesson } = store.getState()
      setLesson({ id })
      change({ ...defaultParameters(cellsTable), ...preset.before })
    },
    answer(guess) {
      const { lesson, panels, change, setLesson } = store.getState()
      const preset = presetOfLesson(lesson)
      if (!lesson || !preset) return
      setLesson({ ...lesson, guess, before: panels })
      change(preset.after)
    },
    close: () => store.getState().setLesson(undefined),
  }
}

/** All three panels, where there are all three. */
function wholePanels({ usq, lvq, gvq }: CellsState['panels']): PresetPanels | undefined {
  return usq && lvq && gvq ? { usq, lvq, gvq } : undefined
}

/**
 * What the screen says about the open preset: nothing before it is answered, while panels or the bound catch up, or after
 * the reader has changed what it depends on.
 */
export function useFinding(): Finding | undefined {
  const lesson = useCells((state) => state.lesson)
  const panels = useCells((state) => state.panels)
  const isAtRest = useCells((state) => !state.isCatchingUp)
  const preset = presetOfLesson(lesson)
  const isAsAnswered = useCells(({ wanted }) => {
    const settings = Object.entries({ ...preset?.before, ...preset?.after })
    return settings.every(([name, value]) => wanted[name as keyof CellsParameters] === value)
  })
  if (!preset || !lesson?.before || !isAtRest || !isAsAnswered) return undefined
  const before = wholePanels(lesson.before)
  const after = wholePanels(panels)
  return before && after && preset.finding(before, after)
}
