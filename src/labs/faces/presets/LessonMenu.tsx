import { PresetMenu } from '../../parts/presets/PresetMenu.tsx'
import { presets } from './all-presets.ts'
import { usePreset } from './use-preset.ts'

/** All presets of this lab. */
export function LessonMenu() {
  return <PresetMenu presets={presets} onOpen={usePreset().open} />
}
