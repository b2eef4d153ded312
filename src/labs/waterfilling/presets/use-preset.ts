import { useWaterfillingStore } from '../context.ts'
import { presets } from './all-presets.ts'
import { isTableNeeded } from './preset.ts'
import { isShown, momentOf, presetOfLesson, settingsOf } from './preset-state.ts'

/** Opens presets, asks, answers. */
export function usePreset(): {
  open: (id: string) => void
  answer: (guess: number) => void
  close: () => void
} {
  const store = useWaterfillingStore()
  const open = (id: string): void => {
    const preset = presets.find((one) => one.id === id)
    if (!preset) return
    const { change, setLesson, trainTable } = store.getState()
    setLesson({ id })
    change(settingsOf(preset, false))
    if (isTableNeeded(preset, false)) trainTable()
  }
  return {
    open,
    answer(guess) {
      const state = store.getState()
      const preset = presetOfLesson(state.lesson)
      if (!state.lesson || !preset) return
      // What was changed meanwhile is not what was asked about.
      const before = isShown(state, preset, false) ? momentOf(state) : undefined
      if (!before) return open(preset.id)
      state.setLesson({ ...state.lesson, guess, before })
      if (Object.keys(preset.after).length > 0) state.change(preset.after)
      if (isTableNeeded(preset, true)) state.trainTable()
    },
    close: () => store.getState().setLesson(undefined),
  }
}
