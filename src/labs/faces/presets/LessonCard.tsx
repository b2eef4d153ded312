import { PresetCard } from '../../parts/presets/PresetCard.tsx'
import { useFaces } from '../context.ts'
import { presets } from './all-presets.ts'
import { findingOf, isComing, isShown, presetOfLesson } from './preset-state.ts'
import { usePreset } from './use-preset.ts'

/** The open preset of this lab. */
export function LessonCard() {
  const lesson = useFaces((state) => state.lesson)
  const wanted = useFaces((state) => state.wanted)
  const faces = useFaces((state) => state.faces)
  const heads = useFaces((state) => state.heads)
  const brought = useFaces((state) => state.brought)
  const making = useFaces((state) => state.making)
  const training = useFaces((state) => state.training)
  const look = useFaces((state) => state.look)
  const { open, answer, close } = usePreset()
  const preset = presetOfLesson(lesson)
  if (!preset) return null
  const page = { lesson, wanted, faces, heads, brought, making, training, look }
  return (
    <PresetCard
      {...{ presets, preset }}
      finding={findingOf(page)}
      guess={lesson?.guess}
      isAsked={isShown(page, preset, false)}
      isCatchingUp={isComing(page, preset, lesson?.guess !== undefined)}
      onOpen={open}
      onAnswer={answer}
      onClose={close}
    />
  )
}
