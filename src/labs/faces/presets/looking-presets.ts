import { formatError, formatNumber } from '../../../figures/format.ts'
import type { Preset } from './preset.ts'
import { nothingFound } from './preset.ts'

const decibels = (value: number): string => `${formatNumber(value, 2)} dB`

/** What the rebuilt pictures show. */
export const lookingPresets: readonly Preset[] = [
  {
    id: 'bicubic',
    title: 'Four times larger',
    before: { task: 'superresolution', scale: '4' },
    after: {},
    needsEvaluation: true,
    question:
      'Every held-out picture is made four times smaller, large again by bicubic interpolation, and sent through the codebooks, as the paper does. Which comes nearer to the original, by the mean of the PSNR?',
    choices: ['bicubic alone', 'bicubic and then RRQ', 'they are equal'],
    answer: 0,
    lesson:
      'The pictures look sharper, and yet the bits of the layers cannot carry the low frequencies, which the small picture already held. The paper prints pictures and no PSNR; these are the figures of this implementation on these faces.',
    finding(_, { evaluation }) {
      const { bicubic, rrq } = evaluation?.methods ?? {}
      if (!bicubic || !rrq) return nothingFound
      return {
        text: `Bicubic has ${decibels(bicubic.psnrDb)}, RRQ as published ${decibels(rrq.psnrDb)}.`,
        holds: bicubic.psnrDb > rrq.psnrDb,
      }
    },
  },
  {
    id: 'back-projection',
    title: 'What was seen must stay',
    before: { task: 'superresolution', scale: '4' },
    after: {},
    needsEvaluation: true,
    question:
      'Back-projection changes an enlarged picture until, made small again, it is the small picture that was given. Done to bicubic and to RRQ alike, which is nearer to the original then?',
    choices: ['bicubic', 'RRQ', 'they are equal'],
    answer: 1,
    lesson:
      'What the small picture says is put back, and what RRQ adds remains: high frequencies that are those of faces. The linear estimate is still the one to beat; the table has all of them.',
    finding(_, { evaluation }) {
      const {
        bicubicBackProjection: plain,
        rrqBackProjection: rrq,
        rrq: published,
      } = evaluation?.methods ?? {}
      if (!plain || !rrq || !published) return nothingFound
      return {
        text: `RRQ goes from ${decibels(published.psnrDb)} to ${decibels(rrq.psnrDb)}; bicubic with back-projection has ${decibels(plain.psnrDb)}.`,
        holds: rrq.psnrDb > plain.psnrDb && rrq.psnrDb > published.psnrDb,
      }
    },
  },
  {
    id: 'people',
    title: 'People never seen',
    before: { task: 'superresolution', scale: '8', split: 'image' },
    after: { split: 'person' },
    needsEvaluation: true,
    question:
      'So far everybody is in the training set under some lights. Now whole people are held out. How well are they coded and rebuilt?',
    choices: ['as well', 'worse', 'better'],
    answer: 1,
    lesson:
      'A split by picture asks for a known face under a new light, a split by person for a new face. Results that are printed without saying which cannot be compared.',
    finding(before, after) {
      const [known, unknown] = [before.layers.at(-1), after.layers.at(-1)]
      const [mmse, newMmse] = [before.evaluation?.methods.mmse, after.evaluation?.methods.mmse]
      if (!known || !unknown || !mmse || !newMmse) return nothingFound
      return {
        text: `The distortion of what is held out goes from ${formatError(known.testDistortion)} to ${formatError(unknown.testDistortion)}, and the linear estimate from ${decibels(mmse.psnrDb)} to ${decibels(newMmse.psnrDb)}.`,
        holds: unknown.testDistortion > known.testDistortion && newMmse.psnrDb < mmse.psnrDb,
      }
    },
  },
]
