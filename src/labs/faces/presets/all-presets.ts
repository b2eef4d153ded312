import { lookingPresets } from './looking-presets.ts'
import type { Preset } from './preset.ts'
import { trainingPresets } from './training-presets.ts'

/** In the order of a lecture: what is learned, then what is rebuilt with it. */
export const presets: readonly Preset[] = [...trainingPresets, ...lookingPresets]
