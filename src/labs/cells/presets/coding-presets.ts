import { decibelsPerBit } from '../../../../workers/contracts/decibels.ts'
import { formatNumber } from '../../../figures/format.ts'
import type { Preset } from './preset.ts'
import { errorRatioDb } from './preset.ts'

export const codingPresets: readonly Preset[] = [
  {
    id: 'centroid',
    title: 'Decode to the middle of the samples',
    before: { correlation: 0, rate: 1, reconstruction: 'point' },
    after: { reconstruction: 'centroid' },
    focus: 'usq',
    question:
      'At 1 bit the cells are wide, and each is decoded to its middle. Decode to the mean of the samples in it instead, which costs no bit. What does USQ gain?',
    choices: ['nothing to speak of', 'more than 1 dB', 'more than 6 dB'],
    answer: 1,
    lesson:
      'In a wide cell the density falls outwards, so the samples lie towards the centre of the source and so should the point. In fine cells the density is flat and the two agree.',
    finding({ usq: before }, { usq: after }) {
      const gain = -errorRatioDb(after.figures, before.figures)
      return {
        text: `The same cells at the same rate: ${formatNumber(gain, 2)} dB less error for USQ.`,
        holds: gain > 1 && gain < 1.6,
      }
    },
  },
  {
    id: 'priced-bits',
    title: 'A price for every bit',
    before: { source: 'laplacian', correlation: 0, rate: 1 },
    after: { trainer: 'ecvq' },
    focus: 'gvq',
    question:
      'GVQ is trained for the least error with its number of words, and is then charged its entropy: 1 bit here. Train it for error plus λ times code length instead, at the same entropy. Who gains?',
    choices: ['nobody: GVQ was optimal', 'ECVQ, by a little', 'ECVQ, by more than half a decibel'],
    answer: 2,
    lesson:
      'A codebook that minds only the error spends short codes and long codes alike. With a price on bits likely cells grow, unlikely ones shrink, and words that are not worth their code die (hollow triangles).',
    finding({ gvq: before }, { gvq: after }) {
      const excess = decibelsPerBit * (after.figures.rateBits - before.figures.rateBits)
      const gain = -errorRatioDb(after.figures, before.figures) - excess
      return {
        text: `At equal rate ECVQ has ${formatNumber(gain, 2)} dB less error, with ${formatNumber(after.training?.coding?.aliveCount ?? Number.NaN, 0)} words alive.`,
        holds: gain > 0.5 && Math.abs(after.figures.rateBits - 1) < 0.06,
      }
    },
  },
  {
    id: 'coded-apart',
    title: 'Saying the same thing twice',
    before: { correlation: 0, rate: 2 },
    after: { correlation: 0.95 },
    focus: 'usq',
    question:
      'USQ rounds x and y by themselves. Here they are independent; coding their indices apart costs nothing extra (More figures: x and y coded apart). Now correlate them, ρ = 0.95, at the same joint rate of 2 bit. What do indices coded apart cost?',
    choices: ['the same 2 bit', 'about 0.6 bit more per dimension', 'twice as much'],
    answer: 1,
    lesson:
      'Where x is known, y is nearly known: whoever codes them apart pays for the common part twice. A joint code does not: the gap beside it grows by less than 0.2 dB.',
    finding(_, { usq }) {
      const extra = (usq.figures.separateRateBits ?? Number.NaN) - usq.figures.rateBits
      return {
        text: `Coded together ${formatNumber(usq.figures.rateBits, 2)} bit, apart ${formatNumber(usq.figures.separateRateBits ?? Number.NaN, 2)}: ${formatNumber(extra, 2)} bit per dimension for nothing.`,
        holds: extra > 0.5 && extra < 0.85,
      }
    },
  },
  {
    id: 'principal-axes',
    title: 'Turn the grid',
    before: { correlation: 0.95, rate: 2 },
    after: { axes: 'principal' },
    focus: 'usq',
    question:
      'With ρ = 0.95 indices of x and y coded apart cost about 2.66 bit, coded together 2.00. Turn the grid into the principal axes. What do they cost apart now?',
    choices: ['still 2.66 bit', 'about 2.33 bit', 'about 2.00 bit, as together'],
    answer: 2,
    lesson:
      'Along its principal axes a Gaussian has independent coordinates, so that a simple code for each is as good as one for both. Transform coding (DCT, PCA) is this, in more dimensions.',
    finding({ usq: before }, { usq: after }) {
      const apart = after.figures.separateRateBits ?? Number.NaN
      return {
        text: `Apart it was ${formatNumber(before.figures.separateRateBits ?? Number.NaN, 2)} bit, and is ${formatNumber(apart, 2)}; together ${formatNumber(after.figures.rateBits, 2)}.`,
        holds: Math.abs(apart - after.figures.rateBits) < 0.03,
      }
    },
  },
  {
    id: 'mid-rise',
    title: 'A level at zero',
    before: { correlation: 0, rate: 0.5 },
    after: { placement: 'mid-rise' },
    focus: 'usq',
    question:
      'At half a bit most samples round to zero, at almost no cost. Shift the grid so that zero is a border (mid-rise). Can it still work at half a bit?',
    choices: ['yes, with larger cells', 'no: it needs at least 1 bit', 'no: it needs at least 2 bit'],
    answer: 1,
    lesson:
      'However large its cells, a mid-rise quantizer must say the sign of each coordinate, and that is one bit. A wide cell around zero (a dead zone) is why codecs for images start with a level at zero.',
    finding(_, { usq }) {
      return {
        text: `Asked for 0.50 bit, the mid-rise grid stays at ${formatNumber(usq.figures.rateBits, 2)}.`,
        holds: Math.abs(usq.figures.rateBits - 1) < 0.01,
      }
    },
  },
  {
    id: 'companding',
    title: 'Fine steps near zero',
    before: { source: 'laplacian', correlation: 0, rate: 2 },
    after: { companding: 'mu-law', compression: 50 },
    focus: 'usq',
    question:
      'Most samples of a Laplacian lie near zero. Telephony makes the steps fine there and coarse outside (μ-law). Do that at the same entropy of 2 bit. What happens to the error?',
    choices: ['it falls by about 3 dB', 'it stays', 'it rises by about 3 dB'],
    answer: 2,
    lesson:
      'With an entropy code behind it, nothing beats equal steps at high rate (Gish & Pierce 1968): likely cells are cheap already. Companding pays where every index costs the same number of bits.',
    finding({ usq: before }, { usq: after }) {
      const loss = errorRatioDb(after.figures, before.figures)
      return {
        text: `At ${formatNumber(after.figures.rateBits, 2)} bit the MSE rose by ${formatNumber(loss, 2)} dB. Its fixed rate fell from ${formatNumber(before.figures.fixedRateBits, 2)} to ${formatNumber(after.figures.fixedRateBits, 2)} bit.`,
        holds: loss > 2.4 && loss < 3.6 && after.figures.fixedRateBits < before.figures.fixedRateBits,
      }
    },
  },
]
