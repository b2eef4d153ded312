import { formatNumber } from '../../../figures/format.ts'
import type { Preset } from './preset.ts'
import { errorRatioDb } from './preset.ts'

const many = { samples: 40_000, correlation: 0, rate: 2.5 } as const
const square = { basis1X: 1, basis1Y: 0, basis2X: 0, basis2Y: 1 } as const
const hexagonal = { basis1X: 1, basis1Y: 0, basis2X: 0.5, basis2Y: 0.866025 } as const
const sheared = { basis1X: 1, basis1Y: 0, basis2X: 2.5, basis2Y: 1 } as const

/** 10 log10(G of the square / G of the hexagon), in dB (REFERENCE section 4). */
const hexagonGainDb = 0.167

export const latticePresets: readonly Preset[] = [
  {
    id: 'hexagon',
    title: 'The hexagon’s small gain',
    before: { ...many, ...square },
    after: hexagonal,
    focus: 'lvq',
    question:
      'The lattice is the square one: it does what the grid beside it does. Make its cells regular hexagons of the same rate. How much error does that save?',
    choices: ['0.17 dB', '1.5 dB', '6 dB'],
    answer: 0,
    lesson:
      'Of all shapes that tile the plane the regular hexagon is nearest to a disk, so its points lie nearest to what they stand for. In two dimensions that is all a lattice can gain; in 24 it is 1.03 dB.',
    finding({ usq }, { lvq }) {
      const gain = -errorRatioDb(lvq.figures, usq.figures)
      return {
        text: `LVQ is now ${formatNumber(gain, 2)} dB nearer to the bound than the grid; the second moments of the cells say ${hexagonGainDb.toFixed(2)}.`,
        holds: Math.abs(gain - hexagonGainDb) < 0.05,
      }
    },
  },
  {
    id: 'babai',
    title: 'A good lattice, a bad basis',
    before: { ...many, ...sheared, rate: 3 },
    after: { decoding: 'babai' },
    focus: 'lvq',
    question:
      'These two arrows span nearly the hexagonal lattice, but they are long and nearly parallel. Now decode by rounding the coordinates in that basis (Babai) instead of finding the nearest point. What happens to the error?',
    choices: ['nothing: it is the same lattice', 'about 1 dB more', 'about 6 dB more'],
    answer: 2,
    lesson:
      'Rounding in a basis cuts the plane into its parallelograms, and these are long and thin here: a whole bit per dimension is lost. This is why learned lattices are pulled towards orthogonal bases. “Reduce basis” mends it.',
    finding({ lvq: before }, { lvq: after }) {
      const loss = errorRatioDb(after.figures, before.figures)
      return {
        text: `The MSE of LVQ rose from ${formatNumber(before.figures.mse, 4)} to ${formatNumber(after.figures.mse, 4)}: ${formatNumber(loss, 1)} dB.`,
        holds: loss > 5.5 && loss < 6.5,
      }
    },
  },
  {
    id: 'six-decibels',
    title: 'One bit is six decibels',
    before: { ...many, rate: 1.5 },
    after: { rate: 2.5 },
    focus: 'usq',
    question:
      'All three quantizers spend about 1.5 bit per dimension. Give them one more. By how much does the SNR rise?',
    choices: ['3 dB', '6 dB', 'it doubles'],
    answer: 1,
    lesson:
      'One more bit halves the width of the cells, so the squared error falls to a quarter: 6.02 dB, for every quantizer and for the bound. What differs is only where each starts.',
    finding(before, after) {
      const rises = (['usq', 'lvq', 'gvq'] as const).map(
        (name) => after[name].figures.snrDb - before[name].figures.snrDb,
      )
      const [usq, lvq, gvq] = rises.map((rise) => formatNumber(rise, 2))
      return {
        text: `The SNR rose by ${usq} (USQ), ${lvq} (LVQ) and ${gvq} dB (GVQ).`,
        holds: rises.every((rise) => Math.abs(rise - 6.02) < 0.25),
      }
    },
  },
  {
    id: 'square-source',
    title: 'Where the square wins',
    before: { samples: 40_000, correlation: 0, rate: 1.585 },
    after: { source: 'square' },
    focus: 'lvq',
    question:
      'On a Gaussian the hexagon beats the square at every rate. Now let the source be uniform on a square, at log₂ 3 bit per dimension. Which of the two is better?',
    choices: ['still the hexagon', 'the square', 'equal'],
    answer: 1,
    lesson:
      'Three by three squares tile this source exactly, while hexagons are cut at its border and code cells that are nearly empty. The gain of a shape is a promise for high rates only, where the border no longer counts.',
    finding(_, { usq, lvq }) {
      const lead = errorRatioDb(lvq.figures, usq.figures)
      return {
        text: `The hexagon’s error is now ${formatNumber(lead, 2)} dB above the square’s.`,
        holds: lead > 0.3,
      }
    },
  },
]
