import { codingPresets } from './coding-presets.ts'
import { latticePresets } from './lattice-presets.ts'
import type { Preset } from './preset.ts'
import { samplePresets } from './sample-presets.ts'

const order = [
  'six-decibels',
  'hexagon',
  'babai',
  'centroid',
  'mid-rise',
  'coded-apart',
  'principal-axes',
  'companding',
  'priced-bits',
  'over-fitting',
  'starved',
  'start',
  'ring',
  'square-source',
  'photo',
]

/** In the order of a lecture: from one bit to whole sources. */
export const presets: readonly Preset[] = [...latticePresets, ...codingPresets, ...samplePresets].toSorted(
  (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
)
