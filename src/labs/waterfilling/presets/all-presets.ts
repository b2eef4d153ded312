import type { Preset } from './preset.ts'
import { trainingPresets } from './training-presets.ts'
import { waterPresets } from './water-presets.ts'

/** In the order of a lecture: the water, then what is trained at its rate. */
export const presets: readonly Preset[] = [...waterPresets, ...trainingPresets]
