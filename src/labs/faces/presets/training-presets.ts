import { formatCount, formatError } from '../../../figures/format.ts'
import type { Preset } from './preset.ts'
import { nothingFound } from './preset.ts'

/** What the lines of the training show. */
export const trainingPresets: readonly Preset[] = [
  {
    id: 'kmeans',
    title: 'K-means learns its pictures',
    before: {},
    after: { trainer: 'kmeans' },
    needsEvaluation: false,
    question:
      'RRQ has learned the faces. Now every layer is to be plain K-means, which fits the training pictures as closely as it can. What becomes of the held-out pictures?',
    choices: ['they gain as much', 'they gain a little', 'they lose'],
    answer: 2,
    lesson:
      'Each layer of K-means sees what the ones before left over of its own pictures, and soon that is noise that no other picture has. The prior of RRQ, the variances that water-filling allows, leaves nothing to learn there. The lines of both stand beside each other.',
    finding(before, after) {
      const [vr, kmeans] = [before.layers.at(-1), after.layers.at(-1)]
      if (!vr || !kmeans) return nothingFound
      return {
        text: `On its own pictures the distortion goes from ${formatError(vr.trainDistortion)} to ${formatError(kmeans.trainDistortion)}, on the held-out ones from ${formatError(vr.testDistortion)} to ${formatError(kmeans.testDistortion)}.`,
        holds:
          kmeans.trainDistortion < vr.trainDistortion && kmeans.testDistortion > 1.05 * vr.testDistortion,
      }
    },
  },
  {
    id: 'low-level',
    title: 'Water too low',
    before: { split: 'person' },
    after: { levelScale: 0.3 },
    needsEvaluation: false,
    question:
      'The level of the water in each layer is what log₂ K bits can afford. Let it down to 0.3 of that: far more dimensions take part in every layer. Are people who were held out coded better?',
    choices: ['yes, more is described', 'no change', 'no, worse'],
    answer: 2,
    lesson:
      'There are no bits for what lies below the level. Codewords that are asked to describe it all the same learn what the training pictures alone have, and carry it into every other one.',
    finding(before, after) {
      const [held, low] = [before.layers.at(-1), after.layers.at(-1)]
      if (!held || !low) return nothingFound
      return {
        text: `The last layer has ${formatCount(low.activeCount)} active dimensions instead of ${formatCount(held.activeCount)}; the distortion of held-out pictures goes from ${formatError(held.testDistortion)} to ${formatError(low.testDistortion)}, that of its own from ${formatError(held.trainDistortion)} to ${formatError(low.trainDistortion)}.`,
        holds: low.activeCount > held.activeCount && low.testDistortion > 1.05 * held.testDistortion,
      }
    },
  },
  {
    id: 'random',
    title: 'Nothing learned, nothing to unlearn',
    before: {},
    after: { trainer: 'random' },
    needsEvaluation: false,
    question:
      'Random codewords are drawn with the variances that water-filling allows, and see no picture at all. How far apart will their errors on training and on held-out pictures be?',
    choices: ['as far as those of RRQ', 'hardly apart', 'farther'],
    answer: 1,
    lesson:
      'The gap between the lines is what a codebook has learned of its pictures alone. Random codewords have none, and pay for it: they do not know the directions in which faces vary either. RRQ stands between them and K-means, and λ says where.',
    finding(before, after) {
      const [vr, random] = [before.layers.at(-1), after.layers.at(-1)]
      if (!vr || !random) return nothingFound
      const [learned, drawn] = [vr, random].map((layer) => layer.testDistortion - layer.trainDistortion)
      return {
        text: `The gap goes from ${formatError(learned)} to ${formatError(drawn)}, and the error on held-out pictures from ${formatError(vr.testDistortion)} to ${formatError(random.testDistortion)}.`,
        holds: Math.abs(drawn) < 0.5 * learned,
      }
    },
  },
]
