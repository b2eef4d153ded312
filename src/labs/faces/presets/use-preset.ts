import { useFacesStore } from '../context.ts'
import { isShown, momentOf, presetOfLesson, settingsOf } from './preset-state.ts'

/** Opens presets, asks, answers. */
export function usePreset(): {
  open: (id: string) => void
  answer: (guess: number) => void
  close: () => void
} {
  const store = useFacesStore()
  const open = (id: string): void => {
    const preset = presetOfLesson({ id })
    if (!preset) return
    const { change, setLesson, train } = store.getState()
    setLesson({ id })
    change(settingsOf(preset, false))
    train()
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
      if (Object.keys(preset.after).length === 0) return
      // Two trainings are compared, and no others from before.
      state.clearEarlier()
      state.change(preset.after)
      state.train()
    },
    close: () => store.getState().setLesson(undefined),
  }
}
