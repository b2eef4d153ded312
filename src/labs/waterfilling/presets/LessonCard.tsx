import { PresetCard } from '../../parts/presets/PresetCard.tsx'
import { useWaterfilling } from '../context.ts'
import { presets } from './all-presets.ts'
import { findingOf, isComing, isShown, presetOfLesson } from './preset-state.ts'
import { usePreset } from './use-preset.ts'

/** The open preset of this lab. */
export function LessonCard() {
  const lesson = useWaterfilling((state) => state.lesson)
  const wanted = useWaterfilling((state) => state.wanted)
  const water = useWaterfilling((state) => state.water)
  const training = useWaterfilling((state) => state.training)
  const isCatchingUp = useWaterfilling((state) => state.isCatchingUp)
  const { open, answer, close } = usePreset()
  const preset = presetOfLesson(lesson)
  const page = { lesson, wanted, water, training, isCatchingUp }
  const finding = findingOf(page)
  if (!preset) return null
  const isAnswered = lesson?.guess !== undefined
  return (
    <PresetCard
      {...{ presets, preset, finding }}
      guess={lesson?.guess}
      isAsked={isShown(page, preset, false)}
      isCatchingUp={isComing(page, preset, isAnswered)}
      onOpen={open}
      onAnswer={answer}
      onClose={close}
    />
  )
}
