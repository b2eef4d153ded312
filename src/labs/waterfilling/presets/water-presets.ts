import { formatCount, formatNumber } from '../../../figures/format.ts'
import type { Preset } from './preset.ts'

/** What the water alone shows. */
export const waterPresets: readonly Preset[] = [
  {
    id: 'flat',
    title: 'Everything or nothing',
    before: {},
    after: { profile: 'flat' },
    needsTable: 'never',
    question:
      'Eight bits go to 47 of 200 components here, the ones that stand above the water. Now make all 200 variances equal, at the same eight bits. How many components are coded?',
    choices: ['the same 47', 'eight, one bit each', 'all 200'],
    answer: 2,
    lesson:
      'The water does not choose among equals: while there is any rate at all, every component of a flat profile stands above it by the same little. It is unequal variance that lets a code leave components out.',
    finding(_, { water: { pour, profile } }) {
      const count = profile.variances.length
      const each = pour.totalBits / count
      return {
        text: `${formatCount(pour.activeCount)} of ${formatCount(count)} components are coded, each with ${formatNumber(each, 2)} bit.`,
        holds: pour.activeCount === count && Math.abs(each - 0.04) < 1e-9,
      }
    },
  },
  {
    id: 'two-levels',
    title: 'When the small ones join',
    before: { profile: 'two-level', highShare: 0.1, levelRatio: 20, held: 'rate', totalBits: 40 },
    after: { totalBits: 60 },
    needsTable: 'never',
    question:
      'Of 200 components 20 have a variance twenty times that of the others, and all 40 bits go to them. Add 20 bits. Who is coded then?',
    choices: ['still the 20 large ones', 'all 200', 'the 180 small ones only'],
    answer: 1,
    lesson:
      'With ½ log₂ 20 = 2.16 bit each, 43.2 bit together, the large ones have reached the error of the small ones. From there on a bit helps all alike, so all share it: the water has met the second step of the profile.',
    finding({ water: before }, { water: after }) {
      return {
        text: `${formatCount(before.pour.activeCount)} components were coded with ${formatNumber(before.pour.totalBits, 0)} bit; with ${formatNumber(after.pour.totalBits, 0)} bit it is ${formatCount(after.pour.activeCount)}, under a level of ${formatNumber(after.pour.waterLevel, 4)}.`,
        holds: before.pour.activeCount === 20 && after.pour.activeCount === 200,
      }
    },
  },
  {
    id: 'memory',
    title: 'Memory is worth bits',
    before: { profile: 'ar1', memory: 0, held: 'distortion', distortion: 0.05 },
    after: { memory: 0.9 },
    needsTable: 'never',
    question:
      'An AR(1) process of unit variance is to be kept with an error of 5 %. Without memory, ρ = 0, that takes 432 bit for 200 samples. Let neighbours resemble each other, ρ = 0.9. How many bits are saved?',
    choices: ['none: the variance is the same', 'about a tenth', 'more than half'],
    answer: 2,
    lesson:
      'Memory makes the spectrum unequal, and water-filling lives on unequal variances. Where the whole spectrum stands above the water a sample costs ½ log₂ 1/(1 − ρ²) bit less: 1.2 bit at ρ = 0.9.',
    finding({ water: before }, { water: after }) {
      const saved = before.pour.totalBits - after.pour.totalBits
      const count = after.profile.variances.length
      return {
        text: `${formatNumber(before.pour.totalBits, 0)} bit before, ${formatNumber(after.pour.totalBits, 0)} bit now: ${formatNumber(saved / count, 2)} bit less for each sample.`,
        holds: saved > 0.5 * before.pour.totalBits && Math.abs(saved / count - 1.2) < 0.02,
      }
    },
  },
  {
    id: 'one-bit',
    title: 'Twice the codewords',
    before: { codebookSize: 256 },
    after: { codebookSize: 512 },
    needsTable: 'never',
    question:
      'A codebook of 256 words has eight bits for all 200 components together. Double it, and with it the work of every search. By how much does the least possible error fall?',
    choices: ['to a quarter: 6 dB a bit', 'to a half', 'by about one hundredth'],
    answer: 2,
    lesson:
      'Six decibels a bit hold for a bit per component. One bit among fifty components is next to nothing, and each further one costs twice as many codewords. So RRQ adds codebooks in layers instead of making one larger.',
    finding({ water: before }, { water: after }) {
      const [from, to] = [before.pour.normalizedDistortion, after.pour.normalizedDistortion]
      const fall = 1 - to / from
      return {
        text: `The bound falls from ${formatNumber(from, 4)} to ${formatNumber(to, 4)}: by ${formatNumber(100 * fall, 1)} %.`,
        holds: fall > 0.005 && fall < 0.015,
      }
    },
  },
]
