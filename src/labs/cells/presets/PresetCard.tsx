import { PresetCard as Card } from '../../parts/presets/PresetCard.tsx'
import { useCells } from '../context.ts'
import { presets } from './all-presets.ts'
import { presetOfLesson, useFinding, useIsAsked, usePreset } from './use-preset.ts'

/** The open preset of this lab. */
export function PresetCard() {
  const lesson = useCells((state) => state.lesson)
  const isCatchingUp = useCells((state) => state.isCatchingUp)
  const isAsked = useIsAsked()
  const finding = useFinding()
  const { open, answer, close } = usePreset()
  const preset = presetOfLesson(lesson)
  if (!preset) return null
  return (
    <Card
      {...{ presets, preset, isAsked, isCatchingUp, finding }}
      guess={lesson?.guess}
      onOpen={open}
      onAnswer={answer}
      onClose={close}
    />
  )
}
